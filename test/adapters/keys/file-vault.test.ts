import { chmodSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileVault } from '../../../main/adapters/keys/file-vault.ts';
import { createRandom } from '../../../main/adapters/system/random.ts';
import { temporaryFolder } from '../../support/store.ts';
import { codeOf, type VaultSetup, vaultSuite } from './vault-suite.ts';

const setUp = (): VaultSetup & { readonly file: string } => {
  const { folder, remove } = temporaryFolder();
  const file = join(folder, 'master.key');
  const storeFile = join(folder, 'store.sqlite');
  return {
    file,
    open: () => createFileVault({ file, storeFile, random: createRandom() }),
    makeStore: () => writeFileSync(storeFile, 'store'),
    loseKey: () => rmSync(file),
    spoilKey: () => writeFileSync(file, 'short'),
    tearDown: remove,
  };
};

describe('the vault in a file', () => {
  vaultSuite(setUp);

  const posix = process.platform === 'win32' ? it.skip : it;
  const why = process.platform === 'win32' ? ' (skipped: Windows has access lists instead)' : '';

  posix(`refuses a key that others can read or write${why}`, () => {
    const setup = setUp();
    setup.open().masterKey();
    for (const mode of [0o640, 0o604, 0o620, 0o777]) {
      chmodSync(setup.file, mode);
      expect(codeOf(() => setup.open().masterKey())).toBe('key-readable-by-others');
    }
    chmodSync(setup.file, 0o400);
    expect(setup.open().masterKey()).toHaveLength(32);
    setup.tearDown();
  });

  posix(`makes the file for its owner alone${why}`, () => {
    const setup = setUp();
    setup.open().masterKey();
    expect(statSync(setup.file).mode & 0o777).toBe(0o600);
    setup.tearDown();
  });

  it('says so when the file can’t be made or is a folder', () => {
    const random = createRandom();
    const { folder, remove } = temporaryFolder();
    const nowhere = { file: join(folder, 'no', 'key'), storeFile: join(folder, 'store'), random };
    expect(codeOf(() => createFileVault(nowhere).masterKey())).toBe('key-unwritable');
    const directory = join(folder, 'directory');
    mkdirSync(directory, { mode: 0o700 });
    const odd = { ...nowhere, file: directory };
    expect(codeOf(() => createFileVault(odd).masterKey())).toBe('key-unreadable');
    remove();
  });
});
