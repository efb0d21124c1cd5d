import type { SittingView } from '../../../preload/contract/sitting.ts';
import type { SittingState } from '../../domain/sitting/state.ts';
import type { Sittings } from '../../services/sitting/sittings.ts';
import { latest } from './latest.ts';
import { resultView } from './result-view.ts';
import { sittingView } from './sitting-view.ts';

/** A burst of changes is drawn once in this time, in milliseconds. */
const pace = { atMostEvery: 40 };

/** How often it is looked whether a result that is held may be read by now, in milliseconds. */
const lookEvery = 1_000;

/**
 * What the candidate's window draws, now and after every change. A result that is released is one,
 * though nothing but time has passed (R-G2).
 */
export const watchSitting = (
  sittings: Sittings,
  opened: SittingState,
  signal: AbortSignal,
  waitsForPerson: (state: SittingState) => boolean,
  host: 'desktop' | 'browser',
): AsyncGenerator<SittingView> => {
  const { sitting } = opened;
  const state = (): SittingState => sittings.state(sitting) ?? opened;
  let toldHeld = false;

  const subscribe = (changed: () => void): (() => void) => {
    const stop = sittings.onChange((id) => id === sitting && changed());
    const timer = setInterval(() => {
      if (toldHeld && !isHeld(state(), sittings.now().wall)) changed();
    }, lookEvery);
    timer.unref();
    return () => {
      clearInterval(timer);
      stop();
    };
  };
  const read = (): SittingView => {
    const now = sittings.now();
    toldHeld = isHeld(state(), now.wall);
    return sittingView(state(), now, waitsForPerson, host);
  };
  return latest(subscribe, read, signal, pace);
};

const isHeld = (state: SittingState, now: number): boolean =>
  resultView(state, now, () => false)?.state === 'held';
