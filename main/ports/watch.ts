import type { RunningProgram } from '../domain/checks/facts.ts';
import type { IncidentKind } from '../domain/lockdown/incident.ts';
import type { Result } from '../domain/result.ts';

/** Something that was seen, as the record of a sitting keeps it. */
export type Seen = {
  readonly kind: IncidentKind;
  readonly values: Readonly<Record<string, string | number>>;
};

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
  /** What this system alone can see, since the last look. */
  readonly others?: () => readonly Seen[];
};

/** Ends a program of this user: asks it, or takes it away. */
export type EndProgram = (
  pid: number,
  how: 'ask' | 'force',
) => Promise<Result<void, 'gone' | 'refused'>>;
