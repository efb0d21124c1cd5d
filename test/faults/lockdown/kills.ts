import { fork } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createLockJournal } from '../../../main/adapters/lockdown/journal-file.ts';
import { clipboard } from '../../support/simulated-machine/settings.ts';
import { startOn } from '../../support/simulated-machine/station.ts';
import { fileStore, type MachineState, stateText } from '../../support/simulated-machine/store.ts';
import { foundMachine, systems } from '../../support/simulated-machine/systems.ts';
import type { Chance } from '../harness/chance.ts';
import { ownFolder } from '../harness/station.ts';
import type { VictimOptions } from './victim.ts';

export type KillFigures = {
  /** Programs that were killed while they held a machine or gave it back in peace. */
  kills: number;
  /** Programs that were killed while they undid what a killed one had left. */
  recoveriesKilled: number;
  /** Of all kills: at a point that was drawn among the elementary changes, and at any moment. */
  atPoints: number;
  atMoments: number;
  /** Kills that found the machine changed, so that there was something to undo. */
  held: number;
  readonly differences: string[];
};

export const newKillFigures = (): KillFigures => ({
  kills: 0,
  recoveriesKilled: 0,
  atPoints: 0,
  atMoments: 0,
  held: 0,
  differences: [],
});

type Bench = {
  readonly system: number;
  readonly options: Pick<VictimOptions, 'data' | 'stateFile' | 'system' | 'forgetful'>;
  readonly found: MachineState;
};

const victimFile = join(import.meta.dirname, 'victim.ts');

/** Elementary changes of one lock and unlock are some 60; a program that is killed later is in its second. */
const mostPoints = 130;
/** A lock and unlock takes some milliseconds; a kill comes within the first few of them. */
const mostMilliseconds = 40;

/** Runs a victim to its end; how many were killed says whether it was this one. */
const killOne = async (
  { options }: Bench,
  work: VictimOptions['work'],
  chance: Chance,
  figures: KillFigures,
): Promise<boolean> => {
  const isAtPoint = chance.happens(0.5);
  const most = work === 'lock' ? mostPoints : mostPoints / 4;
  const killAt = isAtPoint ? chance.whole(0, most) : null;
  const victim = fork(victimFile, [JSON.stringify({ ...options, work, killAt })], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    victim.once('exit', (_code, signal) => resolve(signal));
  });
  const ready = new Promise((resolve) => victim.once('message', resolve));
  await Promise.race([ready, ended]);
  if (!isAtPoint) {
    const most = work === 'lock' ? mostMilliseconds : mostMilliseconds / 4;
    await wait(chance.between(0, most));
    victim.kill('SIGKILL');
  }
  const isKilled = (await ended) === 'SIGKILL';
  if (isKilled) figures[isAtPoint ? 'atPoints' : 'atMoments'] += 1;
  return isKilled;
};

/**
 * Kills a program that holds a machine, and in half of the cases the next ones while they undo; then one
 * that nobody kills has to leave the machine as it was found.
 */
const killAndLook = async (bench: Bench, chance: Chance, figures: KillFigures): Promise<void> => {
  const { options, found, system } = bench;
  const read = () => JSON.parse(readFileSync(options.stateFile, 'utf8')) as MachineState;
  writeFileSync(options.stateFile, JSON.stringify(found));
  if (await killOne(bench, 'lock', chance, figures)) figures.kills += 1;
  if (stateText(read()) !== stateText(found)) figures.held += 1;
  while (chance.happens(0.4)) {
    if (await killOne(bench, 'recover', chance, figures)) figures.recoveriesKilled += 1;
  }
  const simulated = systems[system];
  if (simulated === undefined) throw new Error('there is no such system');
  const { forgetful } = options;
  const journal = createLockJournal(options.data);
  const { lockdown } = startOn(
    { simulated, host: 'desktop', trouble: forgetful === undefined ? {} : { forgetful } },
    fileStore(options.stateFile),
    journal,
  );
  const { failed } = await lockdown.unlock();
  const after = read();
  const expected = { ...found };
  for (const place of clipboard) {
    // Emptied before anything else was held; a kill before that has left it alone, whole.
    const isEmpty = clipboard.every((one) => after[one] === undefined);
    if (isEmpty) delete (expected as Record<string, unknown>)[place];
  }
  const left = journal.read();
  if (
    failed.length > 0 ||
    stateText(after) !== stateText(expected) ||
    !left.ok ||
    left.value !== ''
  ) {
    figures.differences.push(`${simulated.name}: ${JSON.stringify({ expected, after, failed })}`);
  }
};

/** Kills until as many kills are counted as are asked for, on each system in turn. */
export const killLocked = async (
  kills: number,
  chance: Chance,
  figures: KillFigures,
  forgetful?: VictimOptions['forgetful'],
): Promise<void> => {
  const { folder, remove } = ownFolder();
  try {
    const benches = systems.map(({ system: family, name }, system): Bench => {
      const data = join(folder, name);
      mkdirSync(data);
      const options = { data, stateFile: join(data, 'machine.json'), system };
      return {
        system,
        options: forgetful === undefined ? options : { ...options, forgetful },
        found: foundMachine(family, 'own'),
      };
    });
    while (figures.kills < kills && figures.differences.length === 0) {
      await killAndLook(chance.pick(benches), chance, figures);
    }
  } finally {
    remove();
  }
};
