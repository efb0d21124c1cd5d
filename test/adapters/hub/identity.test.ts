import { X509Certificate } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hubIdentity } from '../../../main/adapters/hub/identity.ts';
import { PlainError } from '../../../main/ports/plain-error.ts';
import { identityFor } from '../../support/hub.ts';

const root = mkdtempSync(join(tmpdir(), 'invigil-hub-'));
afterAll(() => rmSync(root, { recursive: true }));

const made = (folder: string) => hubIdentity({ folder, hosts: ['localhost'], now: Date.now() });
const failure = (folder: string): string => {
  try {
    made(folder);
    return 'none';
  } catch (error) {
    return error instanceof PlainError ? error.code : String(error);
  }
};

describe('the hub’s key and certificate', () => {
  it('are made once, kept, and readable by their owner alone', () => {
    const folder = join(root, 'new', 'hub');
    const first = made(folder);
    expect(made(folder)).toEqual(first);
    expect(new X509Certificate(first.certificate).fingerprint256).toBe(first.fingerprint);
    if (process.platform === 'win32') return;
    expect(statSync(join(folder, 'hub.pem')).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('are refused when others can read them, and when they are damaged, and never replaced', () => {
    const folder = join(root, 'damaged');
    made(folder);
    const file = join(folder, 'hub.pem');
    const content = readFileSync(file, 'utf8');
    if (process.platform !== 'win32') {
      chmodSync(file, 0o640);
      expect(failure(folder)).toBe('key-readable-by-others');
      chmodSync(file, 0o600);
    }
    const [key = ''] = content.split(/(?=-----BEGIN CERTIFICATE)/);
    for (const bad of [
      '',
      'rubbish',
      content.slice(0, 300),
      key,
      key + identityFor().certificate,
    ]) {
      writeFileSync(file, bad);
      expect(failure(folder)).toBe('key-malformed');
      expect(readFileSync(file, 'utf8')).toBe(bad);
    }
  });

  it('say so when there is no folder for them', () => {
    writeFileSync(join(root, 'a-file'), '');
    expect(failure(join(root, 'a-file', 'hub'))).toBe('unwritable');
  });
});
