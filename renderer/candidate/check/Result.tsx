import { useRef } from 'react';
import type { CheckState, RoughLocation } from '../../../preload/contract/check.ts';
import { Button } from '../../kit/Button.tsx';
import { useText } from '../../kit/i18n.ts';
import { announce } from '../../kit/Live.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { RefusedNotice } from '../parts/RefusedNotice.tsx';
import { FindingCard } from './FindingCard.tsx';
import { findingOf, isWindowCheck, sorted, type WindowCheck } from './flow.ts';
import { OtherFindings } from './OtherFindings.tsx';
import { ReportButtons } from './ReportButtons.tsx';
import css from './Result.module.css';
import { SinceLast } from './SinceLast.tsx';
import type { Purpose } from './SystemTest.tsx';
import { useCheckRun } from './use-check-run.ts';
import { useFinish } from './use-finish.ts';
import { useTestSteps } from './use-test-steps.ts';

export type ResultProps = {
  readonly purpose: Purpose;
  readonly state: CheckState;
  readonly location: RoughLocation | null;
  /** A check of the machine was tried again. */
  readonly onState: (state: CheckState) => void;
  /** A check of this window is to be tried again. */
  readonly onWindowCheck: (check: WindowCheck) => void;
  readonly onDone: () => void;
};

const ready = async () => true;

/** What the test came to: what stands against the exam, worst first, each with its own way out. */
export function Result(props: ResultProps) {
  const { purpose, state, location, onState, onWindowCheck, onDone } = props;
  const t = useText();
  const steps = useTestSteps('result');
  const { pending, refused, finish, run: call } = useFinish(state);
  const attention = useRef<HTMLHeadingElement>(null);
  const { against, others } = sorted(state.findings);

  const { run, start } = useCheckRun((next, what) => {
    const found = what === 'all' || what === 'changed' ? undefined : findingOf(next, what);
    if (found !== undefined) {
      const said = {
        check: t(`checks:names.${found.check}`),
        verdict: t(`checks:verdicts.${found.verdict}`),
      };
      announce(t('system-test:result.now', said));
    }
    onState(next);
    // Which cameras there are is the machine's to tell, which one is used is this window's.
    if (what === 'virtual-camera') return onWindowCheck('camera');
    // The card of a check that is fine now is gone, and the focus would be with it.
    attention.current?.focus({ preventScroll: true });
  });
  const isRunning = run.at === 'running';
  const isBlocked = state.result !== 'ready' || against.some(({ effect }) => effect === 'blocks');
  const leave = async () => {
    if (await finish()) onDone();
  };
  const why = run.at === 'refused' ? run.refused : refused;
  const doneWord =
    purpose === 'practice'
      ? t('system-test:result.done')
      : t(isBlocked ? 'system-test:result.tellProctor' : 'system-test:result.goOn');
  return (
    <Screen
      key="result"
      heading={t(`checks:results.${state.result}`)}
      lead={t(`system-test:result.lead.${purpose}.${state.result}`)}
      steps={steps}
      next={
        // In the foot it is in sight wherever the list was scrolled to.
        why === null ? t(`system-test:result.next.${purpose}`) : <RefusedNotice refused={why} />
      }
      primary={
        <Button
          kind="primary"
          size="large"
          disabled={isRunning}
          pending={pending ? t('common:working') : undefined}
          onClick={() => void leave()}
        >
          {doneWord}
        </Button>
      }
    >
      {purpose === 'check-in' && isBlocked ? (
        <Notice
          tone="info"
          word={t('common:tone.info')}
          title={t('system-test:result.proctorTitle')}
        >
          {t('system-test:result.proctorText')}
        </Notice>
      ) : null}
      {/* In a sitting the end of the test leads on at once: there the report comes before it. */}
      <ReportButtons finish={purpose === 'practice' ? finish : ready} run={call} />
      <section className={css.attention}>
        <h2
          ref={attention}
          tabIndex={-1}
          className={against.length === 0 ? 'hidden-text' : undefined}
        >
          {against.length === 0
            ? t('system-test:computer.done.fine')
            : t('system-test:result.attention')}
        </h2>
        {against.map((finding) => {
          const { check } = finding;
          const mine = isRunning && run.what === check;
          const again = () =>
            isWindowCheck(check) ? onWindowCheck(check) : start({ what: check, location });
          return (
            <FindingCard
              key={check}
              finding={finding}
              network={state.network}
              run={mine ? run : null}
              waits={isRunning && !mine}
              onAgain={again}
            />
          );
        })}
      </section>
      <OtherFindings findings={others} />
      <div className={css.foot}>
        <SinceLast since={state.since} />
      </div>
    </Screen>
  );
}
