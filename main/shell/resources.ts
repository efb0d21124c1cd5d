import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ProgramList } from '../domain/checks/program-list.ts';

/** The folder `resources`, found beside the sources or beside the built program. */
export const resourcesFolder = ((): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'resources', 'templates'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('the folder "resources" is missing from the program');
    folder = parent;
  }
  return join(folder, 'resources');
})();

/** A template that staff can download. */
export const readTemplate = (name: 'bookings.csv' | 'bookings.en.csv'): Uint8Array =>
  readFileSync(join(resourcesFolder, 'templates', name));

/** The list of programs that matter in an exam (R-L3); throws if the program's own file is broken. */
export const readPrograms = (): ProgramList =>
  ProgramList.parse(JSON.parse(readFileSync(join(resourcesFolder, 'programs.json'), 'utf8')));

/** The folder of the built windows: in `dist`, beside `resources`. */
export const builtRenderer = join(dirname(resourcesFolder), 'dist', 'renderer');

/** The bridge that Electron loads into each window. */
export const builtBridge = join(dirname(resourcesFolder), 'dist', 'preload', 'bridge.cjs');

/** Every file of the built program: what is watched for being altered during an exam. */
export const shippedFiles = (): readonly string[] => {
  const built = join(dirname(resourcesFolder), 'dist');
  return [built, resourcesFolder]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
        entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
      ),
    );
};
