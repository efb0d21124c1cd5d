import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import type { Chance } from './chance.ts';
import { copyAsCut, type Disk, flush, mountCut, newDisk } from './disk.ts';
import { monotonic, sleep } from './monotonic.ts';
import { copyStation } from './station.ts';
import type { ClockShift } from './victim.ts';
import type { Victim } from './victim-process.ts';

/** The disk of a station whose power is cut again and again. */
export type CutDisk = {
  /** Where the station's data is now. */
  readonly data: () => string;
  /** The clocks of the machine now: it may have been started anew. */
  readonly shift: () => ClockShift | null;
  /** Cuts the power of whoever runs on it; what the disk held at that moment is what it has now. */
  readonly cut: (victim: Victim) => Promise<void>;
  readonly discard: () => Promise<void>;
};

const megabytes = 256;
let images = 0;

/**
 * Makes a disk in the folder `where`, with a copy of a station on it if there is one already.
 */
export const newCutDisk = async (
  where: string,
  station: string | null,
  chance: Chance,
): Promise<CutDisk> => {
  const newImage = (): string => {
    images += 1;
    return `disk-${images}`;
  };
  let disk: Disk = await newDisk(where, newImage(), megabytes);
  let shift: ClockShift | null = null;
  if (station !== null) copyStation(station, join(disk.folder, 'station'));
  await flush(disk);

  return {
    data: () => join(disk.folder, 'station'),
    shift: () => shift,
    cut: async (victim) => {
      const from = monotonic();
      victim.signal('SIGSTOP');
      await isStopped(victim.pid);
      const to = monotonic();
      const boot = newBoot(images);
      // What it had sent before it was stopped has arrived by now: it was told, so it counts.
      await sleep(50);
      const image = join(where, newImage());
      const before = disk;
      await copyAsCut(before, image);
      await victim.kill({ from, to });
      await before.discard();
      disk = await mountCut(image);
      // A machine that comes back has started anew; only every second one, to try both.
      if (chance.happens(0.5)) shift = boot;
    },
    discard: () => disk.discard(),
  };
};

/** Resolves when the kernel has stopped a process. */
const isStopped = async (pid: number): Promise<void> => {
  for (;;) {
    const state = /^\d+ \(.*\) (\w)/s.exec(statusOf(pid))?.[1];
    if (state === undefined || state === 'T' || state === 'Z') return;
    await sleep(1);
  }
};

const statusOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'latin1');
  } catch {
    return '';
  }
};

/** The clocks of a machine that is started at this moment. */
const newBoot = (number: number): ClockShift => ({
  wall: 0,
  mono: -monotonic(),
  up: -uptime() * 1_000,
  boot: `boot-${number}`,
});
