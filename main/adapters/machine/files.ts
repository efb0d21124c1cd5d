import { constants } from 'node:fs';
import { open, opendir, readlink } from 'node:fs/promises';

const fileBytes = 256 * 1024;
const folderNames = 10_000;
const linkCharacters = 4_096;

/** The first 256 KiB of a file as UTF-8. Rejects with the system's error. */
export const readText = async (path: string): Promise<string> => {
  // Without O_NONBLOCK a named pipe would hold one of Node's four file threads for ever.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const bytes = Buffer.alloc(fileBytes);
    let length = 0;
    // Files of /proc and /sys say that they are empty and come in pieces.
    while (length < fileBytes) {
      const { bytesRead } = await handle.read(bytes, length, fileBytes - length, null);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.toString('utf8', 0, length);
  } finally {
    await handle.close();
  }
};

/** Names in a folder, sorted, at most 10,000. Rejects with the system's error. */
export const readNames = async (path: string): Promise<readonly string[]> => {
  const names: string[] = [];
  for await (const entry of await opendir(path)) {
    names.push(entry.name);
    if (names.length === folderNames) break;
  }
  return names.sort();
};

/** Where a symbolic link leads, as it is written. Rejects with the system's error. */
export const readTarget = async (path: string): Promise<string> =>
  (await readlink(path)).slice(0, linkCharacters);
