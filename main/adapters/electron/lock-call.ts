import { fail, type Result } from '../../domain/result.ts';
import type { LockFailure } from '../../ports/lockdown.ts';
import { isUnanswered } from '../../ports/machine.ts';
import { within } from '../machine/within.ts';

/** Milliseconds after which a call to Electron counts as one that never answers. */
export const callLimit = 3_000;

const codes = {
  missing: 'missing',
  denied: 'refused',
  'timed-out': 'timed-out',
  error: 'error',
} as const;

/** The answer of calls to Electron; what they throw, or that they hang, as a failure. Never rejects. */
export const answer = async <T>(
  work: () => Promise<Result<T, LockFailure>>,
  limit = callLimit,
): Promise<Result<T, LockFailure>> => {
  const result = await within(limit, work);
  return isUnanswered(result)
    ? fail({ code: codes[result.failed], detail: result.detail })
    : result;
};

/** The system took the call and did not do it. */
export const notDone = (detail: string): Result<never, LockFailure> =>
  fail({ code: 'refused', detail });

const stepMs = 20;

/** Whether `isSo` becomes true within `limit` milliseconds: windows change some time after the call. */
export const becomes = async (isSo: () => boolean, limit: number): Promise<boolean> => {
  const until = performance.now() + limit;
  while (!isSo()) {
    if (performance.now() >= until) return false;
    await new Promise((resolve) => setTimeout(resolve, stepMs));
  }
  return true;
};
