import type { PowerMonitor } from 'electron';
import type { Instant } from '../../domain/log/event.ts';
import type { Clock } from '../../ports/clock.ts';

type Power = Pick<PowerMonitor, 'on'>;

/**
 * A clock whose `mono` stands still while the machine sleeps, on every system. On Linux it does by
 * itself; on Windows and macOS the process's clock goes on, and only the system's power events tell
 * of a sleep (R-E4: a machine that was put to sleep is not one that failed). From `suspend` to
 * `resume` the time stands; events may still be written in between, while the machine falls asleep or
 * before its waking is told.
 */
export const withoutSleep = <C extends Clock>(
  clock: C,
  power: Power,
  platform: NodeJS.Platform,
): C => {
  if (platform === 'linux') return clock;
  let slept = 0;
  let since: number | null = null;
  const awake = () => {
    if (since !== null) slept += clock.now().mono - since;
    since = null;
  };
  power.on('suspend', () => {
    since ??= clock.now().mono;
  });
  power.on('resume', awake);
  // Who unlocks the screen is awake, even where the system forgot to say so.
  power.on('unlock-screen', awake);

  const now = (): Instant => {
    const instant = clock.now();
    return { ...instant, mono: (since ?? instant.mono) - slept };
  };
  return { ...clock, now };
};
