import type { Instant } from '../../../main/domain/log/event.ts';
import type { Clock } from '../../../main/ports/clock.ts';

export type TestClock = Clock & {
  /** Lets time pass, in milliseconds. */
  readonly pass: (milliseconds: number) => void;
};

/** A clock that stands still until a test lets time pass; begins at 09:00 in Shanghai. */
export const testClock = (): TestClock => {
  let passed = 0;
  return {
    now: (): Instant => ({
      wall: Date.UTC(2026, 10, 21, 1) + passed,
      mono: 5_000 + passed,
      up: 60_000 + passed,
      boot: 'test-boot',
      run: 'test-run',
    }),
    pass: (milliseconds) => {
      passed += milliseconds;
    },
  };
};
