import { execFile } from 'node:child_process';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { EndProgram } from '../../ports/watch.ts';

/** Long enough for a program to ask its user something, in milliseconds. */
const limit = 5_000;

/** The port on this system: signals, or on Windows the task's own windows. */
export const createEndProgram = (platform: NodeJS.Platform): EndProgram =>
  platform === 'win32' ? endOnWindows : endBySignal;

const endBySignal: EndProgram = async (pid, how) => {
  try {
    process.kill(pid, how === 'ask' ? 'SIGTERM' : 'SIGKILL');
  } catch (error) {
    return failureOf(error);
  }
  return await gone(pid);
};

/** Without /F taskkill asks the program's windows to close (WM_CLOSE), which lets it save. */
const endOnWindows: EndProgram = (pid, how) =>
  new Promise((resolve) => {
    const args = ['/PID', `${pid}`, ...(how === 'force' ? ['/F'] : [])];
    execFile('taskkill', args, { timeout: limit, windowsHide: true }, (error) => {
      resolve(error === null ? gone(pid) : isAlive(pid) ? fail('refused') : ok(undefined));
    });
  });

const gone = async (pid: number): Promise<Result<void, 'gone' | 'refused'>> => {
  const until = performance.now() + limit;
  while (performance.now() < until) {
    if (!isAlive(pid)) return ok(undefined);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return fail('refused');
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
};

const failureOf = (error: unknown): Result<never, 'gone' | 'refused'> =>
  error instanceof Error && 'code' in error && error.code === 'ESRCH'
    ? fail('gone')
    : fail('refused');
