import { operationIds, operationOf } from '../../domain/lockdown/operation.ts';
import { ok } from '../../domain/result.ts';
import type { LockOperation } from '../../ports/lockdown.ts';

/**
 * Operations whose effect ended with the program that performed them, for another program that finds
 * them in the journal: it can't perform them, and there is nothing to undo.
 */
export const endedWithProcess = (): readonly LockOperation[] =>
  operationIds
    .filter((id) => operationOf(id).lasts === 'process')
    .map((id) => ({
      id,
      unable: async () => 'not-this-host',
      note: async () => ok(null),
      perform: async () => ({
        ok: false,
        error: { code: 'refused', detail: 'belongs to another program' },
      }),
      verify: async () => 'unknown',
      revert: async () => ok(undefined),
    }));
