import { parentPort, workerData } from 'node:worker_threads';
import { hookCounters } from '../../../../../main/adapters/lockdown/windows/hook-counters.ts';

/** Begins, waits without reading messages as the hook's thread does, and ends when it is told to. */
const counters = hookCounters(workerData as SharedArrayBuffer);
const sleeping = new Int32Array(new SharedArrayBuffer(4));
parentPort?.postMessage({ ok: true, value: undefined });
while (counters.get('stop') === 0) Atomics.wait(sleeping, 0, 0, 50);
