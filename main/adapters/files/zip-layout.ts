import type { ZipFile } from 'yauzl';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { CheckedEntry } from './zip-entries.ts';
import { type ZipProblem, zipProblem } from './zip-problem.ts';

/**
 * Checks where the entries lie: each header beside the data must name the same file and method as
 * the directory (or two programs would see two packages), and no two may share bytes, which is how
 * a few megabytes become petabytes without any one entry being remarkable.
 */
export const checkZipLayout = async (
  zip: ZipFile,
  files: readonly CheckedEntry[],
): Promise<Result<null, ZipProblem>> => {
  const ranges: { readonly start: number; readonly end: number; readonly path: string }[] = [];
  for (const { path, entry } of files) {
    const local = await zip.readLocalFileHeaderPromise(entry);
    const same =
      local.fileName.equals(entry.fileNameRaw) &&
      local.compressionMethod === entry.compressionMethod &&
      (local.generalPurposeBitFlag & 0x2041) === 0;
    if (!same) return fail(zipProblem('zipHeadersDisagree', path));
    const start = entry.relativeOffsetOfLocalHeader;
    ranges.push({ start, end: local.fileDataStart + entry.compressedSize, path });
  }
  ranges.sort((one, other) => one.start - other.start);
  for (const [index, range] of ranges.entries()) {
    const next = ranges[index + 1];
    if (next !== undefined && next.start < range.end) {
      return fail(zipProblem('zipOverlap', next.path));
    }
  }
  return ok(null);
};
