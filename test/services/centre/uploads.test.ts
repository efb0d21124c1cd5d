import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { uploadPartBytes } from '../../../preload/contract/upload.ts';
import { centreWithAdmin, servicesOn } from '../support/centre.ts';

let centre: Awaited<ReturnType<typeof centreWithAdmin>>;
beforeEach(async () => {
  centre = await centreWithAdmin();
});
afterEach(() => centre.cleanup());

const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(500, 7)]);

const begin = (
  bytes: number,
  kind: 'picture' | 'bookings' | 'exam' = 'picture',
  session = 's1',
) => {
  const begun = centre.services.uploads.begin(session, { kind, name: 'x', bytes });
  return begun.ok ? begun.value : begun.error.code;
};
const part = (id: string, offset: number, bytes: Uint8Array, session = 's1') => {
  const kept = centre.services.uploads.part(session, id, offset, bytes);
  return kept.ok ? kept.value : kept.error.code;
};
const take = (id: string, session = 's1') => {
  const taken = centre.services.uploads.takePicture(session, id);
  return taken.ok ? taken.value.mime : taken.error;
};
const files = () => readdirSync(join(centre.folder, 'uploads'));

describe('an upload', () => {
  it('is refused when it is larger than its kind may be, before a byte is sent', () => {
    expect(begin(4_000_001)).toBe('upload-too-large');
    expect(begin(32_000_001, 'bookings')).toBe('upload-too-large');
    expect(begin(200_000_001, 'exam')).toBe('upload-too-large');
  });

  it('takes no more than it was announced with, and no gap', () => {
    const id = begin(10);
    expect(part(id, 5, Buffer.alloc(5))).toBe('upload-incomplete');
    expect(part(id, 0, Buffer.alloc(11))).toBe('upload-too-large');
    expect(part(id, 0, Buffer.alloc(uploadPartBytes + 1))).toBe('upload-too-large');
    expect(take(id)).toBe('upload-incomplete');
  });

  it('belongs to the session that began it', () => {
    const id = begin(jpeg.length);
    expect(part(id, 0, jpeg, 's2')).toBe('upload-unknown');
    expect(part(id, 0, jpeg)).toBe(jpeg.length);
    expect(take(id, 's2')).toBe('upload-unknown');
    expect(take(id)).toBe('image/jpeg');
  });

  it('accepts a part that comes twice and is the same file', () => {
    const id = begin(jpeg.length, 'bookings');
    expect(part(id, 0, jpeg.subarray(0, 100))).toBe(100);
    expect(part(id, 0, jpeg.subarray(0, 100))).toBe(100);
    expect(part(id, 100, jpeg.subarray(100))).toBe(jpeg.length);
    const taken = centre.services.uploads.take('s1', id, 'bookings');
    expect(taken.ok && Buffer.from(taken.value.bytes).equals(jpeg)).toBe(true);
  });

  it.each([
    ['a page', Buffer.from('<html>'.padEnd(200))],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'.padEnd(200))],
    ['the beginning of a picture', Buffer.from([0xff, 0xd8, 0xff])],
  ])('of %s is no picture', (_, bytes) => {
    const id = begin(bytes.length);
    part(id, 0, bytes);
    expect(take(id)).toBe('picture-unreadable');
  });

  it('can be taken once, as the kind that it is, and leaves nothing behind', () => {
    const id = begin(jpeg.length);
    part(id, 0, jpeg);
    expect(centre.services.uploads.take('s1', id, 'exam')).toMatchObject({
      error: { code: 'upload-unknown' },
    });
    expect(files()).toHaveLength(1);
    expect(take(id)).toBe('image/jpeg');
    expect(take(id)).toBe('upload-unknown');
    expect(files()).toEqual([]);
  });

  it('is forgotten after half an hour, with its session, and when there are too many', () => {
    const idle = begin(10);
    centre.clock.pass(30 * 60_000);
    expect(part(idle, 0, Buffer.alloc(5))).toBe('upload-unknown');
    const many = [begin(10), begin(10), begin(10), begin(10)];
    expect(part(many[0] ?? '', 0, Buffer.alloc(5))).toBe('upload-unknown');
    expect(part(many[1] ?? '', 0, Buffer.alloc(5))).toBe(5);
    centre.services.uploads.forgetSession('s1');
    expect(files()).toEqual([]);
  });

  it('cannot be read from the disk, and the next start deletes what a crash left', () => {
    const id = begin(1000, 'bookings');
    part(id, 0, Buffer.from('张三,11010119900307123X'));
    const [file] = files();
    const bytes = readFileSync(join(centre.folder, 'uploads', file ?? ''));
    expect(bytes.includes('张三')).toBe(false);
    servicesOn(centre.store, centre.folder, centre.clock);
    expect(() => files()).toThrow(/ENOENT/);
  });
});
