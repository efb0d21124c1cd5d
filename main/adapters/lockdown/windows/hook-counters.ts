import type { HookStatus } from './api.ts';

/**
 * What the hook's thread and the program tell each other, in shared memory: the thread waits in Windows
 * and reads no messages meanwhile, and a key must not wait for a message to be written.
 */
const names = ['aliveAt', 'missed', 'unsendable', 'swallowed', 'injected', 'stop'] as const;
export type Counter = (typeof names)[number];

export type HookCounters = {
  readonly shared: SharedArrayBuffer;
  readonly get: (name: Counter) => number;
  readonly set: (name: Counter, value: number) => void;
  readonly add: (name: Counter) => void;
};

/** Counters of a new hook, or those of a hook in another thread. */
export const hookCounters = (
  shared = new SharedArrayBuffer(names.length * Int32Array.BYTES_PER_ELEMENT),
): HookCounters => {
  const numbers = new Int32Array(shared);
  return {
    shared,
    get: (name) => Atomics.load(numbers, names.indexOf(name)),
    set: (name, value) => {
      Atomics.store(numbers, names.indexOf(name), value);
    },
    add: (name) => {
      Atomics.add(numbers, names.indexOf(name), 1);
    },
  };
};

/**
 * What the counters say.
 *
 * @param now milliseconds of the clock that the session is given, as a 32-bit number
 */
export const hookStatus = ({ get }: HookCounters, now: number): HookStatus => ({
  // The difference wraps as the clock does.
  silentFor: (now - get('aliveAt')) | 0,
  missed: get('missed'),
  sendable: get('unsendable') === 0,
  swallowed: get('swallowed'),
  injected: get('injected'),
});

/** Milliseconds since the machine started, the same in each thread, as a 32-bit number that wraps. */
export const sharedClock = (): number =>
  Number(BigInt.asIntN(32, process.hrtime.bigint() / 1_000_000n));
