import { createLockJournal } from '../../../main/adapters/lockdown/journal-file.ts';
import type { LockJournal } from '../../../main/ports/lockdown.ts';
import { startOn } from '../../support/simulated-machine/station.ts';
import { fileStore, type MachineStore } from '../../support/simulated-machine/store.ts';
import { systems } from '../../support/simulated-machine/systems.ts';

/**
 * The program that is killed: `node victim.ts OPTIONS` holds a simulated machine with the real journal
 * file, and dies by SIGKILL at a point of its own or whenever its parent wants. Nothing of it runs after.
 */
export type VictimOptions = {
  readonly data: string;
  readonly stateFile: string;
  /** Its place in the list of simulated systems. */
  readonly system: number;
  /** `lock`: holds the machine and gives it back, for ever; `recover`: gives it back, and ends. */
  readonly work: 'lock' | 'recover';
  /** It kills itself before so many elementary changes have been made; null: it does not. */
  readonly killAt: number | null;
  /** An operation whose undoing forgets a setting: a defect for the campaign to find. */
  readonly forgetful?: 'gnome-keys';
};

const { data, stateFile, system, work, killAt, forgetful } = JSON.parse(
  process.argv[2] ?? '{}',
) as VictimOptions;
const simulated = systems[system];
if (simulated === undefined) throw new Error('there is no such system');

let passed = 0;
/** One elementary change comes next: the last moment at which it can still be prevented. */
const point = (): void => {
  if (passed === killAt) process.kill(process.pid, 'SIGKILL');
  passed += 1;
};
const before =
  <In extends readonly unknown[], Out>(change: (...input: In) => Out) =>
  (...input: In): Out => {
    point();
    return change(...input);
  };

const files = fileStore(stateFile);
const store: MachineStore = { ...files, set: before(files.set) };
const real = createLockJournal(data);
const journal: LockJournal = {
  read: real.read,
  append: before(real.append),
  remove: before(real.remove),
  setAside: before(real.setAside),
};

const trouble = forgetful === undefined ? {} : { forgetful };
const { lockdown } = startOn({ simulated, host: 'desktop', trouble }, store, journal);
process.send?.('ready');
await lockdown.unlock();
// A parent that is gone can't kill it any more.
while (work === 'lock' && process.connected) {
  await lockdown.lock();
  await lockdown.look();
  await lockdown.unlock();
  await new Promise(setImmediate);
}
if (process.connected) process.disconnect();
