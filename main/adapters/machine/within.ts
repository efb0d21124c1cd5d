import type { Unanswered } from '../../ports/machine.ts';

/**
 * The answer of `work`, or why there was none: `timed-out` when it takes longer than `limit`
 * milliseconds (it may go on unheard), `missing` or `denied` where the system said so. Never rejects.
 */
export const within = async <T>(
  limit: number,
  work: () => Promise<T | Unanswered>,
): Promise<T | Unanswered> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Unanswered>((resolve) => {
    timer = setTimeout(() => resolve(timedOut(limit)), limit);
  });
  try {
    return await Promise.race([work(), late]);
  } catch (error) {
    return unansweredOf(error);
  } finally {
    clearTimeout(timer);
  }
};

/** The answer of what took longer than `limit` milliseconds. */
export const timedOut = (limit: number): Unanswered => ({
  failed: 'timed-out',
  detail: `no answer within ${limit} ms`,
});

/** What an error of the system means. The detail is its code alone: messages hold paths and names. */
export const unansweredOf = (error: unknown): Unanswered => {
  const code =
    error instanceof Error && 'code' in error && typeof error.code === 'string'
      ? error.code
      : 'unexpected';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'ENXIO':
    case 'ESRCH':
      return { failed: 'missing', detail: code };
    case 'EACCES':
    case 'EPERM':
      return { failed: 'denied', detail: code };
    default:
      return { failed: 'error', detail: code };
  }
};
