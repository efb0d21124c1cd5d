import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import type { ZipFile } from 'yauzl';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { CheckedEntry } from './zip-entries.ts';
import type { ZipLimits } from './zip-limits.ts';
import { type ZipProblem, type ZipProblemCode, zipProblem } from './zip-problem.ts';

const inflate = promisify<Uint8Array, { readonly maxOutputLength: number }, Buffer>(inflateRaw);

/** The smallest of the limits that an entry meets, and what it means to go beyond it. */
const ceilingOf = (
  compressed: number,
  totalLeft: number,
  limits: ZipLimits,
): { readonly bytes: number; readonly code: ZipProblemCode; readonly max: number } => {
  const byRatio = Math.max(limits.ratioFreeBytes, compressed * limits.maxRatio);
  const ceilings = [
    { bytes: limits.maxEntryBytes, code: 'zipEntryTooLarge', max: limits.maxEntryBytes },
    { bytes: totalLeft, code: 'zipTotalTooLarge', max: limits.maxTotalBytes },
    { bytes: byRatio, code: 'zipRatio', max: limits.maxRatio },
  ] as const;
  return ceilings.reduce((least, other) => (other.bytes < least.bytes ? other : least));
};

/**
 * Inflates one entry. The output stops at the limit that it meets first, measured on what comes
 * out and not on what the headers say, so memory stays below that limit. Then size and CRC-32 must
 * be as the directory says. `totalLeft` = bytes that the package may still inflate to.
 */
export const inflateZipEntry = async (
  zip: ZipFile,
  { path, entry }: CheckedEntry,
  totalLeft: number,
  limits: ZipLimits,
): Promise<Result<Uint8Array, ZipProblem>> => {
  const stored = await buffer(await zip.openReadStreamPromise(entry, { decodeFileData: false }));
  const ceiling = ceilingOf(stored.length, totalLeft, limits);
  const over = () => fail(zipProblem(ceiling.code, path, { max: ceiling.max }));

  let bytes: Uint8Array = stored;
  if (entry.compressionMethod === 8) {
    try {
      bytes = await inflate(stored, { maxOutputLength: Math.max(1, ceiling.bytes) });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      return code === 'ERR_BUFFER_TOO_LARGE' ? over() : fail(zipProblem('zipDamaged', path));
    }
  }
  if (bytes.length > ceiling.bytes) return over();
  if (bytes.length !== entry.uncompressedSize) return fail(zipProblem('zipSizeMismatch', path));
  if (crc32(bytes) !== entry.crc32) return fail(zipProblem('zipChecksum', path));
  return ok(bytes);
};
