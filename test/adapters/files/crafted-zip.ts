import { crc32, deflateRawSync } from 'node:zlib';

/** One entry as a test wants it; whatever is left out is as an honest program would write it. */
export type CraftedEntry = {
  readonly name: string | Uint8Array;
  readonly data?: Uint8Array | string;
  readonly method?: number;
  readonly flags?: number;
  /** Unix mode, in the upper half of the external attributes. */
  readonly mode?: number;
  /** What the directory claims. */
  readonly size?: number;
  readonly crc?: number;
  /** Name in the header beside the data, if it differs. */
  readonly localName?: string;
  /** Take the data of the entry with this index instead of having any. */
  readonly sharesDataOf?: number;
  readonly extra?: Uint8Array;
};

const u16 = (value: number) => Uint8Array.of(value & 255, (value >> 8) & 255);
const u32 = (value: number) => Buffer.from(Uint32Array.of(value >>> 0).buffer);

/** Writes a zip byte by byte, so that it can be wrong in any one place. */
export const craftZip = (entries: readonly CraftedEntry[], count = entries.length): Buffer => {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  const places: { readonly offset: number; readonly stored: number }[] = [];
  let offset = 0;
  for (const entry of entries) {
    const bytes = (name: string | Uint8Array) =>
      typeof name === 'string' ? Buffer.from(name, 'utf8') : name;
    const name = bytes(entry.name);
    const localName = bytes(entry.localName ?? entry.name);
    const data = typeof entry.data === 'string' ? Buffer.from(entry.data) : entry.data;
    const plain = data ?? new Uint8Array();
    const method = entry.method ?? 8;
    const stored = method === 8 ? deflateRawSync(plain, { level: 9 }) : plain;
    const common = Buffer.concat([
      u16(20),
      u16(entry.flags ?? 0x800),
      u16(method),
      u16(0),
      u16(0x21),
      u32(entry.crc ?? crc32(plain)),
    ]);
    const shared = entry.sharesDataOf === undefined ? undefined : places[entry.sharesDataOf];
    const place = shared ?? { offset, stored: stored.length };
    places.push(place);
    const sizes = Buffer.concat([u32(place.stored), u32(entry.size ?? plain.length)]);
    if (shared === undefined) {
      const header = [u32(0x04034b50), common, sizes, u16(localName.length), u16(0)];
      const local = Buffer.concat([...header, localName, stored]);
      parts.push(local);
      offset += local.length;
    }
    const extra = entry.extra ?? new Uint8Array();
    directory.push(
      u32(0x02014b50),
      u16(0x0314),
      common,
      sizes,
      u16(name.length),
      u16(extra.length),
      u16(0),
      u16(0),
      u16(0),
      u32((entry.mode ?? 0o100644) << 16),
      u32(place.offset),
      name,
      extra,
    );
  }
  const records = Buffer.concat(directory);
  const end = [u32(0x06054b50), u16(0), u16(0), u16(count), u16(count)];
  return Buffer.concat([...parts, records, ...end, u32(records.length), u32(offset), u16(0)]);
};
