import type { LockJournal } from '../../../main/ports/lockdown.ts';
import { memoryJournal } from '../../support/simulated-machine/journal.ts';
import { type Started, type Station, startOn } from '../../support/simulated-machine/station.ts';
import {
  type MachineState,
  memoryStore,
  stateText,
} from '../../support/simulated-machine/store.ts';

/** All that is left of a process that dies: nothing that only it knew. */
export type Durable = { readonly state: MachineState; readonly journal: string };

/** Two of the same text are the same to every program that starts after it. */
export const durableText = ({ state, journal }: Durable): string =>
  `${stateText(state)}\n${journal}`;

/**
 * Lets a program work and keeps what would be left of it after each elementary change: if it is cut
 * anywhere between two changes, the one before is what the next start finds. Of a line that is being
 * written, the cuts after some or all of its bytes are kept as well.
 */
export const watchLife = async (
  station: Station,
  begin: Durable,
  bytes: 'every' | 'some',
  work: (started: Started) => Promise<void>,
  wrap: (journal: LockJournal) => LockJournal = (journal) => journal,
): Promise<{ readonly cuts: readonly Durable[]; readonly end: Durable }> => {
  const cuts: Durable[] = [begin];
  const now = (): Durable => ({ state: store.read(), journal: journal.text() });
  const store = memoryStore(begin.state, () => cuts.push(now()));
  const journal = memoryJournal(begin.journal, (before) => {
    const whole = before.slice(0, before.lastIndexOf('\n') + 1);
    const after = journal.text();
    if (after.length > whole.length) {
      for (const part of partsOf(after.slice(whole.length), bytes)) {
        cuts.push({ state: store.read(), journal: whole + part });
      }
    }
    cuts.push(now());
  });
  await work(startOn(station, store, wrap(journal)));
  return { cuts, end: now() };
};

/** What can be on disk of a line while it is written; a character may be cut through. */
const partsOf = (line: string, which: 'every' | 'some'): readonly string[] => {
  const bytes = Buffer.from(line, 'utf8');
  const lengths =
    which === 'every'
      ? [...bytes.keys()]
      : [0, 1, Math.floor(bytes.length / 2), bytes.length - 2, bytes.length - 1];
  return lengths.map((length) => bytes.subarray(0, length).toString('utf8'));
};
