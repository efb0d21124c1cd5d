import type { z } from 'zod';
import type { Undo } from '../../../domain/lockdown/journal.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { LockFailure } from '../../../ports/lockdown.ts';

/** What an operation noted, if it can be its own; a journal may say anything. */
export const readUndo = <T>(schema: z.ZodType<T>, undo: Undo): Result<T, LockFailure> => {
  const read = schema.safeParse(undo);
  if (read.success) return ok(read.data);
  const at = read.error.issues[0]?.path.join('.') ?? '';
  return fail({ code: 'undo-unreadable', detail: `not what was noted: ${at || 'all of it'}` });
};

/**
 * Does one after another, all of them whatever fails: what can be given back is. Answers the first
 * failure.
 */
export const allInTurn = async (
  steps: readonly (() => Promise<Result<unknown, LockFailure>>)[],
): Promise<Result<void, LockFailure>> => {
  let failure: LockFailure | null = null;
  for (const step of steps) {
    const done = await step();
    if (!done.ok) failure ??= done.error;
  }
  return failure === null ? ok(undefined) : fail(failure);
};
