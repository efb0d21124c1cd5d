import { spawnSync } from 'node:child_process';

/** Why mounts can't be tried here, for the name of a skipped test; null where they can. */
export const noMounts = ((): string | null => {
  if (process.platform !== 'linux') return 'skipped: only Linux lets a test mount a disk';
  if (process.getuid?.() !== 0) return 'skipped: mounting needs root';
  return spawnSync('unshare', ['-m', 'true']).status === 0
    ? null
    : 'skipped: this machine does not allow mounts';
})();

/** Mounts a memory disk of so many bytes on `folder`; returns what unmounts it. */
export const mountSmallDisk = (folder: string, bytes: number): (() => void) => {
  run('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder]);
  return () => run('umount', [folder]);
};

/** Makes `folder` unwritable even for root; returns what undoes it. */
export const mountReadOnly = (folder: string): (() => void) => {
  run('mount', ['--bind', folder, folder]);
  run('mount', ['-o', 'remount,ro,bind', folder]);
  return () => run('umount', [folder]);
};

const run = (program: string, args: readonly string[]): void => {
  const ran = spawnSync(program, [...args], { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`${program} ${args.join(' ')}: ${ran.stderr}`);
};
