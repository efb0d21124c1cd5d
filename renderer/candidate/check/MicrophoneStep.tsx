import { useConnection } from '../../connection/react.ts';
import { useText } from '../../kit/i18n.ts';
import { Progress, Spinner } from '../../kit/Progress.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { type MicrophoneLevel, measureMicrophone } from '../../sound/measure-microphone.ts';
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
import { useWindowDevice } from './use-window-device.ts';

const milliseconds = 4_000;

/** The microphone: listens for four seconds while the candidate counts (R-S2). */
export function MicrophoneStep({ after, device, onDevice, onDone }: WindowStepProps) {
  const t = useText();
  const { api } = useConnection();
  const steps = useTestSteps('sound');
  const microphone = useMicrophone(device);
  const judging = useJudged('microphone');
  const { choose, again } = useWindowDevice('microphone', microphone, judging, onDevice);
  const measuring = useMeasuring<MicrophoneLevel>();
  const { state } = microphone;
  const { judge, forget } = judging;
  const isLast = after === 'result';
  const problem = state.at === 'problem' ? state.problem : null;

  const measure = () => {
    if (state.at !== 'live') return;
    const { stream } = state;
    forget();
    void measuring.measure(async (signal, onLevel) => {
      const measurement = await measureMicrophone(stream, { milliseconds, onLevel, signal });
      // The microphone itself has told so, and that is judged.
      if (measurement.got === 'nothing' && measurement.problem === 'lost') return;
      await judge(() => api.check.microphone(measurement));
    });
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
          onChoose={choose}
        />
      )}
    </Screen>
  );
}
