import type { SittingState } from '../sitting/state.ts';
import { isPictured } from './incident.ts';

/** One picture in so long, in milliseconds: what goes on and on is told by the incidents. */
const everyMs = 10_000;
/** Pictures of one sitting: evidence, not a film, and no disk is filled by it. */
const most = 100;

/**
 * The incident of which a picture of the screen is wanted now, by its number in the log: the newest that
 * a picture tells more about, where the exam asks for pictures and the machine is held. Null: of none.
 */
export const pictureWanted = (state: SittingState): number | null => {
  const { pins, locked, incidents, pictured } = state;
  if (pins.policy.lockdown?.screenPictures !== true) return null;
  if (locked === null || pictured >= most) return null;
  const newest = incidents.find(({ kind }) => isPictured(kind));
  if (newest === undefined || newest.picture !== null) return null;
  const last = incidents.find(({ picture }) => picture !== null);
  // Either way: the clock may have been set back meanwhile.
  const isSoon = last !== undefined && Math.abs(newest.at - last.at) < everyMs;
  return isSoon ? null : newest.seq;
};

/** Whether a picture of this incident may be kept: it was wanted, and a newer one may be by now. */
export const mayPicture = (state: SittingState, seq: number): boolean =>
  state.pins.policy.lockdown?.screenPictures === true &&
  state.locked !== null &&
  state.pictured < most &&
  state.incidents.some(
    (incident) => incident.seq === seq && isPictured(incident.kind) && incident.picture === null,
  );
