import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { zipFolder } from '../../../main/adapters/files/zip-folder.ts';
import { readZipPackage } from '../../../main/adapters/files/zip-package.ts';

describe('packing a folder', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pack-'));
    mkdirSync(join(folder, 'items'));
    writeFileSync(join(folder, 'items', '题目.xml'), '<item/>');
    writeFileSync(join(folder, 'imsmanifest.xml'), '<manifest/>');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('refuses a link', async () => {
    symlinkSync('/etc/hostname', join(folder, 'link'));
    await expect(zipFolder(folder)).rejects.toThrow(/link is neither/);
  });

  it('packs every file below it, and gives the same bytes when files were only touched', async () => {
    const first = Buffer.from(await zipFolder(folder));
    utimesSync(join(folder, 'imsmanifest.xml'), 1, 1);
    expect(Buffer.from(await zipFolder(folder)).equals(first)).toBe(true);
    const read = await readZipPackage(first);
    expect(read.ok && [...read.value.keys()]).toEqual(['imsmanifest.xml', 'items/题目.xml']);
  });
});
