import type { SittingView } from '../../../preload/contract/sitting.ts';
import type { Connection } from '../../../renderer/connection/connection.ts';
import { createActs, currentView } from './acts.ts';
import { batchOf, importBookings } from './bookings.ts';
import { chanceOf } from './chance.ts';
import { type Figures, newFigures } from './figures.ts';
import { inspect } from './inspect.ts';
import { isOpen, newRecord, type Seats, type SittingRecord } from './record.ts';
import { createSitter, type Sitter } from './sitter.ts';
import type { StationFacts } from './station.ts';
import type { VictimOptions } from './victim.ts';
import { startVictim, type Victim } from './victim-process.ts';
import { openDoor, openWindow, type Windows } from './windows.ts';

/** One sitting under tests of single faults: over as many lives of its program as a test takes. */
export type AtWork = {
  readonly record: SittingRecord;
  readonly figures: Figures;
  readonly victim: () => Victim;
  readonly windows: () => Windows;
  readonly seats: () => Seats;
  readonly sitter: () => Sitter;
  readonly view: () => Promise<SittingView>;
  /** Answers so many positions, one after the other; throws what refuses one. */
  readonly answer: (count: number) => Promise<void>;
  /** Ends the program and notes when. */
  readonly kill: () => Promise<void>;
  readonly stop: (by: 'candidate' | 'operator') => Promise<void>;
  /** Starts it again and looks the sitting up; `under`: see `startVictim`. */
  readonly comeBack: (options?: Partial<VictimOptions>, under?: readonly string[]) => Promise<void>;
  /** Everything that can be held against the record: fills `figures`. */
  readonly inspect: () => Promise<void>;
  /** Milliseconds of a kind in the ledger; of all kinds when none is named. */
  readonly ledger: (kind?: string) => Promise<number>;
  readonly close: () => Promise<void>;
};

export type AtWorkOptions = {
  readonly facts: StationFacts;
  readonly victim: VictimOptions;
  /** Number of the booking; each test of a station takes another. */
  readonly booking: number;
  /** Through which the candidate's window connects instead of straight to the program. */
  readonly through?: (origin: string) => Promise<string>;
};

/** Brings a candidate of a station to the items of the practice exam. */
export const atWork = async (options: AtWorkOptions): Promise<AtWork> => {
  const { facts } = options;
  const figures = newFigures();
  // Numbers divisible by three are the practice exam's.
  const batch = batchOf(options.booking * 3, 1, Date.now());
  const record = newRecord(batch.bookings[0]?.confirmation ?? '');
  const chance = chanceOf(options.booking);
  let running: Running;

  const start = async (victimOptions: VictimOptions, under: readonly string[] = []) => {
    running = await run(startVictim(victimOptions, under), options, async (windows) => {
      if (record.told.length > 0) return;
      await importBookings(await windows.signIn('staff', facts.staff), batch);
    });
    await sitter().arrive();
  };
  const sitter = () =>
    createSitter({ record, seats: running.seats, figures, onSent: () => undefined });
  const acts = () =>
    createActs({
      seats: running.seats,
      sitter: sitter(),
      chance,
      enough: 1_000_000,
      onStep: () => undefined,
    });
  const end = async (stoppedBy: 'candidate' | 'operator' | null) => {
    const { victim, windows } = running;
    if (stoppedBy !== null) victim.close(stoppedBy);
    const at = stoppedBy === null ? await victim.kill() : await victim.died;
    record.marks.push({ what: at.inOrder ? 'stopped' : 'died', at });
    windows.close();
  };
  const view = () => currentView(running.seats);

  await start(options.victim);
  while ((await view()).at.step !== 'items') await acts().next();
  return {
    record,
    figures,
    victim: () => running.victim,
    windows: () => running.windows,
    seats: () => running.seats,
    sitter,
    view,
    answer: async (count) => {
      for (let index = 0; index < count; index += 1) {
        await acts().answer(chance.whole(1, (await view()).exam.items));
      }
    },
    kill: () => end(null),
    stop: end,
    comeBack: (more = {}, under = []) => start({ ...options.victim, ...more }, under),
    inspect: async () => {
      const time = { given: 0, killedAtWork: 0 };
      await inspect({ record, seats: running.seats, facts, figures, time });
      if (record.told.some(isOpen)) await sitter().resend();
    },
    ledger: async (kind) => {
      const sitting = record.sitting ?? '';
      const { ledger } = await running.seats.proctor.api.proctor.timeline({ sitting });
      return ledger
        .filter((entry) => kind === undefined || entry.kind === kind)
        .reduce((sum, { length }) => sum + length, 0);
    },
    close: async () => {
      running.windows.close();
      await running.victim.kill();
    },
  };
};

type Running = { readonly victim: Victim; readonly windows: Windows; readonly seats: Seats };

const run = async (
  victim: Victim,
  { facts, through }: AtWorkOptions,
  prepare: (windows: Windows) => Promise<void>,
): Promise<Running> => {
  const started = await victim.started;
  if (started.at !== 'ready') {
    throw new Error(`it did not start: ${JSON.stringify(started)} ${victim.stderr()}`);
  }
  const windows = openDoor(started.origin, started.door);
  await prepare(windows);
  const candidate = await candidateOf(windows, through ? await through(started.origin) : null);
  const proctor = await windows.signIn('proctor', facts.proctor);
  return { victim, windows, seats: { candidate, proctor } };
};

const candidateOf = async (windows: Windows, origin: string | null): Promise<Connection> => {
  if (origin === null) return windows.open('candidate');
  const { code } = await windows.door.api.station.openWindow({ window: 'candidate' });
  return openWindow(origin, code);
};
