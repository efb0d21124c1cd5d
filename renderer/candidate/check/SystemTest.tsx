import { useCallback, useState } from 'react';
import type { CheckState, RoughLocation } from '../../../preload/contract/check.ts';
import { CameraStep } from './CameraStep.tsx';
import { ComputerDone } from './ComputerDone.tsx';
import { ComputerStep } from './ComputerStep.tsx';
import { type Chosen, nextStep, type WindowCheck, type WindowStepProps } from './flow.ts';
import { LoudspeakerStep } from './LoudspeakerStep.tsx';
import { MicrophoneStep } from './MicrophoneStep.tsx';
import { Result } from './Result.tsx';
import { TestNotice } from './TestNotice.tsx';

export type Purpose = 'practice' | 'check-in';

export type SystemTestProps = {
  /** `practice` tests everything; `check-in` only what may have changed since this machine's ticket. */
  readonly purpose: Purpose;
  /** The test was finished and its ticket kept. */
  readonly onDone: () => void;
  readonly onBack?: (() => void) | undefined;
};

/** What the candidate said about the place, and whether it was found. */
export type Place = { readonly agreed: boolean; readonly location: RoughLocation | null };

type At =
  | { readonly step: 'notice' }
  | { readonly step: 'computer'; readonly place: Place }
  | {
      readonly step: 'computer-done' | WindowCheck | 'result';
      readonly place: Place;
      readonly state: CheckState;
    };

/**
 * The system test: told first what is looked at and recorded (R-S7), then computer and network,
 * camera, sound, and what came of it with how to mend it (R-S1). One thing per screen; what is known
 * already is not asked. Draws screens only: the window around them is the caller's.
 */
export function SystemTest({ purpose, onDone, onBack }: SystemTestProps) {
  const [at, setAt] = useState<At>({ step: 'notice' });
  const [tried, setTried] = useState<readonly WindowCheck[]>([]);
  const [chosen, setChosen] = useState<Chosen>({ camera: null, microphone: null });

  const goOn = (place: Place, state: CheckState, made: readonly WindowCheck[]) => {
    setTried(made);
    setAt({ step: nextStep(state, made), place, state });
  };
  const toNotice = useCallback(() => setAt({ step: 'notice' }), []);

  if (at.step === 'notice') {
    const start = (place: Place) => {
      setTried([]);
      setAt({ step: 'computer', place });
    };
    return <TestNotice purpose={purpose} onStart={start} onBack={onBack} />;
  }
  const { place } = at;
  if (at.step === 'computer') {
    return (
      <ComputerStep
        what={purpose === 'practice' ? 'all' : 'changed'}
        place={place}
        onBack={toNotice}
        onDone={(state) =>
          // Figures of a network that was not measured now would be nothing to look at.
          state.network.length === 0
            ? goOn(place, state, [])
            : setAt({ step: 'computer-done', place, state })
        }
      />
    );
  }
  const { state } = at;
  const windowStep = (check: WindowCheck, media: keyof Chosen): WindowStepProps => {
    const made = [...tried, check];
    return {
      after: nextStep(state, made),
      device: chosen[media],
      onDevice: (device) => setChosen({ ...chosen, [media]: device }),
      onDone: (next) => goOn(place, next, made),
    };
  };
  switch (at.step) {
    case 'computer-done':
      return <ComputerDone state={state} onNext={() => goOn(place, state, [])} />;
    case 'camera':
      return <CameraStep {...windowStep('camera', 'camera')} />;
    case 'microphone':
      return <MicrophoneStep {...windowStep('microphone', 'microphone')} />;
    case 'loudspeaker':
      return <LoudspeakerStep {...windowStep('loudspeaker', 'microphone')} />;
    case 'result':
      return (
        <Result
          purpose={purpose}
          state={state}
          location={place.location}
          onState={(next) => setAt({ step: 'result', place, state: next })}
          onWindowCheck={(check) => setAt({ step: check, place, state })}
          onDone={onDone}
        />
      );
    default: {
      throw new Error(`unknown step ${JSON.stringify(at satisfies never)}`);
    }
  }
}
