import type { Result } from '../domain/result.ts';

/** Why this program never updates itself; somebody else does, or nobody said from where. */
export type CannotUpdate = 'not-packed' | 'no-address';

/** What went wrong while an update was looked for or fetched. */
export type UpdateFailure =
  /** Nobody answered, or the line broke. */
  | 'unreachable'
  /** What came is not what its maker signed, or not what was announced. */
  | 'not-genuine'
  /** It was told to stop. */
  | 'stopped'
  | 'failed';

/** A newer version than the one that runs. */
export type NewVersion = { readonly version: string };

/**
 * Replaces the program by a newer version, step by step; none begins by itself. What is fetched has been
 * checked against its maker's signature before `fetch` answers.
 */
export type Updater = {
  /** Null where it can. */
  readonly cannot: () => CannotUpdate | null;
  /** Asks for a newer version; null when this is the newest. */
  readonly find: () => Promise<Result<NewVersion | null, UpdateFailure>>;
  /** Fetches what `find` found. */
  readonly fetch: () => Promise<Result<void, UpdateFailure>>;
  /** Ends a `fetch` that goes on; it then answers `stopped`. */
  readonly stop: () => void;
  /** Ends the program and puts the fetched version in its place. */
  readonly install: () => void;
};
