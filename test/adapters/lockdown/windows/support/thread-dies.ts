import { parentPort } from 'node:worker_threads';

/** Begins, and dies soon after. */
parentPort?.postMessage({ ok: true, value: undefined });
setTimeout(() => {
  throw new Error('the thread died');
}, 100);
