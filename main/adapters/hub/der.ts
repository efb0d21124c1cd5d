/** The few forms of ASN.1 DER (X.690) that a certificate needs. */

/** One element: tag, length, contents one after another. */
export const element = (tag: number, ...contents: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag]), lengthOf(body.length), body]);
};

const lengthOf = (length: number): Buffer => {
  if (length < 0x80) return Buffer.from([length]);
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Buffer.from([0x80 | bytes.length, ...bytes]);
};

export const sequence = (...contents: readonly Uint8Array[]): Buffer => element(0x30, ...contents);
export const set = (...contents: readonly Uint8Array[]): Buffer => element(0x31, ...contents);
export const octets = (contents: Uint8Array): Buffer => element(0x04, contents);
export const text = (value: string): Buffer => element(0x0c, Buffer.from(value, 'utf8'));
export const yes = element(0x01, Buffer.from([0xff]));

/** `[number]` around an element, as EXPLICIT in the standard. */
export const tagged = (number: number, contents: Uint8Array): Buffer =>
  element(0xa0 | number, contents);

/** An integer of 0 or more, most significant byte first. */
export const unsigned = (bytes: Uint8Array): Buffer => {
  const first = bytes.findIndex((byte) => byte !== 0);
  const significant = first < 0 ? Buffer.from([0]) : Buffer.from(bytes.subarray(first));
  // A set top bit would make it negative.
  const isHigh = ((significant[0] ?? 0) & 0x80) !== 0;
  return element(0x02, isHigh ? Buffer.concat([Buffer.from([0]), significant]) : significant);
};

/** Bits; `unused` of the last byte do not count. */
export const bits = (contents: Uint8Array, unused = 0): Buffer =>
  element(0x03, Buffer.from([unused]), contents);

/** An object identifier in dotted form. */
export const oid = (dotted: string): Buffer => {
  const [one = 0, two = 0, ...others] = dotted.split('.').map(Number);
  return element(0x06, Buffer.from([one * 40 + two, ...others.flatMap(base128)]));
};

const base128 = (value: number): readonly number[] => {
  const bytes = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) {
    bytes.unshift((rest % 128) | 0x80);
  }
  return bytes;
};

/** A time in whole seconds: two digits of a year until 2049, four after it (RFC 5280, §4.1.2.5). */
export const time = (date: Date): Buffer => {
  const digits = date.toISOString().replace(/\.\d+/, '').replace(/[-:T]/g, '');
  return date.getUTCFullYear() < 2050
    ? element(0x17, Buffer.from(digits.slice(2), 'ascii'))
    : element(0x18, Buffer.from(digits, 'ascii'));
};
