import type { Undo } from '../domain/lockdown/journal.ts';
import type { OperationId } from '../domain/lockdown/operation.ts';
import type { Unable } from '../domain/lockdown/plan.ts';
import type { Result } from '../domain/result.ts';
import type { Seen } from './watch.ts';

/** Why the system refused; `detail` is for people who look for the reason and holds no personal data. */
export type LockFailure = {
  readonly code: 'refused' | 'timed-out' | 'missing' | 'undo-unreadable' | 'error';
  readonly detail: string;
};

/** Whether an operation is still in force; `unknown` is never the same as `lost`. */
export type InForce = 'in-force' | 'lost' | 'unknown';

/**
 * One operation on one system. Every call has its own time limit and rejects never. Settings that an
 * operation changes are a fixed list of its own: `revert` touches no other, whatever a journal says.
 */
export type LockOperation = {
  readonly id: OperationId;
  /** Whether this station can do it now; null: yes. */
  readonly unable: () => Promise<Unable | null>;
  /** How the settings are now: what `revert` needs to make them so again. Changes nothing. */
  readonly note: () => Promise<Result<Undo, LockFailure>>;
  /** Puts it in force; called again, it does so again. May be cut off at any point. */
  readonly perform: () => Promise<Result<void, LockFailure>>;
  readonly verify: () => Promise<InForce>;
  /**
   * Makes the settings as they were noted, wherever `perform` was cut off; called again, it changes
   * nothing more. `null`: what was noted can't be believed; the settings become the system's own
   * defaults. What is process-bound and gone with its process is reverted already.
   */
  readonly revert: (undo: Undo | null) => Promise<Result<void, LockFailure>>;
};

/** The operations of one system, in no order: the plan gives it. */
export type LockSystemAdapter = {
  readonly system: 'windows' | 'macos' | 'linux';
  readonly operations: readonly LockOperation[];
  /** What this system sees besides, since it was last asked (R-L2). */
  readonly others?: () => readonly Seen[];
};

/** Where the journal stands; each call returns when it is on disk. */
export type LockJournal = {
  /** Its whole text; empty where there is none. */
  readonly read: () => Result<string, 'unreadable'>;
  /** Adds a line, with its line feed, and waits for the disk (fsync). */
  readonly append: (line: string) => Result<void, 'disk-full' | 'unwritable'>;
  /** Everything is undone: the journal goes. */
  readonly remove: () => Result<void, 'unwritable'>;
  /** Keeps what can't be undone here under another name, for whoever can. */
  readonly setAside: (because: 'newer' | 'other-machine' | 'altered') => Result<void, 'unwritable'>;
};
