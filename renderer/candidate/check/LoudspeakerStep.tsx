import { useState } from 'react';
import { useConnection } from '../../connection/react.ts';
import { useText } from '../../kit/i18n.ts';
import { Spinner } from '../../kit/Progress.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { measureLoudspeaker } from '../../sound/measure-loudspeaker.ts';
import { useMicrophone } from '../../sound/use-microphone.ts';
import { DeviceOutcome } from './DeviceOutcome.tsx';
import { deviceFoot } from './device-foot.tsx';
import { findingOf, type WindowStepProps } from './flow.ts';
import { SoundQuestion } from './SoundQuestion.tsx';
import { useJudged } from './use-judged.ts';
import { useMeasuring } from './use-measuring.ts';
import { useTestSteps } from './use-test-steps.ts';

/** By how many dB the sound was heard, null without a microphone; or that the system plays nothing. */
const playedAndHeard = (stream: MediaStream | null, signal: AbortSignal) =>
  measureLoudspeaker(stream, signal).catch(() => {
    signal.throwIfAborted();
    return 'not-played' as const;
  });

/**
 * The loudspeaker: plays a sound that the microphone listens for; where it heard nothing, or there is
 * none, the candidate is asked (R-S2).
 */
export function LoudspeakerStep({ device, onDone }: Pick<WindowStepProps, 'device' | 'onDone'>) {
  const t = useText();
  const { api } = useConnection();
  const steps = useTestSteps('sound');
  const { state } = useMicrophone(device);
  const judging = useJudged('loudspeaker');
  const measuring = useMeasuring<never>();
  /** What the microphone heard, in dB, while the question stands open. */
  const [asked, setAsked] = useState<{ readonly heard: number | null } | null>(null);
  const { judge, forget } = judging;

  const play = () => {
    forget();
    setAsked(null);
    const stream = state.at === 'live' ? state.stream : null;
    void measuring.measure(async (signal) => {
      const heard = await playedAndHeard(stream, signal);
      if (heard === 'not-played') {
        const nothing = { got: 'nothing', problem: 'failed' } as const;
        await judge(() => api.check.loudspeaker(nothing));
        return;
      }
      if (heard === null) return setAsked({ heard });
      await judge(async () => {
        const judged = await api.check.loudspeaker({
          got: 'played',
          heardDecibels: heard,
          confirmed: null,
        });
        if (findingOf(judged, 'loudspeaker')?.verdict !== 'ready') setAsked({ heard });
        return judged;
      });
    });
  };
  if (asked !== null && !measuring.under) {
    const answer = (confirmed: boolean) => {
      setAsked(null);
      forget();
      void judge(() =>
        api.check.loudspeaker({ got: 'played', heardDecibels: asked.heard, confirmed }),
      );
    };
    return (
      <SoundQuestion
        steps={steps}
        listened={asked.heard !== null}
        onAnswer={answer}
        onPlay={play}
      />
    );
  }
  return (
    <Screen
      key="loudspeaker"
      heading={t('system-test:loudspeaker.heading')}
      lead={t('system-test:loudspeaker.lead')}
      steps={steps}
      next={t('system-test:loudspeaker.next')}
      {...deviceFoot({
        t,
        judging,
        measuring: measuring.under,
        ready: state.at !== 'asking',
        start: t('system-test:loudspeaker.play'),
        next: t('system-test:loudspeaker.nextResult'),
        onStart: play,
        onDone,
      })}
    >
      {measuring.under ? <Spinner>{t('system-test:loudspeaker.playing')}</Spinner> : null}
      {state.at === 'asking' ? <Spinner>{t('system-test:microphone.asking')}</Spinner> : null}
      <DeviceOutcome judging={judging} />
    </Screen>
  );
}
