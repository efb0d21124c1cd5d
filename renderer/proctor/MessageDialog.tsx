import { useId, useState } from 'react';
import type { Seat } from '../../preload/contract/proctor.ts';
import type { SessionInfo } from '../../preload/contract/session.ts';
import { useConnection } from '../connection/react.ts';
import { useText } from '../kit/i18n.ts';
import { DeedDialog } from './DeedDialog.tsx';
import { ReasonField } from './ReasonField.tsx';
import { messagePresets } from './reasons.ts';
import { nameOf } from './seat-words.ts';

type Props = {
  readonly seat: Seat;
  readonly session: SessionInfo;
  readonly onClose: () => void;
};

/** A sentence to one candidate. */
export function MessageDialog({ seat, session, onClose }: Props) {
  const t = useText();
  const id = useId();
  const { api, send } = useConnection();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const name = nameOf(t, seat);
  const empty = text.trim() === '';
  return (
    <DeedDialog
      deed={{ kind: 'message', of: seat.sitting, name }}
      session={session}
      title={t('proctor:message.title', { name })}
      what={<p>{t('proctor:message.what')}</p>}
      confirmWord={t('proctor:message.send')}
      onClose={onClose}
      check={() => {
        setMissing(empty);
        if (empty) document.getElementById(id)?.focus();
        return !empty;
      }}
      call={() => send(api.proctor.message, { sitting: seat.sitting, text: text.trim() })}
    >
      <ReasonField
        id={id}
        label={t('proctor:message.label')}
        help={t('proctor:reason.helpSeen')}
        presetsLabel={t('proctor:message.presets')}
        presets={messagePresets(t)}
        value={text}
        onChange={setText}
        error={missing && empty ? t('proctor:message.missing') : undefined}
        autoFocus
      />
    </DeedDialog>
  );
}
