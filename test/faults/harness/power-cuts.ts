import type { Synchronous } from '../../../main/adapters/sqlite/connection.ts';
import type { Chance } from './chance.ts';
import { type CutDisk, newCutDisk } from './cut-disk.ts';
import type { Figures } from './figures.ts';
import { createLane, type Lane } from './lane.ts';
import { loadInterrupted } from './loading.ts';
import type { Template } from './station.ts';
import type { VictimOptions } from './victim.ts';

export type PowerCutOptions = {
  readonly template: Template;
  /** Where images are kept. */
  readonly where: string;
  readonly chance: Chance;
  readonly figures: Figures;
  readonly synchronous: Synchronous;
  readonly firstBooking: number;
};

/**
 * A station whose power is cut again and again: it is stopped at some moment, what its disk holds
 * at that moment is copied, and it goes on from the copy. What the kernel had not yet written to
 * the disk is gone, as it would be.
 */
export const createPowerCuts = (options: PowerCutOptions) => {
  const { template, where, chance, figures, synchronous } = options;
  let lane: { readonly lane: Lane; readonly disk: CutDisk } | null = null;
  let lanes = 0;

  const victimOn = (disk: CutDisk) => (): VictimOptions => {
    const shift = disk.shift();
    return { data: disk.data(), synchronous, ...(shift === null ? {} : { shift }) };
  };

  const begin = async () => {
    const disk = await newCutDisk(where, template.folder, chance);
    lanes += 1;
    const made = createLane({
      facts: template,
      chance,
      figures,
      firstBooking: options.firstBooking + lanes * 10_000,
      victim: victimOn(disk),
      end: disk.cut,
    });
    return { lane: made, disk };
  };

  return {
    /** One more power cut; what it did is looked at in the next life. */
    cutOnce: async (): Promise<void> => {
      const found = figures.findings.length;
      lane ??= await begin();
      const { isOpen, counted } = await lane.lane.liveOnce();
      if (counted) figures.powerCuts += 1;
      if (isOpen && figures.findings.length === found) return;
      // After a loss the rest of this store says nothing more: begin with a fresh one.
      await lane.disk.discard();
      lane = null;
    },

    /** Cuts the power while a new store is made and the exams are loaded into it. */
    cutWhileLoading: async (): Promise<void> => {
      const disk = await newCutDisk(where, null, chance);
      const found = figures.findings.length;
      try {
        const victim = victimOn(disk);
        const times = await loadInterrupted({ victim, end: disk.cut, chance, figures });
        figures.powerCuts += times;
      } catch (error) {
        if (figures.findings.length === found) throw error;
      } finally {
        await disk.discard();
      }
    },

    /** Looks at what the last cut did. */
    finish: async (): Promise<void> => {
      await lane?.lane.finish();
      await lane?.disk.discard();
      lane = null;
    },
  };
};
