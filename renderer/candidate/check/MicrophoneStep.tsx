import { useEffect } from 'react';
import { useConnection } from '../../connection/react.ts';
import { useText } from '../../kit/i18n.ts';
import { Progress, Spinner } from '../../kit/Progress.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { measureMicrophone } from '../../sound/measure-microphone.ts';
import { useMicrophone } from '../../sound/use-microphone.ts';
import { DeviceChoice } from '../parts/DeviceChoice.tsx';
import css from './Check.module.css';
import { DeviceOutcome } from './DeviceOutcome.tsx';
import { deviceFoot } from './device-foot.tsx';
import type { WindowStepProps } from './flow.ts';
import { LevelMeter } from './LevelMeter.tsx';
import { useJudged } from './use-judged.ts';
import { useMeasuring } from './use-measuring.ts';
import { useTestSteps } from './use-test-steps.ts';

const milliseconds = 4_000;

/** How loud it is, and the share of the time that is over. */
type Heard = { readonly level: number; readonly fraction: number };

/** The microphone: listens for four seconds while the candidate counts (R-S2). */
export function MicrophoneStep({ after, onDone }: WindowStepProps) {
  const t = useText();
  const { api } = useConnection();
  const steps = useTestSteps('sound');
  const microphone = useMicrophone();
  const judging = useJudged('microphone');
  const measuring = useMeasuring<Heard>();
  const { state } = microphone;
  const { judge, forget } = judging;
  const isLast = after === 'result';
  const problem = state.at === 'problem' ? state.problem : null;

  useEffect(() => {
    if (problem !== null) void judge(() => api.check.microphone({ got: 'nothing', problem }));
  }, [problem, judge, api]);

  const measure = () => {
    if (state.at !== 'live') return;
    const { stream } = state;
    forget();
    void measuring.measure(async (signal, onLevel) => {
      const measurement = await measureMicrophone(stream, { milliseconds, onLevel, signal });
      await judge(() => api.check.microphone(measurement));
    });
  };
  const again = () => {
    forget();
    microphone.again();
  };
  const { look, under } = measuring;
  return (
    <Screen
      key="microphone"
      heading={t('system-test:microphone.heading')}
      lead={t('system-test:microphone.lead')}
      steps={steps}
      next={t(isLast ? 'system-test:loudspeaker.next' : 'system-test:microphone.next')}
      {...deviceFoot({
        t,
        judging,
        measuring: under,
        ready: state.at !== 'asking',
        start: problem === null ? t('system-test:microphone.start') : t('system-test:again'),
        next: t(
          isLast ? 'system-test:loudspeaker.nextResult' : 'system-test:microphone.nextLoudspeaker',
        ),
        onStart: problem === null ? measure : again,
        onDone,
      })}
    >
      {state.at === 'asking' ? <Spinner>{t('system-test:microphone.asking')}</Spinner> : null}
      {under ? (
        <div className={css.bars}>
          <LevelMeter level={look?.level ?? null} />
          <Progress
            label={t('system-test:microphone.listening')}
            value={Math.round((look?.fraction ?? 0) * 100)}
            max={100}
          />
        </div>
      ) : null}
      {state.at === 'live' && !under && judging.judged === null ? (
        <p>{t('system-test:microphone.ready')}</p>
      ) : null}
      <DeviceOutcome judging={judging} />
      {under ? null : (
        <DeviceChoice
          label={t('system-test:microphone.which')}
          nameless={(n) => t('system-test:microphone.nameless', { n })}
          devices={microphone.devices}
          chosen={state.at === 'live' ? state.device : null}
          onChoose={microphone.choose}
        />
      )}
    </Screen>
  );
}
