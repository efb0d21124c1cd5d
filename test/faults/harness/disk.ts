import { execFile } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);
/** The tools of disks are where not everybody's path leads. */
const env = { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/sbin:/sbin` };
const run = async (program: string, ...args: readonly string[]): Promise<void> =>
  void (await execute(program, [...args], { env }));

/** Mounted by this process, so that nothing stays behind however it ends. */
const mounted = new Set<string>();

/** Unmounts whatever is still mounted; for a process that ends early. */
export const unmountAll = async (): Promise<void> => {
  for (const folder of mounted) await run('umount', '-l', folder).catch(() => {});
};

/** An ext4 disk in a file, mounted through a loop device. */
export type Disk = {
  readonly image: string;
  /** Where its files are. */
  readonly folder: string;
  /** Unmounts it and deletes its image. */
  readonly discard: () => Promise<void>;
};

const mount = async (image: string): Promise<Disk> => {
  const folder = `${image}.mounted`;
  mkdirSync(folder);
  await run('mount', '-o', 'loop', image, folder);
  mounted.add(folder);
  return {
    image,
    folder,
    discard: async () => {
      // A process that was just killed may hold a file for a moment still.
      await run('umount', folder).catch(() => run('umount', '-l', folder));
      mounted.delete(folder);
      rmSync(image);
      rmSync(folder, { recursive: true });
    },
  };
};

/** Makes and mounts an empty disk of so many megabytes in a folder. */
export const newDisk = async (where: string, name: string, megabytes: number): Promise<Disk> => {
  const image = join(where, name);
  await run('truncate', '-s', `${megabytes}M`, image);
  await run('mkfs.ext4', '-q', '-F', image);
  return mount(image);
};

/** Brings everything on a disk to its image. */
export const flush = ({ folder }: Disk): Promise<void> => run('sync', '-f', folder);

/** How often an image is copied anew because it changed under the copy. */
const attempts = 20;

/**
 * What the disk would hold if the power went now: its image as it is, nothing flushed for it. The
 * kernel may be writing meanwhile, so a copy counts only if the image is equal to it afterwards.
 * Whoever writes to the disk must be stopped.
 */
export const copyAsCut = async ({ image }: Disk, to: string): Promise<void> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    await run('cp', '--sparse=always', image, to);
    const isSame = await run('cmp', '-s', image, to).then(
      () => true,
      () => false,
    );
    if (isSame) return;
  }
  throw new Error('the image never held still');
};

/** Starts the machine again: mounts an image that was cut, for which ext4 replays its journal. */
export const mountCut = (image: string): Promise<Disk> => mount(image);
