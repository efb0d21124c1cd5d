import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBlobStore } from '../../../main/adapters/files/blob-store.ts';
import type { BlobStore } from '../../../main/ports/blob-store.ts';
import { openTestStore, storeOptions, type TestStore } from '../../support/store.ts';

let test: TestStore;
let blobs: BlobStore;
const { crypto } = storeOptions('');
beforeEach(() => {
  test = openTestStore();
  blobs = createBlobStore({ folder: test.folder, keys: test.store.keys, crypto });
});
afterEach(() => test.cleanup());

const picture = Buffer.from('a picture of a face '.repeat(50));
const put = (retention = 'face', bytes: Uint8Array = picture): string => {
  const result = blobs.put('sitting-1', retention, bytes);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
const files = (): readonly string[] =>
  readdirSync(join(test.folder, 'blobs'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('the blob store', () => {
  it('says what is missing, and what was erased', () => {
    expect(blobs.get('sitting-1', 'face', 'f'.repeat(64))).toEqual({ ok: false, error: 'missing' });
    const digest = put();
    expect(blobs.get('sitting-2', 'face', digest)).toEqual({ ok: false, error: 'missing' });
    expect(blobs.get('sitting-1', 'exam', digest)).toEqual({ ok: false, error: 'missing' });
    test.store.write(({ log }) => log.destroyKey('sitting-1', 'face'));
    expect(blobs.get('sitting-1', 'face', digest)).toEqual({ ok: false, error: 'erased' });
    expect(blobs.removeAll('sitting-1', 'face')).toBe(1);
    expect(blobs.get('sitting-1', 'face', digest)).toEqual({ ok: false, error: 'erased' });
  });

  it('notices any change of a file, and one that was put in the place of another', () => {
    const digest = put();
    const [file = ''] = files();
    const whole = readFileSync(file);
    for (const at of [0, 16, 22, 30, whole.length - 1]) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(file, changed);
      expect(blobs.get('sitting-1', 'face', digest), `byte ${at}`).toEqual({
        ok: false,
        error: 'altered',
      });
    }
    writeFileSync(file, whole.subarray(0, 10));
    expect(blobs.get('sitting-1', 'face', digest).ok).toBe(false);
    const other = put('face', Buffer.from('other'));
    const otherFile = files().find((name) => name !== file) ?? '';
    writeFileSync(otherFile, whole);
    expect(blobs.get('sitting-1', 'face', other)).toEqual({ ok: false, error: 'altered' });
  });

  it('mends a file that was altered when the same bytes are kept again', () => {
    const digest = put();
    const [file = ''] = files();
    writeFileSync(file, 'rubbish');
    expect(put()).toBe(digest);
    expect(blobs.get('sitting-1', 'face', digest)).toMatchObject({ ok: true });
  });

  it('gives back what it was given, also after a restart and when it was empty', () => {
    const digest = put();
    const empty = put('face', new Uint8Array());
    expect(digest).toBe(crypto.sha256(picture));
    const store = test.reopen();
    blobs = createBlobStore({ folder: test.folder, keys: store.keys, crypto });
    const got = blobs.get('sitting-1', 'face', digest);
    expect(got.ok && Buffer.from(got.value).equals(picture)).toBe(true);
    expect(blobs.get('sitting-1', 'face', empty)).toMatchObject({ ok: true });
  });

  it('keeps equal bytes once, encrypted, for the owner alone, under names that tell nothing', () => {
    const digest = put();
    put();
    put('exam');
    expect(files()).toHaveLength(2);
    for (const file of files()) {
      expect(readFileSync(file).includes('picture')).toBe(false);
      expect(file).not.toContain(digest);
      if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    }
  });

  it('removes one class of one stream and says how many files there were', () => {
    put();
    put('face', Buffer.from('another'));
    const kept = put('exam');
    expect(blobs.removeAll('sitting-1', 'face')).toBe(2);
    expect(blobs.removeAll('sitting-1', 'face')).toBe(0);
    expect(blobs.get('sitting-1', 'exam', kept)).toMatchObject({ ok: true });
  });
});
