import { setTimeout as wait } from 'node:timers/promises';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { InForce, LockFailure, LockOperation } from '../../../ports/lockdown.ts';
import type { WindowsApi } from './api.ts';
import { lockFailure, undoUnreadable } from './failure.ts';

/** Another program may have the clipboard open for a moment: so often we try, so long apart. */
const tries = 10;
const apartMs = 30;

/**
 * Empties the clipboard, before and after. It holds nothing that could be noted: what was copied is the
 * candidate's own and is not to be kept.
 */
export const emptyClipboard = (api: WindowsApi): LockOperation => {
  const empty = async (): Promise<Result<void, LockFailure>> => {
    for (let left = tries; ; left -= 1) {
      const emptied = api.clipboard.empty();
      if (emptied.ok) return ok(undefined);
      if (left <= 1) return fail(lockFailure(emptied.error));
      await wait(apartMs);
    }
  };
  return {
    id: 'empty-clipboard',
    unable: async () => api.unable(),
    note: async () => ok(null),
    perform: empty,
    verify: async (): Promise<InForce> => (api.clipboard.formats() === 0 ? 'in-force' : 'lost'),
    revert: async (undo) => (undo === null ? await empty() : fail(undoUnreadable)),
  };
};
