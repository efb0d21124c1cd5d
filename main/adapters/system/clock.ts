import { uptime } from 'node:os';
import type { Instant } from '../../domain/log/event.ts';
import type { Clock } from '../../ports/clock.ts';
import { readBootId } from './boot-id.ts';

/**
 * The machine's clocks. What is true per system:
 *
 * |         | mono                                   | up                                       |
 * |---------|----------------------------------------|------------------------------------------|
 * | Linux   | CLOCK_MONOTONIC: stands still asleep   | CLOCK_BOOTTIME by /proc/uptime, 10 ms    |
 * | macOS   | mach_continuous_time: goes on asleep   | the same clock; os.uptime has only whole |
 * |         |                                        | seconds and follows the wall clock       |
 * | Windows | QueryPerformanceCounter: goes on       | GetTickCount64, sleep included, 10–16 ms |
 * |         | asleep on current hardware             |                                          |
 *
 * So `up` minus `mono` tells of sleep on Linux; on the desktop of the others the system's power events
 * do (main/adapters/electron/sleep.ts), in their browser host a sleep counts as the program's outage.
 * `run`: a random ID of this start of the program.
 */
export const createClock = (run: string): Clock & { readonly boot: string } => {
  const boot = readBootId(run);
  return { boot, now: () => instant(boot, run) };
};

const instant = (boot: string, run: string): Instant => {
  const mono = Number(process.hrtime.bigint() / 1_000n) / 1_000;
  return {
    wall: Date.now(),
    mono,
    up: process.platform === 'darwin' ? mono : Math.round(uptime() * 1_000),
    boot,
    run,
  };
};
