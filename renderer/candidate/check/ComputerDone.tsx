import type { CheckState } from '../../../preload/contract/check.ts';
import { Button } from '../../kit/Button.tsx';
import { useText } from '../../kit/i18n.ts';
import { NextIcon } from '../../kit/icons/action.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Screen } from '../../kit/Screen.tsx';
import css from './Check.module.css';
import { nextStep, sorted } from './flow.ts';
import { NetworkGraphs } from './NetworkGraph.tsx';
import { useTestSteps } from './use-test-steps.ts';

export type ComputerDoneProps = {
  readonly state: CheckState;
  readonly onNext: () => void;
};

/** Machine and network are through: whether something was found, and how the network was over time. */
export function ComputerDone({ state, onNext }: ComputerDoneProps) {
  const t = useText();
  const steps = useTestSteps('computer');
  const found = sorted(state.findings).against.filter(({ effect }) => effect !== 'waits').length;
  return (
    <Screen
      key="computer-done"
      heading={t('system-test:computer.done.heading')}
      steps={steps}
      next={nextStep(state, []) === 'camera' ? t('system-test:computer.next') : undefined}
      primary={
        <Button kind="primary" size="large" iconAfter={<NextIcon />} onClick={onNext}>
          {t('common:next')}
        </Button>
      }
    >
      <Notice
        tone={found === 0 ? 'ok' : 'warning'}
        word={t(found === 0 ? 'common:tone.ok' : 'common:tone.warning')}
        title={
          found === 0
            ? t('system-test:computer.done.fine')
            : t('system-test:computer.done.found', { count: found })
        }
        announce
      />
      <section className={css.part}>
        <h2>{t('system-test:computer.done.graphs')}</h2>
        <NetworkGraphs network={state.network} />
      </section>
    </Screen>
  );
}
