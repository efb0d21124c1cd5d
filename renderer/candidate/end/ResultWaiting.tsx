import { useEffect } from 'react';
import type { ResultView } from '../../../preload/contract/sitting.ts';
import { useSession } from '../../connection/react.ts';
import { useLocale, useText } from '../../kit/i18n.ts';
import { Notice } from '../../kit/Notice.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { dayAndTime } from '../../kit/say-refusal.ts';
import { Countdown } from '../parts/Countdown.tsx';
import { useSecondsUntil } from '../parts/use-seconds.ts';
import { LeaveButton } from './LeaveButton.tsx';
import { LedgerButton } from './LedgerButton.tsx';

export type ResultWaitingProps = {
  readonly result: Exclude<ResultView, { state: 'released' }>;
  /** Asks for the view anew; a release is due by the clock alone, so nothing else tells it. */
  readonly onDue: () => void;
};

const askAgainMs = 5_000;

/** Submitted; when the result can be read, or that a person grades first (R-G2). */
export function ResultWaiting({ result, onDue }: ResultWaitingProps) {
  const t = useText();
  const locale = useLocale();
  const zone = useSession()?.station.timeZone ?? 'UTC';
  const availableAt = result.state === 'held' ? result.availableAt : null;
  const seconds = useSecondsUntil(availableAt);
  const due = availableAt !== null && seconds === 0;

  useEffect(() => {
    if (!due) return;
    onDue();
    const timer = setInterval(onDue, askAgainMs);
    return () => clearInterval(timer);
  }, [due, onDue]);

  return (
    <Screen
      heading={t('exam:result.submitted')}
      lead={t('exam:result.thanks')}
      secondary={<LedgerButton />}
      primary={<LeaveButton />}
    >
      {result.state === 'grading' ? (
        <Notice tone="info" word={t('common:tone.info')} title={t('exam:result.grading')} />
      ) : availableAt === null ? (
        <Notice tone="info" word={t('common:tone.info')} title={t('exam:result.ratingTitle')}>
          {t('exam:result.rating')}
        </Notice>
      ) : (
        <>
          <Notice
            tone="info"
            word={t('common:tone.info')}
            title={t('exam:result.availableAt', { time: dayAndTime(availableAt, locale, zone) })}
          >
            {t('exam:result.stay')}
          </Notice>
          <Countdown seconds={seconds} label={t('exam:result.in')} />
        </>
      )}
    </Screen>
  );
}
