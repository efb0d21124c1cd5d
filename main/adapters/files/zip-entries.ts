import type { Entry, ZipFile } from 'yauzl';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { ZipLimits } from './zip-limits.ts';
import { checkZipPath, samePathKey, zipEntryName } from './zip-path.ts';
import { type ZipProblem, zipProblem } from './zip-problem.ts';

/** An entry whose directory record has passed every check. */
export type CheckedEntry = { readonly path: string; readonly entry: Entry };

/** Type bits of a Unix mode in the upper half of the external attributes; 0 = none given. */
const isPlain = (entry: Entry): boolean =>
  [0, 0o100000, 0o040000].includes((entry.externalFileAttributes >>> 16) & 0o170000);

const checkEntry = (entry: Entry, limits: ZipLimits): Result<string, ZipProblem> => {
  const name = zipEntryName(entry);
  if (name === null) return fail(zipProblem('zipPathEncoding'));
  const path = checkZipPath(name, limits.maxPathLength);
  if (!path.ok) return fail(zipProblem(path.error, name, { max: limits.maxPathLength }));
  if ((entry.generalPurposeBitFlag & 0x2041) !== 0) return fail(zipProblem('zipEncrypted', name));
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
    const values = { method: entry.compressionMethod };
    return fail(zipProblem('zipCompressionMethod', name, values));
  }
  if (!isPlain(entry)) return fail(zipProblem('zipNotAFile', name));
  if (path.value.endsWith('/') && entry.uncompressedSize > 0) {
    return fail(zipProblem('zipNotAFile', name));
  }
  if (entry.uncompressedSize > limits.maxEntryBytes) {
    return fail(zipProblem('zipEntryTooLarge', name, { max: limits.maxEntryBytes }));
  }
  return path;
};

/**
 * Reads the directory of a package and checks every record before anything is inflated: number,
 * names, kinds, methods and claimed sizes. Claims are only believed where they are too large; what
 * is claimed too small is caught while inflating. Folders are left out of the answer.
 */
export const listZipEntries = async (
  zip: ZipFile,
  limits: ZipLimits,
): Promise<Result<readonly CheckedEntry[], ZipProblem>> => {
  const tooMany = fail(zipProblem('zipTooManyEntries', null, { max: limits.maxEntries }));
  if (zip.entryCount > limits.maxEntries) return tooMany;
  const files: CheckedEntry[] = [];
  const seen = new Map<string, 'file' | 'folder'>();
  let claimed = 0;
  for await (const entry of zip.eachEntry()) {
    const checked = checkEntry(entry, limits);
    if (!checked.ok) return checked;
    const path = checked.value;
    const key = samePathKey(path);
    const kind = path.endsWith('/') ? 'folder' : 'file';
    if (seen.has(key) && (kind === 'file' || seen.get(key) === 'file')) {
      return fail(zipProblem('zipDuplicate', path));
    }
    seen.set(key, kind);
    for (let at = key.lastIndexOf('/'); at > 0; at = key.lastIndexOf('/', at - 1)) {
      const parent = key.slice(0, at);
      if (seen.get(parent) === 'file') return fail(zipProblem('zipDuplicate', path));
      seen.set(parent, 'folder');
    }
    claimed += entry.uncompressedSize;
    if (claimed > limits.maxTotalBytes) {
      return fail(zipProblem('zipTotalTooLarge', null, { max: limits.maxTotalBytes }));
    }
    if (kind === 'file') files.push({ path, entry });
  }
  return ok(files);
};
