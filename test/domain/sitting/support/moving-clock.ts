import type { Instant } from '../../../../main/domain/log/event.ts';

/** What can happen to a machine between two events. Lengths in milliseconds. */
export type Passing =
  | { readonly how: 'runs'; readonly for: number }
  /** Only the clock that counts sleep goes on, and the wall clock. */
  | { readonly how: 'sleeps'; readonly for: number }
  /** Somebody sets the wall clock; no time passes. */
  | { readonly how: 'clock-set'; readonly by: number }
  /** The program ends somehow and starts again on the same machine. */
  | { readonly how: 'new-run'; readonly for: number }
  /** The machine is off for a while; `age`: how long it is up when the program starts again. */
  | { readonly how: 'new-boot'; readonly off: number; readonly age: number };

export const firstInstant: Instant = {
  wall: Date.UTC(2026, 2, 1, 11, 45),
  mono: 5_000,
  up: 60_000,
  boot: 'boot-1',
  run: 'run-1',
};

/** A machine's clocks after one more passing. */
export const pass = (now: Instant, passing: Passing): Instant => {
  switch (passing.how) {
    case 'runs':
      return {
        ...now,
        wall: now.wall + Math.round(passing.for),
        mono: now.mono + passing.for,
        up: now.up + Math.round(passing.for),
      };
    case 'sleeps':
      return {
        ...now,
        wall: now.wall + Math.round(passing.for),
        up: now.up + Math.round(passing.for),
      };
    case 'clock-set':
      return { ...now, wall: Math.max(0, now.wall + passing.by) };
    case 'new-run':
      return {
        ...now,
        wall: now.wall + passing.for,
        mono: 700.125,
        up: now.up + passing.for,
        run: next(now.run),
      };
    case 'new-boot':
      return {
        wall: now.wall + passing.off + passing.age,
        mono: 700.125,
        up: passing.age,
        boot: next(now.boot),
        run: next(now.run),
      };
  }
};

const next = (name: string): string => {
  const [kind, number] = name.split('-');
  return `${kind}-${Number(number) + 1}`;
};
