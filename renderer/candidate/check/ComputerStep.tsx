import { useEffect } from 'react';
import type { CheckState } from '../../../preload/contract/check.ts';
import { Button } from '../../kit/Button.tsx';
import { useText } from '../../kit/i18n.ts';
import { ReloadIcon } from '../../kit/icons/action.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { RefusedNotice } from '../parts/RefusedNotice.tsx';
import { RunProgress } from './RunProgress.tsx';
import type { Place } from './SystemTest.tsx';
import { type RunInput, useCheckRun } from './use-check-run.ts';
import { useTestSteps } from './use-test-steps.ts';

export type ComputerStepProps = {
  readonly what: Extract<RunInput['what'], 'all' | 'changed'>;
  readonly place: Place;
  readonly onDone: (state: CheckState) => void;
  readonly onBack: () => void;
};

/** Machine and network are looked at while the candidate waits: how far it is, and how long still. */
export function ComputerStep({ what, place, onDone, onBack }: ComputerStepProps) {
  const t = useText();
  const steps = useTestSteps('computer');
  const { run, start } = useCheckRun(onDone);
  const { agreed, location } = place;
  useEffect(() => start({ what, location }), [start, what, location]);
  return (
    <Screen
      key="computer"
      heading={t('system-test:computer.heading')}
      lead={t('system-test:computer.lead')}
      steps={steps}
      next={t('system-test:computer.next')}
      secondary={
        <Button size="large" onClick={onBack}>
          {t('system-test:stop')}
        </Button>
      }
      primary={
        run.at === 'refused' ? (
          <Button
            kind="primary"
            size="large"
            icon={<ReloadIcon />}
            onClick={() => start({ what, location })}
          >
            {t('system-test:again')}
          </Button>
        ) : undefined
      }
    >
      {run.at === 'refused' ? (
        <>
          <Notice
            tone="warning"
            word={t('common:tone.warning')}
            title={t('system-test:computer.broken')}
            announce
          >
            {t('system-test:computer.brokenText')}
          </Notice>
          <RefusedNotice refused={run.refused} />
        </>
      ) : (
        <RunProgress run={run} />
      )}
      {agreed && location === null ? (
        <Notice tone="info" word={t('common:tone.info')}>
          {t('system-test:computer.noPlace')}
        </Notice>
      ) : null}
    </Screen>
  );
}
