import type { PowerSaveBlocker } from 'electron';
import { ok } from '../../domain/result.ts';
import type { LockOperation } from '../../ports/lockdown.ts';
import { answer, notDone } from './lock-call.ts';

/**
 * Keeps the display on and the machine awake. The system drops it with the process.
 * https://electronjs.org/docs/api/power-save-blocker
 */
export const stayAwake = (blocker: PowerSaveBlocker): LockOperation => {
  let id: number | null = null;
  const isStarted = (): boolean => id !== null && blocker.isStarted(id);
  return {
    id: 'stay-awake',
    unable: async () => null,
    note: async () => ok(null),
    perform: () =>
      answer(async () => {
        if (!isStarted()) id = blocker.start('prevent-display-sleep');
        return isStarted() ? ok(undefined) : notDone('powerSaveBlocker');
      }),
    verify: async () => {
      try {
        return isStarted() ? 'in-force' : 'lost';
      } catch {
        return 'unknown';
      }
    },
    revert: () =>
      answer(async () => {
        if (id !== null && isStarted()) blocker.stop(id);
        if (isStarted()) return notDone('powerSaveBlocker');
        id = null;
        return ok(undefined);
      }),
  };
};
