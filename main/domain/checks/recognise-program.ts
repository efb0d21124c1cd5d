import type { OperatingSystem, RunningProgram } from './facts.ts';
import type { ListedProgram } from './program-list.ts';

/** Linux keeps 15 bytes of a process's name (TASK_COMM_LEN, proc_pid_comm(5)). */
const kept = 15;

/** Whether a program runs under this file name: whole, capitals aside. */
export const isCalled = (
  { name, path }: RunningProgram,
  file: string,
  family: OperatingSystem['family'],
): boolean => {
  const wanted = file.toLowerCase();
  const own = [name, path === null ? '' : (path.split(/[/\\]/).at(-1) ?? '')];
  if (own.some((text) => text.toLowerCase() === wanted)) return true;
  return family === 'linux' && name.length === kept && name.toLowerCase() === wanted.slice(0, kept);
};

/** Whether the program lies where it has to; null where the path may not be known. */
export const isPlaced = ({ path }: RunningProgram, { paths }: ListedProgram): boolean | null => {
  if (paths.length === 0) return true;
  if (path === null) return null;
  const folders = path.toLowerCase().split(/[/\\]/);
  return paths.some((folder) => folders.includes(folder.toLowerCase()));
};

/**
 * Whether a program says of itself that it is this one, whatever its file is called: by its bundle
 * identifier, or by its product together with its publisher. A product alone is anybody's word, and a
 * publisher has other products.
 */
export const isSaidToBe = (
  { bundle, publisher, product }: RunningProgram,
  { bundles, signers, versionInfo }: ListedProgram,
): boolean => {
  if (bundles.some((listed) => isSame(bundle, listed))) return true;
  return versionInfo.some(
    (info) =>
      isSame(product, info.product) &&
      [info.publisher, ...signers].some((listed) => isSame(publisher, listed)),
  );
};

/** Whether the files of two programs lie in one folder; never where one may not be known. */
export const liesBeside = (one: RunningProgram, other: RunningProgram): boolean => {
  const folder = folderOf(one);
  return folder !== null && folder === folderOf(other);
};

const isSame = (said: string | null | undefined, listed: string): boolean =>
  said?.trim().normalize().toLowerCase() === listed.normalize().toLowerCase();

const folderOf = ({ path }: RunningProgram): string | null =>
  path?.toLowerCase().replace(/[/\\][^/\\]*$/, '') ?? null;
