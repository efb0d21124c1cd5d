import { useText } from '../../kit/i18n.ts';
import type { StepsProps } from '../../kit/Steps.tsx';

/** The steps before the exam, as the candidate counts them. */
export const checkInSteps = ['look-up', 'confirm', 'consents', 'pictures', 'waiting'] as const;
export type CheckInStep = (typeof checkInSteps)[number];

/** The way through check-in with this step marked, for `Screen`. */
export function useCheckInSteps(step: CheckInStep): StepsProps {
  const t = useText();
  const current = checkInSteps.indexOf(step);
  return {
    label: t('candidate:steps.label', { step: current + 1, of: checkInSteps.length }),
    names: checkInSteps.map((one) => t(`candidate:steps.${one}`)),
    current,
  };
}
