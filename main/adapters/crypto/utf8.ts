import { fail, ok, type Result } from '../../domain/result.ts';

/**
 * Bytes as text; refuses what is not UTF-8 instead of replacing it, and keeps a byte order mark,
 * so that a text stands for exactly one sequence of bytes.
 */
export const decodeUtf8 = (bytes: Uint8Array): Result<string, 'not-utf8'> => {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return fail('not-utf8');
  }
};
