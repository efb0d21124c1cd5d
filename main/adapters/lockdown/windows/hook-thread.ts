import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { KeyboardHook, WindowsFailure } from './api.ts';
import { systemErrors } from './failure.ts';
import { type HookCounters, hookCounters, hookStatus, sharedClock } from './hook-counters.ts';

/** A thread starts, sets its hook and hears a key of ours within this time, in milliseconds. */
const startMs = 5_000;
/** It is woken four times a second, sees that it is to stop and ends; in milliseconds. */
const stopMs = 1_000;

/** Beside this file, or as a file of its own beside the built programs. */
const workerFile = (): URL =>
  new URL(
    import.meta.url.endsWith('.ts') ? './hook-worker.ts' : './windows-hook.js',
    import.meta.url,
  );

type Running = { readonly worker: Worker; readonly counters: HookCounters };

/** The hook in a thread of its own; it ends with this process at the latest. */
export const createHookThread = (file: () => URL = workerFile): KeyboardHook => {
  let running: Running | null = null;

  const stop = async (): Promise<void> => {
    const before = running;
    running = null;
    if (before === null) return;
    const ended = new Promise<void>((resolve) => before.worker.once('exit', () => resolve()));
    before.counters.set('stop', 1);
    const late = setTimeout(() => void before.worker.terminate(), stopMs);
    await Promise.race([ended, after(stopMs * 2)]);
    clearTimeout(late);
  };

  const start = async (): Promise<Result<void, WindowsFailure>> => {
    await stop();
    const counters = hookCounters();
    counters.set('aliveAt', sharedClock());
    const worker = new Worker(file(), { workerData: counters.shared });
    worker.unref();
    const own: Running = { worker, counters };
    running = own;
    const begun = await new Promise<Result<void, WindowsFailure>>((resolve) => {
      const late = setTimeout(
        () => resolve(fail({ call: 'keyboard hook', error: systemErrors.timeout })),
        startMs,
      );
      const answer = (result: Result<void, WindowsFailure>): void => {
        clearTimeout(late);
        resolve(result);
      };
      worker.once('message', answer);
      worker.once('error', () => answer(fail({ call: 'keyboard hook', error: 0 })));
      worker.once('exit', () => {
        // A thread that ended by itself holds no hook any more.
        if (running === own) running = null;
        answer(fail({ call: 'keyboard hook', error: 0 }));
      });
    });
    if (!begun.ok && running === own) await stop();
    return begun.ok ? ok(undefined) : begun;
  };

  return {
    start,
    stop,
    status: () => (running === null ? null : hookStatus(running.counters, sharedClock())),
  };
};

const after = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
