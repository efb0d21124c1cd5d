import { useId, useState } from 'react';
import type { Seat } from '../../preload/contract/proctor.ts';
import type { SessionInfo } from '../../preload/contract/session.ts';
import { useConnection } from '../connection/react.ts';
import { Button } from '../kit/Button.tsx';
import { clockText } from '../kit/clock-text.ts';
import { useText } from '../kit/i18n.ts';
import { TextField } from '../kit/TextField.tsx';
import { leftOf } from './clock.ts';
import { DeedDialog } from './DeedDialog.tsx';
import css from './Dialogs.module.css';
import { useNow } from './now.ts';
import { isReason, ReasonField } from './ReasonField.tsx';
import { presetsOf } from './reasons.ts';
import { nameOf } from './seat-words.ts';

type Props = {
  readonly seat: Seat;
  readonly readAt: number;
  readonly session: SessionInfo;
  readonly onClose: () => void;
};

/** The contract's limits, in minutes. */
const [fewest, most] = [1, 240];
const usual = [5, 10, 15, 30];

/** Adds minutes to the part of the exam that runs now. */
export function ExtendDialog({ seat, readAt, session, onClose }: Props) {
  const t = useText();
  const id = useId();
  const now = useNow();
  const { api, send } = useConnection();
  const [minutes, setMinutes] = useState('5');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const name = nameOf(t, seat);
  const by = minutesIn(minutes);
  const { clock } = seat;
  // Meant for the part that was shown when the dialog was opened, whatever runs by now.
  const [part] = useState(clock?.part ?? 'items');
  return (
    <DeedDialog
      deed={{ kind: 'extend', of: seat.sitting, name }}
      session={session}
      title={t('proctor:extend.title', { name })}
      what={
        clock === null || by === null ? null : (
          <p>
            {t('proctor:extend.after', {
              left: clockText((leftOf(clock, readAt, now) + by * 60_000) / 1_000),
              part: t(`proctor:seat.part.${clock.part}`),
            })}
          </p>
        )
      }
      confirmWord={t('proctor:extend.confirm')}
      onClose={onClose}
      check={() => {
        setTried(true);
        const wrong = by === null ? `${id}-minutes` : isReason(reason) ? null : `${id}-reason`;
        if (wrong !== null) document.getElementById(wrong)?.focus();
        return wrong === null;
      }}
      call={() =>
        send(api.proctor.extend, {
          sitting: seat.sitting,
          part,
          by: (by ?? 0) * 60_000,
          reason: reason.trim(),
        })
      }
    >
      <div className={css.minutes}>
        <TextField
          id={`${id}-minutes`}
          label={t('proctor:extend.minutes')}
          help={t('proctor:extend.minutesHelp')}
          inputMode="numeric"
          maxLength={3}
          value={minutes}
          onChange={setMinutes}
          error={tried && by === null ? t('proctor:extend.minutesWrong') : undefined}
          autoFocus
        />
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and a legend. */}
        <div role="group" aria-label={t('proctor:extend.quick')} className={css.presets}>
          {usual.map((one) => (
            <Button
              key={one}
              size="dense"
              onClick={() => setMinutes(String(one))}
              aria-pressed={by === one}
            >
              {t('proctor:extend.quickOne', { minutes: one })}
            </Button>
          ))}
        </div>
      </div>
      <ReasonField
        id={`${id}-reason`}
        label={t('proctor:reason.label')}
        help={t('proctor:reason.help')}
        presetsLabel={t('proctor:reason.presets')}
        presets={presetsOf(t, 'extend')}
        value={reason}
        onChange={setReason}
        error={tried && !isReason(reason) ? t('proctor:reason.missing') : undefined}
      />
    </DeedDialog>
  );
}

/** Full-width digits, as Chinese input methods write them, count as well. */
const minutesIn = (text: string): number | null => {
  const plain = text.trim().normalize('NFKC');
  const value = /^\d{1,3}$/.test(plain) ? Number(plain) : 0;
  return value >= fewest && value <= most ? value : null;
};
