import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import type { Synchronous } from '../../../main/adapters/sqlite/connection.ts';
import type { Chance } from './chance.ts';
import { copyAsCut, type Disk, flush, mountCut, newDisk } from './disk.ts';
import type { Figures } from './figures.ts';
import { createLane, type Lane } from './lane.ts';
import { monotonic, sleep } from './monotonic.ts';
import { copyStation, type Template } from './station.ts';
import type { ClockShift } from './victim.ts';
import type { Victim } from './victim-process.ts';

export type PowerCutOptions = {
  readonly template: Template;
  /** Where images are kept. */
  readonly where: string;
  readonly chance: Chance;
  readonly figures: Figures;
  readonly synchronous: Synchronous;
  readonly firstBooking: number;
};

const megabytes = 256;

/**
 * A station whose power is cut again and again: it is stopped at some moment, what its disk holds
 * at that moment is copied, and it goes on from the copy. What the kernel had not yet written to
 * the disk is gone, as it would be.
 */
export const createPowerCuts = (options: PowerCutOptions) => {
  const { template, where, chance, figures, synchronous } = options;
  let disk: Disk | null = null;
  let lane: Lane | null = null;
  let images = 0;
  let lanes = 0;
  let shift: ClockShift | null = null;

  const begin = async (): Promise<Lane> => {
    await disk?.discard();
    const made = await newDisk(where, `disk-${images}`, megabytes);
    images += 1;
    disk = made;
    shift = null;
    copyStation(template.folder, join(made.folder, 'station'));
    await flush(made);
    lanes += 1;
    return createLane({
      facts: template,
      chance,
      figures,
      firstBooking: options.firstBooking + lanes * 10_000,
      victim: () => ({
        data: join(disk?.folder ?? '', 'station'),
        synchronous,
        ...(shift === null ? {} : { shift }),
      }),
      end: cut,
    });
  };

  const cut = async (victim: Victim): Promise<void> => {
    const from = monotonic();
    victim.signal('SIGSTOP');
    await isStopped(victim.pid);
    const to = monotonic();
    const boot = newBoot(images);
    // What it had sent before it was stopped has arrived by now: it was told, so it counts.
    await sleep(50);
    const image = join(where, `disk-${images}`);
    images += 1;
    const before = disk;
    if (before !== null) await copyAsCut(before, image);
    await victim.kill({ from, to });
    await before?.discard();
    disk = await mountCut(image);
    // A machine that comes back has started anew; every second one, to try both.
    shift = chance.happens(0.5) ? boot : shift;
  };

  return {
    /** One more power cut; what it did is looked at in the next life. */
    cutOnce: async (): Promise<void> => {
      const found = figures.findings.length;
      lane ??= await begin();
      const { isOpen, counted } = await lane.liveOnce();
      if (counted) figures.powerCuts += 1;
      // After a loss the rest of this store says nothing more: begin with a fresh one.
      if (!isOpen || figures.findings.length > found) lane = null;
    },
    /** Looks at what the last cut did, and at the whole store. */
    finish: async (): Promise<void> => {
      await lane?.finish();
      await disk?.discard();
      disk = null;
    },
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
