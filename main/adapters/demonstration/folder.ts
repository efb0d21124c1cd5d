import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  DemonstrationBookingFile,
  DemonstrationFiles,
} from '../../ports/demonstration-files.ts';
import { zipFolder } from '../files/zip-folder.ts';

/** The port on a folder: every folder in it is a package; `bookings.json` lists the bookings. */
export const createDemonstrationFolder = (folder: string): DemonstrationFiles => ({
  packages: async () => {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    return Promise.all(
      names
        .sort()
        .map(async (name) => ({ name: `${name}.zip`, bytes: await zipFolder(join(folder, name)) })),
    );
  },
  // Our own file, held to its form by a test; the import checks every value of it again.
  bookings: async () =>
    JSON.parse(
      await readFile(join(folder, 'bookings.json'), 'utf8'),
    ) as readonly DemonstrationBookingFile[],
});
