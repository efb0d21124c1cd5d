import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { zipFiles } from '../../../main/adapters/files/zip-folder.ts';
import { defaultZipLimits } from '../../../main/adapters/files/zip-limits.ts';
import { readZipPackage } from '../../../main/adapters/files/zip-package.ts';
import { gb18030 } from './bytes.ts';
import { type CraftedEntry, craftZip } from './crafted-zip.ts';

const read = async (source: Buffer | string, limits = defaultZipLimits) => {
  const read = await readZipPackage(source, limits);
  return read.ok ? [...read.value.keys()] : read.error.code;
};
const readEntries = (...entries: CraftedEntry[]) => read(craftZip(entries));
const named = (name: string | Uint8Array, more: Partial<CraftedEntry> = {}) =>
  readEntries({ name, data: 'x', ...more });

describe('reading packages: paths that lead elsewhere', () => {
  it.each([
    ['/etc/passwd', 'zipPathAbsolute'],
    ['C:/windows/x', 'zipPathAbsolute'],
    ['c:x', 'zipPathAbsolute'],
    ['..', 'zipPathEscapes'],
    ['../x', 'zipPathEscapes'],
    ['a/../../x', 'zipPathEscapes'],
    ['a/..', 'zipPathEscapes'],
    ['a\\..\\x', 'zipPathCharacters'],
    ['a\\b', 'zipPathCharacters'],
    ['a\0.xml', 'zipPathCharacters'],
    ['a\nb', 'zipPathCharacters'],
    ['a//b', 'zipPathEmptyPart'],
    ['./a', 'zipPathEmptyPart'],
    ['a/./b', 'zipPathEmptyPart'],
    ['', 'zipPathEmptyPart'],
    ['x'.repeat(241), 'zipPathTooLong'],
  ])('refuses the path %j', async (path, code) => {
    expect(await named(path)).toBe(code);
  });

  it('refuses a name that is not of the encoding that it claims', async () => {
    expect(await named(gb18030('题目.xml'), { flags: 0x800 })).toBe('zipPathEncoding');
    expect(await named(Uint8Array.of(0xff, 0xff), { flags: 0 })).toBe('zipPathEncoding');
  });

  it('checks the name that Info-ZIP’s field gives, not only the plain one', async () => {
    const plain = Buffer.from('harmless.xml');
    const path = Buffer.from('../../x');
    const body = Buffer.alloc(5);
    body[0] = 1;
    body.writeUInt32LE(crc32(plain), 1);
    const head = Buffer.alloc(4);
    head.writeUInt16LE(0x7075, 0);
    head.writeUInt16LE(body.length + path.length, 2);
    const extra = Buffer.concat([head, body, path]);
    expect(await named(plain, { extra })).toBe('zipPathEscapes');
  });

  it('refuses names that some system takes for the same file', async () => {
    for (const [one, other] of [
      ['a.xml', 'a.xml'],
      ['a.xml', 'A.XML'],
      ['é.xml', 'e\u0301.xml'],
      ['a', 'a/b'],
      ['a/b', 'A'],
      ['a', 'a/'],
    ] as const) {
      const code = await readEntries({ name: one, data: '' }, { name: other, data: '' });
      expect([one, other, code]).toEqual([one, other, 'zipDuplicate']);
    }
  });

  it('refuses links and devices', async () => {
    expect(await named('link', { mode: 0o120777 })).toBe('zipNotAFile');
    expect(await named('device', { mode: 0o020666 })).toBe('zipNotAFile');
    expect(await named('folder/', { mode: 0o040755 })).toBe('zipNotAFile');
  });
});

