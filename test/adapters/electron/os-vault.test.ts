import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseVault, createOsVault } from '../../../main/adapters/electron/vault.ts';
import { createRandom } from '../../../main/adapters/system/random.ts';
import { codeOf, vaultSuite } from '../keys/vault-suite.ts';

/** A key store that reverses what it seals: enough to see that nothing is written in the clear. */
const safeStorage = {
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => 'gnome_libsecret' as const,
  encryptString: (plain: string) => Buffer.from(`sealed:${[...plain].reverse().join('')}`),
  decryptString: (sealed: Buffer) => {
    const text = sealed.toString();
    if (!text.startsWith('sealed:')) throw new Error('not sealed here');
    return [...text.slice(7)].reverse().join('');
  },
};

const temporary = () => mkdtempSync(join(tmpdir(), 'invigil-vault-'));

describe('the key vault of the operating system', () => {
  vaultSuite(() => {
    const folder = temporary();
    const file = join(folder, 'master.sealed');
    const storeFile = join(folder, 'invigil.db');
    return {
      open: () => createOsVault({ file, storeFile, random: createRandom(), safeStorage }),
      makeStore: () => writeFileSync(storeFile, ''),
      loseKey: () => rmSync(file),
      spoilKey: () => writeFileSync(file, 'no key'),
      tearDown: () => rmSync(folder, { recursive: true }),
    };
  });

  it('refuses to pretend where the system has no key store', () => {
    const folder = temporary();
    const open = (storage: Partial<typeof safeStorage>) =>
      codeOf(() =>
        createOsVault({
          file: join(folder, 'k'),
          storeFile: join(folder, 's'),
          random: createRandom(),
          safeStorage: { ...safeStorage, ...storage } as typeof safeStorage,
        }).masterKey(),
      );
    expect(open({ isEncryptionAvailable: () => false })).toBe('key-store-unavailable');
    if (process.platform === 'linux') {
      const backend = () => 'basic_text' as never;
      expect(open({ getSelectedStorageBackend: backend })).toBe('key-store-unavailable');
    }
    rmSync(folder, { recursive: true });
  });

  it('goes on with the key file of a folder that the browser host made', () => {
    const folder = temporary();
    const options = { folder, storeFile: join(folder, 's'), random: createRandom(), safeStorage };
    expect(chooseVault(options).kind).toBe('os');
    writeFileSync(join(folder, 'master.key'), new Uint8Array(32), { mode: 0o600 });
    expect(chooseVault(options).kind).toBe('file');
    rmSync(folder, { recursive: true });
  });
});
