import type { OperationId } from '../../../../main/domain/lockdown/operation.ts';
import type { Recovery } from '../../../../main/services/lockdown/recover.ts';
import { memoryJournal } from '../../../support/simulated-machine/journal.ts';
import type { Trouble } from '../../../support/simulated-machine/operations.ts';
import { type Started, startOn } from '../../../support/simulated-machine/station.ts';
import {
  type MachineState,
  type MachineStore,
  memoryStore,
} from '../../../support/simulated-machine/store.ts';
import {
  foundMachine,
  type SimulatedSystem,
  systems,
} from '../../../support/simulated-machine/systems.ts';

export const systemCalled = (name: string): SimulatedSystem => {
  const found = systems.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no system is called ${name}`);
  return found;
};

export type Bench = Started & {
  readonly journal: ReturnType<typeof memoryJournal>;
  /** The machine before anything was done to it; the clipboard, which nobody can give back, is empty. */
  readonly before: MachineState;
  readonly trouble: Trouble;
  /** Another program on the same machine, after this one has died. */
  readonly startAgain: () => Started;
};

export const withoutClipboard = (state: MachineState): MachineState => {
  const { clipboard: _, 'clipboard history': __, ...rest } = state;
  return rest;
};

/** A program on a simulated machine whose owner has settings of their own. */
export const bench = (name: string, trouble: Trouble = {}): Bench => {
  const simulated = systemCalled(name);
  const begin = foundMachine(simulated.system, 'own');
  const store = memoryStore(begin);
  const journal = memoryJournal();
  const start = () => startOn({ simulated, host: 'desktop', trouble }, store, journal);
  return { ...start(), journal, trouble, before: withoutClipboard(begin), startAgain: start };
};

/** A machine that was held by a program that died, with everything in force. */
export type Held = {
  readonly before: MachineState;
  readonly held: MachineState;
  readonly journal: string;
};

export const heldMachine = async (name: string): Promise<Held> => {
  const { lockdown, store, journal, before } = bench(name);
  await lockdown.lock();
  return { before, held: store.read(), journal: journal.text() };
};

/** The next start on a machine that was held, with whatever has become of its journal. */
export const startAfter = async (
  name: string,
  { held }: Held,
  journalText: string,
): Promise<{
  readonly recovery: Recovery;
  readonly state: MachineState;
  readonly journal: ReturnType<typeof memoryJournal>;
}> => {
  const store: MachineStore = memoryStore(held);
  const journal = memoryJournal(journalText);
  const simulated = systemCalled(name);
  const { lockdown } = startOn({ simulated, host: 'desktop', trouble: {} }, store, journal);
  return { recovery: await lockdown.unlock(), state: store.read(), journal };
};

export const stateOf = (
  list: readonly { readonly operation: OperationId; readonly state: string }[],
  id: OperationId,
): string | undefined => list.find(({ operation }) => operation === id)?.state;
