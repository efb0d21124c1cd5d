import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SafeStorage } from 'electron';
import type { KeyVault } from '../../ports/key-vault.ts';
import { PlainError } from '../../ports/plain-error.ts';
import type { Random } from '../../ports/random.ts';
import { createFileAtomic } from '../files/atomic-write.ts';
import { createFileVault } from '../keys/file-vault.ts';

const keyLength = 32;

export type OsVaultOptions = {
  /** Holds the key as the operating system sealed it: of no use to another user or machine. */
  readonly file: string;
  /** The store's database; while it exists, a key that is gone is not made anew. */
  readonly storeFile: string;
  readonly random: Random;
  readonly safeStorage: Pick<
    SafeStorage,
    'isEncryptionAvailable' | 'encryptString' | 'decryptString'
  > &
    Partial<Pick<SafeStorage, 'getSelectedStorageBackend'>>;
};

/**
 * Keeps the master key sealed by the operating system's key store (DPAPI, Keychain, libsecret or
 * KWallet). `masterKey` throws PlainError: `key-store-unavailable` where there is none (on Linux
 * Electron would then seal with a password that everybody knows), `key-missing`, `key-malformed`,
 * `key-unreadable` (sealed by another user or machine), `key-unwritable`.
 */
export const createOsVault = (options: OsVaultOptions): KeyVault => ({
  kind: 'os',
  masterKey: () => {
    if (!isAvailable(options)) throw new PlainError('key-store-unavailable');
    if (!existsSync(options.file)) makeKey(options);
    return readKey(options);
  },
});

/**
 * The vault of a data folder: the operating system's, unless the folder was made by the browser host,
 * whose key is in a file; it goes on being used, and its kind says so.
 */
export const chooseVault = (
  options: Omit<OsVaultOptions, 'file'> & { readonly folder: string },
): KeyVault => {
  const file = join(options.folder, 'master.key');
  return existsSync(file)
    ? createFileVault({ ...options, file })
    : createOsVault({ ...options, file: join(options.folder, 'master.sealed') });
};

const isAvailable = ({ safeStorage }: OsVaultOptions): boolean =>
  safeStorage.isEncryptionAvailable() &&
  (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend?.() !== 'basic_text');

const makeKey = ({ file, storeFile, random, safeStorage }: OsVaultOptions): void => {
  if (existsSync(storeFile)) throw new PlainError('key-missing', { file });
  const text = Buffer.from(random.bytes(keyLength)).toString('base64');
  const made = createFileAtomic(file, safeStorage.encryptString(text), { mode: 0o600 });
  if (made.ok || made.error === 'exists') return;
  throw new PlainError('key-unwritable', { file, reason: made.error });
};

const readKey = ({ file, safeStorage }: OsVaultOptions): Uint8Array => {
  let text: string;
  try {
    text = safeStorage.decryptString(readFileSync(file));
  } catch {
    throw new PlainError('key-unreadable', { file });
  }
  const key = new Uint8Array(Buffer.from(text, 'base64'));
  if (key.length !== keyLength) throw new PlainError('key-malformed', { file });
  return key;
};
