import { useState } from 'react';
import { useSession } from '../../connection/react.ts';
import type { Refused } from '../../connection/refused.ts';
import { Button } from '../../kit/Button.tsx';
import { useLocale, useText } from '../../kit/i18n.ts';
import { Live } from '../../kit/Live.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { sayRefusal } from '../../kit/say-refusal.ts';
import { useCheckInSteps } from '../check-in/use-check-in-steps.ts';
import { Countdown } from '../parts/Countdown.tsx';
import { useSecondsUntil } from '../parts/use-seconds.ts';
import { refusedHeading } from './refused-heading.ts';

export type LookUpRefusedProps = {
  readonly why: Refused;
  readonly pending: boolean;
  readonly onBack: () => void;
  readonly onAgain: () => void;
};

/** The moment from which another try makes sense, as wall time; null where there is none to wait for. */
const retryAt = ({ code, values }: Refused): number | null => {
  if (code === 'check-in-early' && typeof values.opensAt === 'number') return values.opensAt;
  if (code === 'too-many-attempts' && typeof values.seconds === 'number') {
    return Date.now() + values.seconds * 1000;
  }
  return null;
};

/** Why the candidate can't check in now, in plain words, and what to do. */
export function LookUpRefused({ why, pending, onBack, onAgain }: LookUpRefusedProps) {
  const t = useText();
  const locale = useLocale();
  const zone = useSession()?.station.timeZone ?? 'UTC';
  const steps = useCheckInSteps('look-up');
  const [until] = useState(() => retryAt(why));
  const seconds = useSecondsUntil(until);
  const heading = refusedHeading(why.code);
  const waits = until !== null;
  const ready = waits && seconds === 0;
  return (
    <Screen
      heading={t(heading.key)}
      steps={steps}
      secondary={
        <Button size="large" onClick={onBack}>
          {t('candidate:refused.back')}
        </Button>
      }
      primary={
        heading.retry || waits ? (
          <Button
            kind="primary"
            size="large"
            disabled={waits && !ready}
            pending={pending ? t('candidate:lookUp.pending') : undefined}
            onClick={onAgain}
          >
            {t('candidate:refused.again')}
          </Button>
        ) : undefined
      }
    >
      <Notice
        tone={heading.tone}
        word={t(heading.tone === 'info' ? 'common:tone.info' : 'common:tone.warning')}
        announce
      >
        {sayRefusal(t, why, locale, zone)}
      </Notice>
      {waits ? (
        <>
          <Countdown
            seconds={seconds}
            label={t(
              why.code === 'check-in-early'
                ? 'candidate:refused.opensIn'
                : 'candidate:refused.againIn',
            )}
          />
          <Live>{ready ? t('candidate:refused.nowReady') : ''}</Live>
        </>
      ) : null}
    </Screen>
  );
}
