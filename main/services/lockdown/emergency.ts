import type { Sittings } from '../sitting/sittings.ts';
import type { SittingLockdown } from './sitting-lockdown.ts';

type EmergencyPorts = {
  readonly sittings: Pick<Sittings, 'now'>;
  readonly sittingLockdown: Pick<SittingLockdown, 'locked' | 'leave'>;
};

/** How often it is looked, in milliseconds. */
const lookEvery = 1_000;

/**
 * Gives the machine back when the station can't serve the exam for long (R-L4). A sitting that is served
 * writes a sign of life at least every `beatSeconds`; one whose log stands still (a full disk, a store
 * that can't be written) keeps nobody locked in for more than the policy's time.
 */
export const startEmergency = ({ sittings, sittingLockdown }: EmergencyPorts) => {
  const served = new Map<string, { readonly seq: number; readonly at: number }>();

  const look = (): void => {
    const { mono } = sittings.now();
    const locked = sittingLockdown.locked();
    for (const sitting of served.keys()) {
      if (!locked.some((state) => state.sitting === sitting)) served.delete(sitting);
    }
    for (const { sitting, seq, pins } of locked) {
      const { clock, lockdown } = pins.policy;
      const before = served.get(sitting);
      if (before?.seq !== seq) {
        served.set(sitting, { seq, at: mono });
        continue;
      }
      // Two signs of life have to be missing: one may be late.
      const limit = Math.max(lockdown?.emergencySeconds ?? 0, 2 * clock.beatSeconds) * 1000;
      if (mono - before.at > limit) void sittingLockdown.leave(sitting, 'emergency');
    }
  };

  const timer = setInterval(look, lookEvery);
  timer.unref();
  return {
    /** Looks now. */
    look,
    stop: (): void => clearInterval(timer),
  };
};
