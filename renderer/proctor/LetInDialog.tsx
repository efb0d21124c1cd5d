import { useId, useState } from 'react';
import type { ExpectedBooking } from '../../preload/contract/proctor.ts';
import type { SessionInfo } from '../../preload/contract/session.ts';
import { useConnection } from '../connection/react.ts';
import type { Refused } from '../connection/refused.ts';
import { useLocale, useText } from '../kit/i18n.ts';
import { Notice } from '../kit/Notice.tsx';
import { timeOfDay } from '../kit/say-refusal.ts';
import { DeedDialog } from './DeedDialog.tsx';
import { isReason, ReasonField } from './ReasonField.tsx';
import { presetsOf } from './reasons.ts';
import { noSecond, type Second, SecondPerson, secondMissing, secondSent } from './SecondPerson.tsx';
import { nameOf } from './seat-words.ts';

type Props = {
  readonly booking: ExpectedBooking;
  readonly session: SessionInfo;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Lets a late candidate check in after all (R-C1); asks for a second person where one is needed. */
export function LetInDialog({ booking, session, onClose, onDone }: Props) {
  const t = useText();
  const locale = useLocale();
  const id = useId();
  const { api, send } = useConnection();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [second, setSecond] = useState<Second | null>(null);
  const [refusedSecond, setRefusedSecond] = useState(false);
  const name = nameOf(t, booking);

  const onRefused = ({ code }: Refused): boolean => {
    if (second !== null) setSecond({ ...second, password: '' });
    if (code !== 'two-people-needed') return false;
    setRefusedSecond(second !== null);
    setTried(false);
    if (second === null) setSecond(noSecond);
    // The field is drawn first.
    setTimeout(() => document.getElementById(`${id}-login`)?.focus());
    return true;
  };
  return (
    <DeedDialog
      deed={{ kind: 'letIn', of: booking.booking, name }}
      session={session}
      title={t('proctor:letIn.title', { name })}
      what={
        <p>
          {t('proctor:letIn.what', {
            start: timeOfDay(booking.start, locale, session.station.timeZone),
          })}
        </p>
      }
      width="wide"
      confirmWord={t('proctor:letIn.confirm')}
      onClose={onClose}
      onDone={onDone}
      onRefused={onRefused}
      check={() => {
        setTried(true);
        setRefusedSecond(false);
        const missing = second === null ? null : secondMissing(second);
        const wrong = isReason(reason) ? missing : 'reason';
        if (wrong !== null) document.getElementById(`${id}-${wrong}`)?.focus();
        return wrong === null;
      }}
      call={() =>
        send(api.proctor.letIn, {
          booking: booking.booking,
          reason: reason.trim(),
          ...(second === null ? {} : { second: secondSent(second) }),
        })
      }
    >
      <ReasonField
        id={`${id}-reason`}
        label={t('proctor:reason.label')}
        help={t('proctor:reason.help')}
        presetsLabel={t('proctor:reason.presets')}
        presets={presetsOf(t, 'letIn')}
        value={reason}
        onChange={setReason}
        error={tried && !isReason(reason) ? t('proctor:reason.missing') : undefined}
        autoFocus
      />
      {second === null ? null : (
        <>
          <Notice
            tone={refusedSecond ? 'danger' : 'warning'}
            word={t('common:tone.warning')}
            title={t('proctor:letIn.secondTitle')}
            announce
          >
            <p>{t(refusedSecond ? 'proctor:letIn.secondSame' : 'proctor:letIn.second')}</p>
          </Notice>
          <SecondPerson id={id} value={second} tried={tried} onChange={setSecond} />
        </>
      )}
    </DeedDialog>
  );
}
