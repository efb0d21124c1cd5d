import type { Connection } from '../../renderer/connection/connection.ts';
import { checkIn, goToItems } from './sitting.ts';
import type { LockedCentre } from './way-lockdown.ts';

/** A candidate's window without a page: it says of itself what a page would say. */

export type LockedCandidate = {
  readonly window: Connection;
  readonly sitting: string;
};

/** Checks in, is admitted, and goes to the items; answers when the machine is held. */
export const sitLocked = async (
  window: Connection,
  { proctor, told }: LockedCentre,
  confirmation: string,
): Promise<LockedCandidate> => {
  const sitting = await checkIn(window, confirmation);
  await proctor.send(proctor.api.proctor.admit, { sitting, note: '' });
  // As a page does that covers the screen.
  await window.api.lockdown.window({ guarded: true, fullScreen: true, keysLocked: true });
  await told.seatWhen(sitting, ({ locked }) => locked === true);
  await goToItems(window);
  return { window, sitting };
};
