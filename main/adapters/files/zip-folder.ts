import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ZipOptions, zipSync } from 'fflate';

/**
 * Makes a zip of files by path. The same files give the same bytes on every machine: sorted names,
 * one fixed time, one fixed mode.
 */
export const zipFiles = (files: ReadonlyMap<string, Uint8Array>): Uint8Array => {
  // fflate writes local time, so the earliest that a zip can hold is asked for in local time.
  const options: ZipOptions = {
    level: 9,
    os: 3,
    attrs: 0o100644 << 16,
    mtime: new Date(1980, 0, 1),
  };
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(sorted.map(([path, bytes]) => [path, [bytes, options]])));
};

/**
 * Makes a package of a folder, deterministically. Names are composed (NFC). Throws for a link or
 * anything else that is not a file or folder: a package is made of what its author can see.
 */
export const zipFolder = async (folder: string): Promise<Uint8Array> => {
  const files = new Map<string, Uint8Array>();
  const walk = async (path: string, prefix: string): Promise<void> => {
    for (const found of await readdir(path, { withFileTypes: true })) {
      const name = prefix + found.name.normalize('NFC');
      const full = join(path, found.name);
      if (found.isDirectory()) await walk(full, `${name}/`);
      else if (found.isFile()) files.set(name, await readFile(full));
      else throw new Error(`${name} is neither a file nor a folder, so it cannot be packed.`);
    }
  };
  await walk(folder, '');
  return zipFiles(files);
};
