import { useText } from '../../kit/i18n.ts';
import type { StepsProps } from '../../kit/Steps.tsx';
import { type TestStep, testSteps } from './flow.ts';

/** The way through the system test with this step marked, for `Screen`. */
export function useTestSteps(step: TestStep): StepsProps {
  const t = useText();
  const current = testSteps.indexOf(step);
  return {
    label: t('system-test:steps.label', { step: current + 1, of: testSteps.length }),
    names: testSteps.map((one) => t(`system-test:steps.${one}`)),
    current,
  };
}
