import type { Refused } from '../../connection/refused.ts';
import { Button } from '../../kit/Button.tsx';
import { useLocale, useText } from '../../kit/i18n.ts';
import { Screen } from '../../kit/Screen.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import { RefusedNotice } from '../parts/RefusedNotice.tsx';
import css from './ConsentOverview.module.css';
import type { Point } from './Consents.tsx';
import { useCheckInSteps } from './use-check-in-steps.ts';

export type ConsentOverviewProps = {
  readonly points: readonly Point[];
  readonly pending: boolean;
  readonly refused: Refused | null;
  readonly onChange: (index: number) => void;
  readonly onConfirm: () => void;
};

/** All points with their answers, once more, before they go on record. */
export function ConsentOverview(props: ConsentOverviewProps) {
  const { points, pending, refused, onChange, onConfirm } = props;
  const t = useText();
  const locale = useLocale();
  const steps = useCheckInSteps('consents');
  return (
    <Screen
      heading={t('candidate:overview.heading')}
      lead={t('candidate:overview.lead')}
      steps={steps}
      next={t('candidate:overview.next')}
      primary={
        <Button
          kind="primary"
          size="large"
          onClick={onConfirm}
          pending={pending ? t('common:working') : undefined}
        >
          {t('candidate:overview.confirm')}
        </Button>
      }
    >
      <ul className={css.list}>
        {points.map((point, index) => (
          <li key={point.point}>
            <span className={css.title}>{point.title[locale]}</span>
            <StatusChip tone="ok">{t('candidate:overview.agreed')}</StatusChip>
            <Button
              kind="quiet"
              aria-label={t('candidate:overview.changeOne', { point: point.title[locale] })}
              onClick={() => onChange(index)}
            >
              {t('candidate:overview.change')}
            </Button>
          </li>
        ))}
      </ul>
      <RefusedNotice refused={refused} />
    </Screen>
  );
}
