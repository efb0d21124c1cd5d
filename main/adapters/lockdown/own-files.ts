import { readFile, stat } from 'node:fs/promises';
import type { WatchedMachine } from '../../ports/watch.ts';

type Known = { readonly mark: string; readonly digest: string };

/**
 * Remembers the program's own files when it is asked first, and says from then on which are others or
 * gone. A file is read again only when its change time or size is another: whoever sets a file's times
 * back can't set that one (st_ctime, inode(7)).
 *
 * @param files asked once, because a running program gets no new ones
 */
export const rememberFiles = (
  files: () => readonly string[],
  sha256: (bytes: Uint8Array) => string,
): WatchedMachine['alteredFiles'] => {
  let known: Promise<ReadonlyMap<string, Known>> | null = null;

  const mark = async (file: string): Promise<string> => {
    const { ctimeMs, size, ino } = await stat(file);
    return `${ctimeMs} ${size} ${ino}`;
  };
  const know = async (file: string): Promise<readonly [string, Known]> => [
    file,
    { mark: await mark(file), digest: sha256(await readFile(file)) },
  ];
  const isAltered = async ([file, before]: readonly [string, Known]): Promise<boolean> => {
    try {
      if ((await mark(file)) === before.mark) return false;
      return sha256(await readFile(file)) !== before.digest;
    } catch {
      return true;
    }
  };

  return async () => {
    known ??= Promise.all(files().map(know)).then((all) => new Map(all));
    const all = [...(await known)];
    const altered = await Promise.all(all.map(isAltered));
    return all.flatMap(([file], at) => (altered[at] ? [file] : []));
  };
};
