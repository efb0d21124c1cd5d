import { parentPort } from 'node:worker_threads';

/** Begins, and never hears again. */
const sleeping = new Int32Array(new SharedArrayBuffer(4));
parentPort?.postMessage({ ok: true, value: undefined });
for (;;) Atomics.wait(sleeping, 0, 0, 50);
