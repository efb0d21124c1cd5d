import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A program that only waits; under another name it is, to the system, a program of that name. */
const waiting = '/bin/sleep';

/** Why no such program can be started here; null when one can. */
export const noPrograms: string | null =
  process.platform === 'linux' && existsSync(waiting)
    ? null
    : `skipped: there is no ${waiting} to be started under other names`;

export type StartedProgram = {
  readonly pid: number;
  /** Where its file lies. */
  readonly path: string;
  /** When it was started, as `performance.now()` says. */
  readonly at: number;
  readonly end: () => Promise<void>;
};

/** Starts real processes under names of a test's choice. */
export type ProgramStarter = {
  readonly start: (name: string) => Promise<StartedProgram>;
  /** Ends all that still run, and removes their files. */
  readonly close: () => Promise<void>;
};

export const programStarter = (): ProgramStarter => {
  const folder = mkdtempSync(join(tmpdir(), 'invigil-programs-'));
  const running = new Set<ChildProcess>();
  const end = (child: ChildProcess): Promise<void> =>
    new Promise((resolve) => {
      running.delete(child);
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once('exit', () => resolve());
      child.kill('SIGKILL');
    });
  return {
    start: async (name) => {
      const path = join(folder, name);
      if (!existsSync(path)) {
        copyFileSync(waiting, path);
        chmodSync(path, 0o755);
      }
      const at = performance.now();
      const child = spawn(path, ['600'], { stdio: 'ignore' });
      await new Promise((resolve, reject) => {
        child.once('spawn', resolve);
        child.once('error', reject);
      });
      running.add(child);
      return { pid: child.pid ?? 0, path, at, end: () => end(child) };
    },
    close: async () => {
      await Promise.all([...running].map(end));
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
