import { randomFillSync } from 'node:crypto';
import type { Random } from '../../ports/random.ts';

/** Crockford's base 32 without i, l, o and u, so that an ID read aloud is not misheard. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Strong randomness of the operating system. */
export const createRandom = (): Random => {
  const bytes = (length: number): Uint8Array => randomFillSync(new Uint8Array(length));
  return { bytes, id: () => crockford(bytes(16)) };
};

/** 16 bytes as 26 characters, most significant bits first; the first carries only three bits. */
const crockford = (bytes: Uint8Array): string => {
  let text = '';
  let held = 0;
  let bits = 2;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(held >>> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return text;
};
