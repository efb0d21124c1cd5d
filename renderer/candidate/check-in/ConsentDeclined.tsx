import type { Refused } from '../../connection/refused.ts';
import { Button } from '../../kit/Button.tsx';
import { useLocale, useText } from '../../kit/i18n.ts';
import { Notice } from '../../kit/Notice.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { RefusedNotice } from '../parts/RefusedNotice.tsx';
import type { Point } from './Consents.tsx';
import { useCheckInSteps } from './use-check-in-steps.ts';

export type ConsentDeclinedProps = {
  readonly point: Point;
  readonly pending: boolean;
  readonly refused: Refused | null;
  readonly onBack: () => void;
  readonly onDecline: () => void;
};

/** What a "no" means, and whether it is meant. */
export function ConsentDeclined({
  point,
  pending,
  refused,
  onBack,
  onDecline,
}: ConsentDeclinedProps) {
  const t = useText();
  const locale = useLocale();
  const steps = useCheckInSteps('consents');
  return (
    <Screen
      heading={t('candidate:declining.heading')}
      lead={t('candidate:declining.lead', { point: point.title[locale] })}
      steps={steps}
      secondary={
        <Button
          kind="danger"
          size="large"
          onClick={onDecline}
          pending={pending ? t('common:working') : undefined}
        >
          {t('candidate:declining.end')}
        </Button>
      }
      primary={
        <Button kind="primary" size="large" onClick={onBack} disabled={pending}>
          {t('candidate:declining.back')}
        </Button>
      }
    >
      <Notice tone="warning" word={t('common:tone.warning')} title={t('candidate:declining.means')}>
        <ul>
          <li>{t('candidate:declining.noExam')}</li>
          <li>{t('candidate:declining.nothingKept')}</li>
          <li>{t('candidate:declining.booking')}</li>
        </ul>
      </Notice>
      <RefusedNotice refused={refused} />
    </Screen>
  );
}
