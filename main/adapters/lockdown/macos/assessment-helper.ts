import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { z } from 'zod';

/*
 * The helper's protocol: JSON, one line each.
 *   to the helper    {"v":1,"do":"begin"}        begin an AEAssessmentSession in which its parent takes part
 *                    {"v":1,"do":"end"}          end it and exit; so does the end of its input
 *   from the helper  {"v":1,"state":"active"}    didBegin
 *                    {"v":1,"state":"failed"}    failedToBegin, or wasInterrupted
 *                    {"v":1,"state":"ended"}     didEnd
 * Whatever else it writes is passed over.
 */
const Line = z.object({ v: z.literal(1), state: z.enum(['active', 'failed', 'ended']) });

/** How a session stands; `missing`: the helper could not be started. */
export type HelperState = 'waiting' | 'active' | 'failed' | 'ended' | 'missing';

export type Helper = {
  readonly state: () => HelperState;
  /** Begins the session; answers when it is known whether it began, in `limit` milliseconds at most. */
  readonly begin: (limit: number) => Promise<Exclude<HelperState, 'waiting'> | 'timed-out'>;
  /** Ends it and the helper: by force when it takes longer than `limit` milliseconds. */
  readonly end: (limit: number) => Promise<void>;
};

/** Starts the helper; it does nothing until it is told to begin. */
export const startHelper = (path: string): Helper => {
  let state: HelperState = 'waiting';
  let changed: () => void = () => {};
  const child = spawn(path, [], { stdio: ['pipe', 'pipe', 'ignore'] });
  const set = (next: HelperState): void => {
    state = next;
    changed();
  };

  child.on('error', () => set('missing'));
  // `error` comes instead of `close` where nothing was started.
  child.on('close', () => set('ended'));
  // Writing to a helper that is gone: its end says so.
  child.stdin.on('error', () => {});
  createInterface({ input: child.stdout }).on('line', (line) => {
    const read = readLine(line);
    if (read !== null) set(read);
  });

  return {
    state: () => state,
    begin: (limit) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => resolve('timed-out'), limit);
        changed = () => {
          if (state === 'waiting') return;
          clearTimeout(timer);
          changed = () => {};
          resolve(state);
        };
        send(child, 'begin');
        changed();
      }),
    end: (limit) =>
      new Promise((resolve) => {
        if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) {
          return resolve();
        }
        // The session goes with its process: that it is gone is what is waited for.
        const timer = setTimeout(() => child.kill('SIGKILL'), limit);
        child.once('exit', () => {
          clearTimeout(timer);
          resolve();
        });
        send(child, 'end');
        child.stdin?.end();
      }),
  };
};

const send = (child: ChildProcess, what: 'begin' | 'end'): void => {
  child.stdin?.write(`${JSON.stringify({ v: 1, do: what })}\n`);
};

const readLine = (line: string): 'active' | 'failed' | 'ended' | null => {
  try {
    const read = Line.safeParse(JSON.parse(line));
    return read.success ? read.data.state : null;
  } catch {
    return null;
  }
};
