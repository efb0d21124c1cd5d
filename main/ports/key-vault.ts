/**
 * Keeps the one key that wraps all others: the operating system's key store under Electron,
 * a file that only its owner can read elsewhere. Never in the database or its backups.
 */
export type KeyVault = {
  /** Says in one word where keys are kept, for the report: e.g. `file`, `os`. */
  readonly kind: string;
  /**
   * The 32-byte master key; made at first call on an empty store.
   * Throws a PlainError when a store exists but its key is gone or unreadable.
   */
  readonly masterKey: () => Uint8Array;
};
