import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok } from '../../domain/result.ts';
import type { Crypto } from '../../ports/crypto.ts';
import type { KeyVault } from '../../ports/key-vault.ts';
import type { Secrets } from '../../ports/secrets.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';

export type SealedFilesOptions = {
  /** Holds one file a secret; made when the first is kept. */
  readonly folder: string;
  readonly vault: KeyVault;
  readonly crypto: Crypto;
};

/** The port on files, one a secret, each encrypted under the master key and bound to its name. */
export const createSealedFiles = ({ folder, vault, crypto }: SealedFilesOptions): Secrets => ({
  read: (name) => {
    let sealed: Uint8Array;
    try {
      sealed = readFileSync(fileOf(folder, name));
    } catch (error) {
      const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      return missing ? ok(null) : fail('unreadable');
    }
    const plain = crypto.decrypt(vault.masterKey(), sealed, contextOf(name));
    return plain.ok ? ok(Buffer.from(plain.value).toString('utf8')) : fail('altered');
  },
  write: (name, value) => {
    const plain = Buffer.from(value, 'utf8');
    const sealed = crypto.encrypt(vault.masterKey(), plain, contextOf(name));
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    } catch {
      return fail('unwritable');
    }
    return writeFileAtomic(fileOf(folder, name), sealed, { mode: 0o600 });
  },
});

/** Names are ours, not a user's: anything but small letters and hyphens is a bug. */
const fileOf = (folder: string, name: string): string => {
  if (!/^[a-z][a-z-]{0,40}$/.test(name)) throw new Error(`a secret can't be named "${name}"`);
  return join(folder, `${name}.sealed`);
};

const contextOf = (name: string): string => `invigil/secret/1\n${name}`;
