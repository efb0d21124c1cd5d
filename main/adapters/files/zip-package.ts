import { stat } from 'node:fs/promises';
import { fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { fail, ok, type Result } from '../../domain/result.ts';
import { listZipEntries } from './zip-entries.ts';
import { inflateZipEntry } from './zip-inflate.ts';
import { checkZipLayout } from './zip-layout.ts';
import { defaultZipLimits, type ZipLimits } from './zip-limits.ts';
import { type ZipProblem, zipProblem } from './zip-problem.ts';

/** The files of a package by path: relative, with "/", composed (NFC), in the package's order. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/** Names stay bytes, so that ours are the only rules by which they are read. */
const options = { lazyEntries: true, decodeStrings: false, autoClose: false } as const;

const sizeOf = async (source: Buffer | string): Promise<number> =>
  typeof source === 'string' ? (await stat(source)).size : source.length;

const readFiles = async (
  zip: ZipFile,
  limits: ZipLimits,
): Promise<Result<PackageFiles, ZipProblem>> => {
  const entries = await listZipEntries(zip, limits);
  if (!entries.ok) return entries;
  const layout = await checkZipLayout(zip, entries.value);
  if (!layout.ok) return layout;
  const files = new Map<string, Uint8Array>();
  let left = limits.maxTotalBytes;
  for (const entry of entries.value) {
    const bytes = await inflateZipEntry(zip, entry, left, limits);
    if (!bytes.ok) return bytes;
    left -= bytes.value.length;
    files.set(entry.path, bytes.value);
  }
  return ok(files);
};

/**
 * Reads a zip whole, from its bytes or a path, or refuses it: every name, kind, size and position is
 * checked before the first byte is inflated, and sizes again while inflating. Never writes a file.
 */
export const readZipPackage = async (
  source: Buffer | string,
  limits: ZipLimits = defaultZipLimits,
): Promise<Result<PackageFiles, ZipProblem>> => {
  let zip: ZipFile | null = null;
  try {
    if ((await sizeOf(source)) > limits.maxPackageBytes) {
      return fail(zipProblem('zipTooLarge', null, { max: limits.maxPackageBytes }));
    }
    zip =
      typeof source === 'string'
        ? await openPromise(source, options)
        : await fromBufferPromise(source, options);
    return await readFiles(zip, limits);
  } catch (error) {
    // The reader's own messages quote the package; those of the system carry a code.
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    if (code?.startsWith('E') && !code.startsWith('ERR_')) {
      return fail(zipProblem('zipUnreadable', null, { reason: code }));
    }
    const encrypted = error instanceof Error && /encryption/.test(error.message);
    return fail(zipProblem(encrypted ? 'zipEncrypted' : 'zipDamaged'));
  } finally {
    zip?.close();
  }
};
