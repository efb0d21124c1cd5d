import type { Result } from '../domain/result.ts';

/**
 * Keeps the few secrets that are no part of any log, above all private keys: named texts, encrypted
 * under the master key. They are not in the database, so no export, no backup and no copy of a log
 * can carry them.
 */
export type Secrets = {
  /** The secret; null if there is none; `altered` when it doesn't decrypt. */
  readonly read: (name: string) => Result<string | null, 'altered' | 'unreadable'>;
  /** Keeps a secret in place of the one of that name; durable when it returns. */
  readonly write: (name: string, value: string) => Result<void, 'disk-full' | 'unwritable'>;
};
