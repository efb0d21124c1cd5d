import { type ChildProcess, spawn } from 'node:child_process';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { LockKeeper } from '../../../ports/lock-keeper.ts';
import { undone, watching } from './words.ts';

export type KeeperCommand = {
  readonly program: string;
  readonly args: readonly string[];
  /** Milliseconds until the keeper has to watch, and until it has to be gone. */
  readonly limit?: number;
};

/** A program is started by a slow machine within this time; in milliseconds. */
const usualLimit = 15_000;
/** A keeper that somebody ended is replaced after so many milliseconds. */
const replaceAfter = 1_000;

/**
 * The port on a program of its own, in a session of its own (setsid(2)): what ends this program's
 * group does not end it. It holds a pipe to this program that nobody else has, so that its end says
 * that this program is gone.
 */
export const createKeeper = ({ program, args, limit = usualLimit }: KeeperCommand): LockKeeper => {
  let keeper: ChildProcess | null = null;
  let starting: Promise<Result<void, 'not-started'>> | null = null;
  let isWanted = false;

  const replace = (gone: ChildProcess): void => {
    if (keeper !== gone) return;
    keeper = null;
    setTimeout(() => {
      if (isWanted) void start();
    }, replaceAfter).unref();
  };

  const spawnKeeper = (): Promise<Result<void, 'not-started'>> =>
    new Promise((resolve) => {
      const child = spawn(program, args, {
        detached: true,
        stdio: ['pipe', 'pipe', 'ignore'],
        windowsHide: true,
      });
      const giveUp = (): void => {
        clearTimeout(timer);
        // Told that there is nothing to do: a keeper that is late must not undo what goes on without it.
        dismiss(child);
        resolve(fail('not-started'));
      };
      const timer = setTimeout(giveUp, limit);
      let said = '';
      child.stdin.on('error', () => {});
      child.on('error', giveUp);
      child.once('exit', giveUp);
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString('utf8');
        if (said !== watching) return;
        clearTimeout(timer);
        child.off('exit', giveUp);
        child.stdout.destroy();
        if (!isWanted) dismiss(child);
        else {
          keeper = child;
          child.once('exit', () => replace(child));
          letGo(child);
        }
        resolve(ok(undefined));
      });
    });

  const start = (): Promise<Result<void, 'not-started'>> => {
    isWanted = true;
    if (keeper !== null) return Promise.resolve(ok(undefined));
    starting ??= spawnKeeper().finally(() => {
      starting = null;
    });
    return starting;
  };

  return {
    start,

    stop: async () => {
      isWanted = false;
      await starting;
      const child = keeper;
      keeper = null;
      if (child === null || child.exitCode !== null || child.signalCode !== null) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, limit);
        child.once('exit', () => {
          clearTimeout(timer);
          resolve();
        });
        child.ref();
        dismiss(child);
      });
    },
  };
};

const dismiss = (child: ChildProcess): void => {
  child.stdin?.end(undone);
};

/** The program may end while its keeper watches; that is what it is for. */
const letGo = (child: ChildProcess): void => {
  child.unref();
  if (child.stdin !== null && 'unref' in child.stdin && typeof child.stdin.unref === 'function') {
    child.stdin.unref();
  }
};
