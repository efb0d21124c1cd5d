/** Kinds of picture that a camera's screen makes, told by their first bytes and not by a name. */
export type PictureMime = 'image/jpeg' | 'image/png' | 'image/webp';

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const jpeg = [0xff, 0xd8, 0xff];
const riff = [0x52, 0x49, 0x46, 0x46];
const webp = [0x57, 0x45, 0x42, 0x50];

/** What a picture's bytes say that it is; null for anything else. */
export const pictureMime = (bytes: Uint8Array): PictureMime | null => {
  const has = (magic: readonly number[], at = 0): boolean =>
    magic.every((byte, index) => bytes[at + index] === byte);
  if (has(jpeg) && bytes.length > 100) return 'image/jpeg';
  if (has(png) && bytes.length > 60) return 'image/png';
  if (has(riff) && has(webp, 8) && bytes.length > 30) return 'image/webp';
  return null;
};