describe('reading packages: bombs and lies', () => {
  const zeros = Buffer.alloc(4 * 1024 * 1024);

  it('refuses what is no zip, is cut off, or is not there', async () => {
    const good = craftZip([{ name: 'a', data: 'x'.repeat(1000), method: 0 }]);
    expect(await read(Buffer.alloc(0))).toBe('zipDamaged');
    expect(await read(Buffer.from('not a zip'))).toBe('zipDamaged');
    expect(await read(good.subarray(0, good.length - 1))).toBe('zipDamaged');
    expect(await read(good.subarray(500))).toBe('zipDamaged');
    expect(await read(craftZip([{ name: 'a' }], 2))).toBe('zipDamaged');
    expect(await read('/nowhere/at/all.zip')).toBe('zipUnreadable');
    expect(await read(tmpdir())).toBe('zipUnreadable');
  });

  it('refuses a package that is larger, or has more entries, than the limits say', async () => {
    const zip = craftZip([{ name: 'a' }, { name: 'b' }, { name: 'c' }]);
    expect(await read(zip, { ...defaultZipLimits, maxPackageBytes: 100 })).toBe('zipTooLarge');
    expect(await read(zip, { ...defaultZipLimits, maxEntries: 2 })).toBe('zipTooManyEntries');
    expect(await read(craftZip([{ name: 'a' }], 60_000))).toBe('zipTooManyEntries');
  });

  it('refuses sizes that are claimed too large before inflating anything', async () => {
    const large = defaultZipLimits.maxEntryBytes + 1;
    expect(await named('a', { size: large })).toBe('zipEntryTooLarge');
    const many = Array.from({ length: 11 }, (_, at) => ({ name: `${at}`, size: large - 1 }));
    expect(await readEntries(...many)).toBe('zipTotalTooLarge');
  });

  it('measures the ratio on what comes out, whatever the headers claim', async () => {
    expect(await named('bomb', { data: zeros })).toBe('zipRatio');
    expect(await named('bomb', { data: zeros, size: 10 })).toBe('zipRatio');
  });

  it('stops an entry at its size, and the package at its whole, while inflating', async () => {
    const noRatio = { ...defaultZipLimits, maxRatio: 10_000 };
    const zip = craftZip([
      { name: 'a', data: zeros, size: 10 },
      { name: 'b', data: zeros, size: 10 },
    ]);
    expect(await read(zip, { ...noRatio, maxEntryBytes: 1024 })).toBe('zipEntryTooLarge');
    const honest = craftZip([
      { name: 'a', data: zeros },
      { name: 'b', data: zeros, size: 10 },
    ]);
    const limits = { ...noRatio, maxTotalBytes: zeros.length + 1024 };
    expect(await read(honest, limits)).toBe('zipTotalTooLarge');
  });

  it('uses little memory for a bomb of a gigabyte', async () => {
    // Twenty entries of 50 MB of zeros each, every one a thousand times smaller when stored.
    const data = Buffer.alloc(50 * 1024 * 1024);
    const one = craftZip([{ name: 'a', data, size: 1 }]);
    const before = process.memoryUsage().rss;
    expect(await read(one)).toBe('zipRatio');
    expect(process.memoryUsage().rss - before).toBeLessThan(40 * 1024 * 1024);
  });

  it('refuses entries that share bytes', async () => {
    const kernel = { name: 'a', data: 'x'.repeat(100) };
    const sharing = { ...kernel, name: 'b', sharesDataOf: 0 };
    expect(await readEntries(kernel, sharing)).toBe('zipHeadersDisagree');
    // Nested as in the bombs that are known: the first entry's data holds the whole second entry.
    const inner = craftZip([{ name: 'b', data: 'y', method: 0 }]).subarray(0, 32);
    const outer = craftZip([
      { name: 'a', data: inner, method: 0 },
      { name: 'b', data: 'y', method: 0 },
    ]);
    const nested = Buffer.from(outer);
    const second = nested.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    nested.writeUInt32LE(31, second + 42);
    expect(await read(nested)).toBe('zipOverlap');
  });

  it('refuses an entry whose own header says something else than the directory', async () => {
    expect(await named('a', { localName: 'b' })).toBe('zipHeadersDisagree');
  });

  it('refuses encrypted entries and compression that is not deflate', async () => {
    expect(await named('a', { flags: 0x801 })).toBe('zipEncrypted');
    expect(await named('a', { flags: 0x841 })).toBe('zipEncrypted');
    expect(await named('a', { method: 9 })).toBe('zipCompressionMethod');
    expect(await named('a', { method: 93 })).toBe('zipCompressionMethod');
  });

  it('refuses contents that are not what the directory promises', async () => {
    expect(await named('a', { size: 2 })).toBe('zipSizeMismatch');
    expect(await named('a', { crc: 1 })).toBe('zipChecksum');
    expect(await named('a', { method: 0, crc: 1 })).toBe('zipChecksum');
    const broken = craftZip([{ name: 'a', data: 'some text that deflates' }]);
    broken.fill(0xff, 31, 40);
    expect(await read(broken)).toBe('zipDamaged');
  });

  it('says which file is at fault', async () => {
    const read = await readZipPackage(craftZip([{ name: 'fine' }, { name: 'b/../c' }]));
    expect(read).toMatchObject({ ok: false, error: { code: 'zipPathEscapes', file: 'b/../c' } });
  });
});

describe('reading packages', () => {
  it('reads stored and deflated files, folders left out, from bytes and from a path', async () => {
    const zip = craftZip([
      { name: 'imsmanifest.xml', data: '<manifest/>' },
      { name: 'items/', mode: 0o040755, method: 0 },
      { name: 'items/题目.xml', data: '<item/>', method: 0 },
      { name: 'empty', data: '' },
    ]);
    const read = await readZipPackage(zip);
    const files = read.ok ? read.value : new Map<string, Uint8Array>();
    expect([...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString()])).toEqual([
      ['imsmanifest.xml', '<manifest/>'],
      ['items/题目.xml', '<item/>'],
      ['empty', ''],
    ]);
    const folder = mkdtempSync(join(tmpdir(), 'zip-'));
    try {
      writeFileSync(join(folder, 'package.zip'), zip);
      expect(await readZipPackage(join(folder, 'package.zip'))).toEqual(read);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('reads Chinese names as Windows and macOS write them, composed', async () => {
    expect(await named(gb18030('题目.xml'), { flags: 0 })).toEqual(['题目.xml']);
    expect(await named('题目.xml', { flags: 0 })).toEqual(['题目.xml']);
    expect(await named('e\u0301.xml')).toEqual(['é.xml']);
  });

  it('lets a small file of blanks be as small as it packs', async () => {
    expect(await named('blank', { data: ' '.repeat(60_000) })).toEqual(['blank']);
  });

  it('reads an empty package', async () => {
    expect(await readEntries()).toEqual([]);
  });
});

describe('packing', () => {
  const files = new Map([
    ['b/题目.xml', Buffer.from('<item/>')],
    ['a.xml', Buffer.from('x'.repeat(1000))],
  ]);

  it('gives the same bytes whatever the order, the time and the time zone', () => {
    const zone = process.env.TZ;
    try {
      const made = ['UTC', 'Asia/Shanghai', 'America/New_York'].map((name, index) => {
        process.env.TZ = name;
        const entries = [...files];
        return Buffer.from(zipFiles(new Map(index === 1 ? entries.reverse() : entries)));
      });
      expect(made[1]?.equals(made[0] ?? Buffer.alloc(0))).toBe(true);
      expect(made[2]?.equals(made[0] ?? Buffer.alloc(0))).toBe(true);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('is read back as it was packed, sorted by name', async () => {
    const read = await readZipPackage(Buffer.from(zipFiles(files)));
    expect(read.ok && [...read.value]).toEqual(
      [...files]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([path, bytes]) => [path, bytes]),
    );
  });
});
