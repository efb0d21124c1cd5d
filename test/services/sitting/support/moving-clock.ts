import type { createClock } from '../../../../main/adapters/system/clock.ts';

export type MovingClock = {
  /** For `compose`: the clock of one run of the program. */
  readonly make: typeof createClock;
  /** Lets time pass at once, in milliseconds, as if the program stood still. */
  readonly jump: (milliseconds: number) => void;
  /** The machine sleeps so long: only its uptime and the wall clock go on. */
  readonly sleep: (milliseconds: number) => void;
  /** Somebody sets the wall clock. */
  readonly setWall: (by: number) => void;
  readonly wall: () => number;
};

/** Clocks that stand still until a test moves them; they begin at 10:00 in Shanghai. */
export const movingClock = (): MovingClock => {
  let wall = Date.UTC(2026, 10, 21, 2);
  let up = 600_000;
  let mono = 5_000;
  return {
    make: (run) => ({
      boot: 'test-boot',
      now: () => ({ wall, mono, up, boot: 'test-boot', run }),
    }),
    jump: (milliseconds) => {
      wall += milliseconds;
      up += milliseconds;
      mono += milliseconds;
    },
    sleep: (milliseconds) => {
      wall += milliseconds;
      up += milliseconds;
    },
    setWall: (by) => {
      wall += by;
    },
    wall: () => wall,
  };
};
