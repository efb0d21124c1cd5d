import { parentPort, workerData } from 'node:worker_threads';
import { ok } from '../../../domain/result.ts';
import { hookCounters, sharedClock } from './hook-counters.ts';
import { hookSession, tickMs } from './hook-session.ts';
import { loadNative } from './native.ts';
import { runHook } from './run-hook.ts';

/**
 * The thread of the keyboard hook. Windows calls a hook in the thread that set it, while that waits for
 * messages ("LowLevelKeyboardProc function"): this thread does nothing else, so that no work of the
 * program makes keys late.
 */
const counters = hookCounters(workerData as SharedArrayBuffer);
const native = loadNative();
const run = runHook(native, tickMs, (calls) =>
  hookSession({ ...calls, now: sharedClock }, counters),
);
const result = run({
  onBegun: () => parentPort?.postMessage(ok(undefined)),
  isStopped: () => counters.get('stop') !== 0,
});
if (!result.ok) parentPort?.postMessage(result);
