import { useId, useState } from 'react';
import type { Seat } from '../../preload/contract/proctor.ts';
import type { SessionInfo } from '../../preload/contract/session.ts';
import { useConnection } from '../connection/react.ts';
import { clockText } from '../kit/clock-text.ts';
import { type Say, useText } from '../kit/i18n.ts';
import { DeedDialog } from './DeedDialog.tsx';
import { isReason, ReasonField } from './ReasonField.tsx';
import { presetsOf } from './reasons.ts';
import { nameOf } from './seat-words.ts';

type Kind = 'pause' | 'resume' | 'release' | 'terminate';

type Props = {
  readonly kind: Kind;
  readonly seat: Seat;
  readonly session: SessionInfo;
  readonly onClose: () => void;
};

/** Pause, resume, let leave or terminate: what will happen, and a reason. */
export function ReasonDialog({ kind, seat, session, onClose }: Props) {
  const t = useText();
  const id = useId();
  const { api, send } = useConnection();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const name = nameOf(t, seat);
  return (
    <DeedDialog
      deed={{ kind, of: seat.sitting, name }}
      session={session}
      title={t(`proctor:${kind}.title`, { name })}
      what={<p>{whatHappens(t, kind, seat)}</p>}
      danger={kind === 'terminate' || kind === 'release'}
      confirmWord={t(`proctor:${kind}.confirm`)}
      onClose={onClose}
      check={() => {
        setMissing(!isReason(reason));
        if (!isReason(reason)) document.getElementById(id)?.focus();
        return isReason(reason);
      }}
      call={() =>
        send(kind === 'release' ? api.lockdown.release : api.proctor[kind], {
          sitting: seat.sitting,
          reason: reason.trim(),
        })
      }
    >
      <ReasonField
        id={id}
        label={t('proctor:reason.label')}
        help={t(
          kind === 'resume' || kind === 'release'
            ? 'proctor:reason.help'
            : 'proctor:reason.helpSeen',
        )}
        presetsLabel={t('proctor:reason.presets')}
        presets={presetsOf(t, kind)}
        value={reason}
        onChange={setReason}
        error={missing && !isReason(reason) ? t('proctor:reason.missing') : undefined}
        autoFocus
      />
    </DeedDialog>
  );
}

const whatHappens = (t: Say, kind: Kind, { clock, answered, items }: Seat): string => {
  switch (kind) {
    case 'pause':
      return t('proctor:pause.what');
    case 'release':
      return t('proctor:release.what');
    case 'resume':
      return clock === null
        ? t('proctor:resume.whatNoClock')
        : t('proctor:resume.what', { left: clockText(clock.remaining / 1_000) });
    case 'terminate':
      return clock?.part === 'items' || clock?.part === 'survey'
        ? t('proctor:terminate.whatItems', { answered, items })
        : t('proctor:terminate.whatNone');
  }
};
