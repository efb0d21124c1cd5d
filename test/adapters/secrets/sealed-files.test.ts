import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createNodeCrypto } from '../../../main/adapters/crypto/node-crypto.ts';
import { createSealedFiles } from '../../../main/adapters/secrets/sealed-files.ts';
import { storeOptions, temporaryFolder } from '../../support/store.ts';

let temporary: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  temporary = temporaryFolder();
});
afterEach(() => temporary.remove());

const secrets = () =>
  createSealedFiles({
    folder: join(temporary.folder, 'keys'),
    vault: storeOptions(temporary.folder).vault,
    crypto: createNodeCrypto(),
  });
const fileOf = (name: string) => join(temporary.folder, 'keys', `${name}.sealed`);

describe('sealed files', () => {
  it('have no secret that nobody kept', () => {
    expect(secrets().read('one')).toEqual({ ok: true, value: null });
  });

  it('refuse a name that could be a path', () => {
    expect(() => secrets().write('../one', 'x')).toThrow();
  });

  it('give a secret back, to its owner alone, and never in clear on the disk', () => {
    secrets().write('one', 'the secret');
    secrets().write('one', 'the newer secret');
    expect(secrets().read('one')).toEqual({ ok: true, value: 'the newer secret' });
    expect(readFileSync(fileOf('one')).includes('secret')).toBe(false);
    if (process.platform !== 'win32') expect(statSync(fileOf('one')).mode & 0o777).toBe(0o600);
  });

  it('notice a file that was altered or put in the place of another', () => {
    secrets().write('one', 'the secret');
    copyFileSync(fileOf('one'), fileOf('two'));
    expect(secrets().read('two')).toEqual({ ok: false, error: 'altered' });
    writeFileSync(fileOf('one'), 'x');
    expect(secrets().read('one')).toEqual({ ok: false, error: 'altered' });
  });
});
