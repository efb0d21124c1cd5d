import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Synchronous } from '../../../main/adapters/sqlite/connection.ts';
import { noMounts } from '../../support/mount.ts';
import { audit } from './audit.ts';
import { type Chance, chanceOf } from './chance.ts';
import { unmountAll } from './disk.ts';
import type { Figures } from './figures.ts';
import { createLane } from './lane.ts';
import { loadInterrupted } from './loading.ts';
import { createPowerCuts } from './power-cuts.ts';
import { copyStation, makeStation, ownFolder, type Template } from './station.ts';
import type { Victim } from './victim-process.ts';

export type CampaignOptions = {
  readonly kills: number;
  readonly powerCuts: number;
  readonly synchronous: Synchronous;
  readonly seed: number;
  readonly figures: Figures;
};

/** Findings after which going on would only repeat them. */
const enough = 25;
/** Share of the kills and cuts that hit a store which is being made. */
const loading = 0.03;

/** Why power cuts can't be tried here; null where they can. */
export const noPowerCuts = noMounts;

/**
 * Kills and power cuts, on two stations side by side. What was found is in the figures afterwards.
 * Power cuts are left out where they can't be tried; the caller says so.
 */
export const runCampaign = async (options: CampaignOptions): Promise<void> => {
  const { figures, seed, synchronous } = options;
  const { folder, remove } = ownFolder();
  const isOver = () =>
    synchronous === 'full' ? figures.findings.length >= enough : figures.findings.length > 500;
  try {
    const made = join(folder, 'template');
    // Signs of life every second: the short runs of a harness would never see one of five.
    const template: Template = { folder: made, ...(await makeStation(made, { beatSeconds: 1 })) };
    const cuts = noPowerCuts === null ? options.powerCuts : 0;
    let ahead = 0;
    /** Takes one of the kills that are to be done. */
    const take = (): boolean => {
      if (ahead >= options.kills || isOver()) return false;
      ahead += 1;
      return true;
    };
    const station = (name: string, chance: Chance) =>
      killing({ template, folder: join(folder, name), chance, take, ...options });
    await Promise.all([
      station('one', chanceOf(seed)),
      (async () => {
        const chance = chanceOf(seed + 1);
        const where = join(folder, 'disks');
        mkdirSync(where);
        if (cuts > 0) await cutting({ ...options, template, where, chance, cuts, isOver });
        await station('two', chance);
      })(),
    ]);
  } finally {
    await unmountAll();
    remove();
  }
};

type Killing = CampaignOptions & {
  readonly template: Template;
  readonly folder: string;
  readonly chance: Chance;
  readonly take: () => boolean;
};

const killing = async (options: Killing): Promise<void> => {
  const { template, folder, chance, take, figures, synchronous } = options;
  copyStation(template.folder, folder);
  const lane = createLane({
    victim: () => ({ data: folder, synchronous }),
    end: (victim) => victim.kill(),
    facts: template,
    chance,
    figures,
    firstBooking: folder.endsWith('one') ? 1 : 20_000,
  });
  let lived = false;
  while (take()) {
    if (chance.happens(loading)) {
      const own = ownFolder();
      const victim = () => ({ data: own.folder, synchronous });
      const end = (running: Victim) => running.kill();
      // Not in one step: the other station counts meanwhile.
      const times = await loadInterrupted({ victim, end, chance, figures });
      figures.kills += times;
      own.remove();
      continue;
    }
    lived = true;
    for (let counted = false; !counted; ) {
      const life = await lane.liveOnce();
      if (!life.isOpen) return;
      counted = life.counted;
    }
    figures.kills += 1;
  }
  if (!lived) return;
  await lane.finish();
  audit(folder, template, figures);
};

type Cutting = Omit<CampaignOptions, 'powerCuts'> & {
  readonly template: Template;
  readonly where: string;
  readonly chance: Chance;
  readonly cuts: number;
  readonly isOver: () => boolean;
};

const cutting = async (options: Cutting): Promise<void> => {
  const { figures, cuts, chance, isOver } = options;
  const station = createPowerCuts({ ...options, firstBooking: 40_000 });
  while (figures.powerCuts < cuts && !isOver()) {
    if (chance.happens(loading)) await station.cutWhileLoading();
    else await station.cutOnce();
  }
  await station.finish();
};
