import { existsSync, readFileSync, statSync } from 'node:fs';
import type { KeyVault } from '../../ports/key-vault.ts';
import { PlainError } from '../../ports/plain-error.ts';
import type { Random } from '../../ports/random.ts';
import { createFileAtomic } from '../files/atomic-write.ts';

const keyLength = 32;

export type FileVaultOptions = {
  /** Where the key is kept: beside the store's folder of backups, never in it. */
  readonly file: string;
  /** The store's database; while it exists, a key that is gone is not made anew. */
  readonly storeFile: string;
  readonly random: Random;
};

/**
 * Keeps the master key in a file that only its owner can read (permissions 0600; on Windows the
 * folder's access list of the user's profile does that, its permission bits say nothing).
 * `masterKey` throws PlainError: `key-missing` when the store exists but the key is gone,
 * `key-readable-by-others`, `key-malformed`, `key-unreadable`, `key-unwritable`, each with `file`.
 */
export const createFileVault = (options: FileVaultOptions): KeyVault => ({
  kind: 'file',
  masterKey: () => {
    if (!existsSync(options.file)) makeKey(options);
    return readKey(options.file);
  },
});

const makeKey = ({ file, storeFile, random }: FileVaultOptions): void => {
  // A new key could not open what the old one closed; it would only hide that the old one is gone.
  if (existsSync(storeFile)) throw new PlainError('key-missing', { file });
  const made = createFileAtomic(file, random.bytes(keyLength), { mode: 0o600 });
  if (made.ok || made.error === 'exists') return;
  throw new PlainError('key-unwritable', { file, reason: made.error });
};

const readKey = (file: string): Uint8Array => {
  let mode: number;
  let key: Uint8Array;
  try {
    mode = statSync(file).mode;
    key = new Uint8Array(readFileSync(file));
  } catch {
    throw new PlainError('key-unreadable', { file });
  }
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new PlainError('key-readable-by-others', { file });
  }
  if (key.length !== keyLength) throw new PlainError('key-malformed', { file });
  return key;
};
