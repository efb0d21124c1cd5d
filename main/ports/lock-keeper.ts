import type { Result } from '../domain/result.ts';

/**
 * Somebody who outlives this program: when it dies without a word, however suddenly, what it did to the
 * machine is undone at once (R-L4), not only when it is started again.
 */
export type LockKeeper = {
  /**
   * Resolves when the keeper watches; to be awaited before anything is performed. Watching already, it
   * does nothing. `not-started`: the machine would be given back at the next start alone.
   */
  readonly start: () => Promise<Result<void, 'not-started'>>;
  /** Everything is undone: the keeper goes without doing anything. Not started, it does nothing. */
  readonly stop: () => Promise<void>;
};
