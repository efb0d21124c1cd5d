import { fail, ok } from '../../../domain/result.ts';
import type { InForce, LockOperation } from '../../../ports/lockdown.ts';
import type { WindowsApi } from './api.ts';
import { lockFailure, undoUnreadable } from './failure.ts';

/** A thread that is silent for so long answers no key in time: Windows waits one second at the most. */
const silentMs = 2_000;
/** One key of ours may be lost while a desktop changes; the second says that the hook is gone. */
const missedKeys = 2;

/**
 * Keeps shortcuts of the system from it (R-L1). The hook ends with its thread, and that with the process,
 * so there is nothing to note. Windows takes a slow hook away and tells nobody ("LowLevelKeyboardProc
 * function"), and a program that hooks later gets the keys first; both show as keys of our own that no
 * longer arrive.
 */
export const keyboardHook = (api: WindowsApi): LockOperation => {
  const { keyboard } = api;
  return {
    id: 'windows-keyboard-hook',
    unable: async () => api.unable(),
    note: async () => ok(null),

    perform: async () => {
      // Anew each time: the hook that is set last gets the keys first.
      await keyboard.stop();
      const started = await keyboard.start();
      return started.ok ? started : fail(lockFailure(started.error));
    },

    verify: async (): Promise<InForce> => {
      const status = keyboard.status();
      if (status === null || status.silentFor > silentMs) return 'lost';
      if (!status.sendable) return 'unknown';
      return status.missed < missedKeys ? 'in-force' : 'lost';
    },

    revert: async (undo) => {
      if (undo !== null) return fail(undoUnreadable);
      await keyboard.stop();
      return ok(undefined);
    },
  };
};
