import { type ChildProcess, spawn } from 'node:child_process';
import type { Machine, Unanswered } from '../../ports/machine.ts';
import { timedOut, unansweredOf } from './within.ts';

const outputBytes = 1024 * 1024;

export type RunOptions = {
  /** Milliseconds that a program has; then it is ended with all that it started. */
  readonly limit: number;
  /** Text of what a program wrote; UTF-8 unless the system has something older. */
  readonly decode: (output: Uint8Array) => string;
};

/**
 * Runs programs without a shell, in the language of the system, with no input. What writes more
 * than 1 MiB has not answered: half a list would be taken for a whole one.
 */
export const createRun =
  ({ limit, decode }: RunOptions): Machine['run'] =>
  (program, ...args) =>
    new Promise((resolve) => {
      let child: ChildProcess;
      try {
        // A process group of its own, so that children of the program can be ended with it.
        child = spawn(program, args, {
          stdio: ['ignore', 'pipe', 'ignore'],
          detached: process.platform !== 'win32',
          windowsHide: true,
        });
      } catch (error) {
        resolve(unansweredOf(error));
        return;
      }
      const chunks: Buffer[] = [];
      let length = 0;
      const giveUp = (why: Unanswered): void => {
        clearTimeout(timer);
        end(child);
        // The pipe would keep this program alive if a grandchild left the group and kept it.
        child.stdout?.destroy();
        resolve(why);
      };
      const timer = setTimeout(() => giveUp(timedOut(limit)), limit);
      child.stdout?.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length > outputBytes) giveUp({ failed: 'error', detail: 'more than 1 MiB of output' });
        else chunks.push(chunk);
      });
      child.on('error', (error) => {
        clearTimeout(timer);
        resolve(unansweredOf(error));
      });
      child.on('close', (code, signal) => {
        clearTimeout(timer);
        if (code === null) resolve({ failed: 'error', detail: `ended by ${signal}` });
        else resolve({ out: decode(Buffer.concat(chunks)), code });
      });
    });

const end = (child: ChildProcess): void => {
  try {
    if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself in this moment.
  }
};
