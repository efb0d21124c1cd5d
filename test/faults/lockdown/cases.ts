import {
  type LockHost,
  type OperationId,
  operationIds,
  operationOf,
} from '../../../main/domain/lockdown/operation.ts';
import { ok } from '../../../main/domain/result.ts';
import type { LockJournal } from '../../../main/ports/lockdown.ts';
import { clipboard, settingsOf } from '../../support/simulated-machine/settings.ts';
import {
  founds,
  lastingOf,
  type SimulatedSystem,
  systems,
} from '../../support/simulated-machine/systems.ts';
import type { Case } from './proof.ts';

const hosts: readonly LockHost[] = ['desktop', 'browser'];

const caseOn = (simulated: SimulatedSystem, more: Partial<Case> = {}): Case => ({
  simulated,
  host: 'desktop',
  found: 'own',
  bytes: 'some',
  trouble: {},
  ...more,
});

/** What a system can do at all that outlives its process. */
const possible = ({ system, unable }: SimulatedSystem): readonly OperationId[] =>
  lastingOf(system).filter((id) => unable[id] === undefined);

/** Every system on every host, however the machine was found. */
export const wholePlans: readonly Case[] = systems.flatMap((simulated) =>
  hosts.flatMap((host) => founds.map((found) => caseOn(simulated, { host, found }))),
);

/** The same, with every byte of every line cut off. */
export const everyByte: readonly Case[] = wholePlans.map((one) => ({ ...one, bytes: 'every' }));

const subsetsOf = <T>(list: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: 2 ** list.length }, (_, set) =>
    list.filter((_one, index) => (set & (1 << index)) !== 0),
  );

/** Every set of abilities that a station of a system can have. */
export const everyAbility: readonly Case[] = systems.flatMap((simulated) =>
  subsetsOf(possible(simulated)).map((without) => {
    const unable = Object.fromEntries(without.map((id) => [id, 'right-missing' as const]));
    return caseOn(simulated, { trouble: { unable } });
  }),
);

const changesOf = (id: OperationId): number =>
  id === 'empty-clipboard' ? clipboard.length - 1 : settingsOf(id).length;

/** Every operation, broken off by its system before and after each of its changes. */
export const everyRefusal: readonly Case[] = systems.flatMap((simulated) =>
  possible(simulated).flatMap((operation) =>
    Array.from({ length: changesOf(operation) + 1 }, (_, after) =>
      caseOn(simulated, { trouble: { breaksOff: { operation, after } } }),
    ),
  ),
);

/** All operations that a system can do on one of the hosts, those too that end with their process. */
const performable = ({ system, unable }: SimulatedSystem): readonly OperationId[] =>
  operationIds.filter((id) => operationOf(id).systems.includes(system) && unable[id] === undefined);

/** Programs with one defect each; a proof that finds nothing in them proves nothing. */
export const defective: readonly { readonly name: string; readonly of: Case }[] = systems.flatMap(
  (simulated) =>
    performable(simulated).map((forgetful) => ({
      name: `${simulated.name}, where undoing ${forgetful} forgets a setting`,
      of: caseOn(simulated, {
        host: operationOf(forgetful).hosts.includes('desktop') ? 'desktop' : 'browser',
        trouble: { forgetful },
      }),
    })),
);

/** Says that a line is on disk and has written none: the program is wrong to go on after it. */
export const lyingJournal = (journal: LockJournal): LockJournal => ({
  ...journal,
  append: (line) => (line.includes('"what":"undo"') ? ok(undefined) : journal.append(line)),
});

/** Writes a line only when the next one comes: a disk that was not waited for. */
export const lateJournal = (journal: LockJournal): LockJournal => {
  let late = '';
  return {
    ...journal,
    read: () => {
      const read = journal.read();
      return read.ok ? ok(read.value + late) : read;
    },
    append: (line) => {
      const done = late === '' ? ok(undefined) : journal.append(late);
      late = line;
      return done;
    },
  };
};
