import type { Incident, SittingState } from '../sitting/state.ts';
import { isPictured } from './incident.ts';

/** One picture in so long, in milliseconds: what goes on and on is told by the incidents. */
const everyMs = 10_000;
/** After so long, in milliseconds, a picture would show another moment. */
const lateMs = 10_000;
/** Pictures of one sitting: evidence, not a film, and no disk is filled by it. */
const most = 100;

/**
 * The incident of which a picture of the screen is wanted now, by its number in the log: the newest that
 * a picture tells more about, where the exam asks for pictures and the machine is held. Null: of none.
 *
 * @param now wall time in milliseconds
 */
export const pictureWanted = (state: SittingState, now: number): number | null => {
  const newest = state.incidents.find(({ kind }) => isPictured(kind));
  if (newest === undefined || !isOpen(state, newest)) return null;
  const isLate = newest.values.late !== undefined || Math.abs(now - newest.at) > lateMs;
  return isLate ? null : newest.seq;
};

/** Whether a picture of this incident may be kept: it was wanted, and a newer one may be by now. */
export const mayPicture = (state: SittingState, seq: number): boolean =>
  state.incidents.some((incident) => incident.seq === seq && isOpen(state, incident));

/** Whether a picture of this incident is asked for by the exam, and there is none of it or near it. */
const isOpen = ({ pins, locked, pictured }: SittingState, { kind, at }: Incident): boolean =>
  pins.policy.lockdown?.screenPictures === true &&
  locked !== null &&
  pictured.length < most &&
  isPictured(kind) &&
  // Either way: the clock may have been set back meanwhile.
  pictured.every((picture) => Math.abs(at - picture.at) >= everyMs);
