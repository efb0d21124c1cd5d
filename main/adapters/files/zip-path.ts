import { crc32 } from 'node:zlib';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { ZipProblemCode } from './zip-problem.ts';

type RawName = {
  readonly fileNameRaw: Buffer;
  readonly generalPurposeBitFlag: number;
  readonly extraFields: readonly { readonly id: number; readonly data: Buffer }[];
};

const strict = (bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Info-ZIP's Unicode path (0x7075): version 1, CRC-32 of the plain name, the name in UTF-8. */
const unicodePath = ({ extraFields, fileNameRaw }: RawName): Buffer | null => {
  const data = extraFields.find(({ id }) => id === 0x7075)?.data;
  if (data === undefined || data.length < 6 || data[0] !== 1) return null;
  return data.readUInt32LE(1) === crc32(fileNameRaw) ? data.subarray(5) : null;
};

/**
 * The name of an entry. The flag for UTF-8 and Info-ZIP's field are binding; without them names are
 * tried as UTF-8 (macOS) and as GB18030 (Windows in China), never as the code page of 1981 that
 * the standard asks for. null when it is none of these.
 */
export const zipEntryName = (entry: RawName): string | null => {
  const unicode = unicodePath(entry);
  if (unicode !== null) return strict(unicode, 'utf-8');
  const utf8 = strict(entry.fileNameRaw, 'utf-8');
  const flagged = (entry.generalPurposeBitFlag & 0x800) !== 0;
  return flagged ? utf8 : (utf8 ?? strict(entry.fileNameRaw, 'gb18030'));
};

/**
 * Checks the path of an entry, wherever it may later be written: relative, inside, no drive, no
 * backslash, no control character. Returns it composed (NFC), as manifests write theirs; a final
 * slash marks a folder and stays.
 */
export const checkZipPath = (name: string, maxLength: number): Result<string, ZipProblemCode> => {
  if (name.length > maxLength) return fail('zipPathTooLong');
  if (name === '') return fail('zipPathEmptyPart');
  if (/[\p{Cc}\p{Cs}\\]/u.test(name)) return fail('zipPathCharacters');
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name)) return fail('zipPathAbsolute');
  const parts = name.replace(/\/$/, '').split('/');
  if (parts.includes('..')) return fail('zipPathEscapes');
  if (parts.includes('') || parts.includes('.')) return fail('zipPathEmptyPart');
  return ok(name.normalize('NFC'));
};

/** What two paths share that some system takes for the same file: case and composition aside. */
export const samePathKey = (path: string): string =>
  path.replace(/\/$/, '').normalize('NFKC').toUpperCase().toLowerCase();
