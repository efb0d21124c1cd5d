import type { RunningProgram } from '../domain/checks/facts.ts';
import type { Result } from '../domain/result.ts';

/** What is looked at again and again during an exam. Every call has its time limit and rejects never. */
export type WatchedMachine = {
  readonly family: 'windows' | 'macos' | 'linux';
  /** What runs now; null: could not be found out. */
  readonly programs: () => Promise<readonly RunningProgram[] | null>;
  /** Displays that show something now; null: could not be found out. */
  readonly displays: () => Promise<number | null>;
  /** Whether somebody looks into this program; null: could not be found out. */
  readonly debugged: () => Promise<boolean | null>;
  /** Our own files that are not as they were built. */
  readonly alteredFiles: () => Promise<readonly string[]>;
};

/** Ends a program of this user: asks it, or takes it away. */
export type EndProgram = (
  pid: number,
  how: 'ask' | 'force',
) => Promise<Result<void, 'gone' | 'refused'>>;
