import { fail, ok, type Result } from '../../domain/result.ts';
import type { FileProblem } from './file-problem.ts';

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export type DecodedText = { readonly text: string; readonly encoding: TextEncodingName };

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const decodeAs = (bytes: Uint8Array, encoding: TextEncodingName): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const markOf = (bytes: Uint8Array): TextEncodingName | null => {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  return startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : null;
};

/**
 * Decodes the bytes of a text file. A byte order mark decides and is binding; without one it is
 * strict UTF-8, else strict GB18030, in which spreadsheets in China save. No other encoding is
 * guessed: nearly any bytes are text in the encodings of the West. The answer names the encoding,
 * so that a preview can show it.
 */
export const decodeText = (bytes: Uint8Array): Result<DecodedText, FileProblem> => {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return fail({ code: 'fileIsWorkbook', values: {} });
  }
  const mark = markOf(bytes);
  for (const encoding of mark === null ? (['utf-8', 'gb18030'] as const) : [mark]) {
    const text = decodeAs(bytes, encoding);
    // No text has the character NUL; UTF-16 without a mark and binary files do.
    if (text !== null && !text.includes('\0')) return ok({ text, encoding });
  }
  return mark === null
    ? fail({ code: 'encodingUnknown', values: {} })
    : fail({ code: 'encodingBroken', values: { encoding: mark } });
};
