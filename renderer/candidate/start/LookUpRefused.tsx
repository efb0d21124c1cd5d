import { useState } from 'react';
import { useSession } from '../../connection/react.ts';
import type { Refused } from '../../connection/refused.ts';
import { Button } from '../../kit/Button.tsx';
import { addTexts, type Say, useLocale, useText } from '../../kit/i18n.ts';
import { Live } from '../../kit/Live.tsx';
import { lockdownTexts } from '../../kit/lockdown-texts.ts';
import { Notice } from '../../kit/Notice.tsx';
import { Spinner } from '../../kit/Progress.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { sayRefusal } from '../../kit/say-refusal.ts';
import { useCheckInSteps } from '../check-in/use-check-in-steps.ts';
import { Countdown } from '../parts/Countdown.tsx';
import { later, nothing, useLoaded } from '../parts/use-loaded.ts';
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

/** The words for what a station lacks, which few candidates ever read. */
const shortfallPart = later(async () => {
  const [{ shortfallWords }] = await Promise.all([
    import('../../kit/say-lockdown.ts'),
    addTexts('lockdown', lockdownTexts),
  ]);
  return { shortfallWords };
});

/** Why the candidate can't check in now, in plain words, and what to do. */
export function LookUpRefused({ why, pending, onBack, onAgain }: LookUpRefusedProps) {
  const t = useText();
  const locale = useLocale();
  const zone = useSession()?.station.timeZone ?? 'UTC';
  const steps = useCheckInSteps('look-up');
  const [until] = useState(() => retryAt(why));
  const seconds = useSecondsUntil(until);
  const lacks = why.code === 'station-cannot-lock';
  const words = useLoaded(lacks ? shortfallPart : nothing);
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
      {lacks && words === null ? (
        <Spinner>{t('common:loading')}</Spinner>
      ) : (
        <Notice
          tone={heading.tone}
          word={t(heading.tone === 'info' ? 'common:tone.info' : 'common:tone.warning')}
          announce
        >
          {sayRefusal(t, inWords(t, why, words?.shortfallWords), locale, zone)}
        </Notice>
      )}
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

/** The code of what is lacking as words; any other refusal as it is. */
const inWords = (
  t: Say,
  { code, values }: Refused,
  words: ((t: Say, what: string) => string) | undefined,
): Pick<Refused, 'code' | 'values'> =>
  words === undefined || typeof values.what !== 'string'
    ? { code, values }
    : { code, values: { ...values, what: words(t, values.what) } };
