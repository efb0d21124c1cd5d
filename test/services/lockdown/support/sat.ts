import { fail } from '../../../../main/domain/result.ts';
import type { SittingCommand } from '../../../../main/domain/sitting/commands.ts';
import type { SittingEvent } from '../../../../main/domain/sitting/events.ts';
import type { LockJournal } from '../../../../main/ports/lockdown.ts';
import type { Store } from '../../../../main/ports/store.ts';
import type { Recovery } from '../../../../main/services/lockdown/recover.ts';
import { startSittingLockdown } from '../../../../main/services/lockdown/sitting-lockdown.ts';
import { openSittings, type Sittings } from '../../../../main/services/sitting/sittings.ts';
import { candidate, pinsOf, policyOf } from '../../../domain/sitting/support/pins.ts';
import { consent, picture } from '../../../domain/sitting/support/way.ts';
import { memoryJournal } from '../../../support/simulated-machine/journal.ts';
import type { Trouble } from '../../../support/simulated-machine/operations.ts';
import { startOn } from '../../../support/simulated-machine/station.ts';
import { memoryStore } from '../../../support/simulated-machine/store.ts';
import { foundMachine } from '../../../support/simulated-machine/systems.ts';
import { instantAt, openTestStore } from '../../../support/store.ts';
import { random } from '../../support/centre.ts';
import { systemCalled, withoutClipboard } from './held.ts';

export const sitting = 'sitting-1';

/**
 * A candidate in the waiting room of a simulated machine, with real logs on a real store: what the
 * lockdown does there follows from the sitting's events alone.
 */
export const satAt = async (asked: object | null = {}, trouble: Trouble = {}) => {
  const files = openTestStore();
  let isFull = false;
  const simulated = systemCalled('GNOME on X11');
  const found = foundMachine(simulated.system, 'own');
  const machine = memoryStore(found);
  const journal: LockJournal = memoryJournal();
  const recoveries: Recovery[] = [];

  const openLog = (): Sittings => {
    const real = files.store;
    const store: Store = {
      ...real,
      write: (work) => (isFull ? fail('disk-full') : real.write(work)),
    };
    return openSittings({
      store,
      clock: { now: () => instantAt() },
      station: () => 'station-1',
      atEnd: () => undefined,
      sign: (head, wall) => ({ ...head, station: 'station-1', wall, signature: 'signed' }),
    });
  };

  const start = () => {
    const sittings = openLog();
    const { lockdown } = startOn({ simulated, host: 'desktop', trouble }, machine, journal);
    const { system } = simulated;
    const sittingLockdown = startSittingLockdown({
      sittings,
      lockdown,
      system,
      random,
      onRecovered: (recovery) => recoveries.push(recovery),
    });
    return { sittings, lockdown, sittingLockdown };
  };

  let run = start();
  const does = (command: SittingCommand) =>
    run.sittings.execute(sitting, command, { command: random.id(), actor: 'test' });
  const settle = () => run.sittingLockdown.settled();

  const pins = pinsOf(policyOf(asked === null ? {} : { lockdown: asked }));
  run.sittings.open(
    sitting,
    { do: 'open', pins, candidate },
    { command: random.id(), actor: 'test' },
  );
  for (const command of [
    consent(),
    picture('document'),
    picture('face'),
    { do: 'ready' } as const,
  ]) {
    const done = does(command);
    if (!done.ok) throw new Error(done.error.code);
  }
  await settle();

  return {
    get sittings() {
      return run.sittings;
    },
    get lockdown() {
      return run.lockdown;
    },
    get sittingLockdown() {
      return run.sittingLockdown;
    },
    does,
    /** Carries commands out, each when the machine has followed the one before. */
    follows: async (...commands: readonly SittingCommand[]): Promise<void> => {
      for (const command of commands) {
        const done = does(command);
        if (!done.ok) throw new Error(`${command.do}: ${done.error.code}`);
        await settle();
      }
    },
    settle,
    trouble,
    recoveries,
    state: () => {
      const state = run.sittings.state(sitting);
      if (state === undefined) throw new Error('the sitting is gone');
      return state;
    },
    /** Whether the machine is held: by its own settings, not by what anybody says. */
    isHeld: (): boolean => machine.read()['org.gnome.mutter overlay-key'] === '',
    isAsFound: (): boolean =>
      JSON.stringify(Object.entries(withoutClipboard(machine.read())).sort()) ===
      JSON.stringify(Object.entries(withoutClipboard(found)).sort()),
    events: (): readonly SittingEvent[] => run.sittings.events(sitting),
    lastOf: (type: SittingEvent['type']) =>
      run.sittings.events(sitting).findLast((event) => event.type === type)?.opened?.data,
    countOf: (type: SittingEvent['type']): number =>
      run.sittings.events(sitting).filter((event) => event.type === type).length,
    fullDisk: (full: boolean): void => {
      isFull = full;
    },
    /** The program dies without a word, and is started again. */
    crash: async (): Promise<void> => {
      run.sittingLockdown.halt();
      await run.lockdown.plan();
      files.reopen();
      run = start();
      await run.sittingLockdown.settled();
    },
    cleanup: (): void => {
      run.sittingLockdown.halt();
      files.cleanup();
    },
  };
};

export type Sat = Awaited<ReturnType<typeof satAt>>;

/** A test on a station of its own, which is cleaned up however it ends. */
export const onStation =
  (test: (sat: Sat) => Promise<void>, asked: object | null = {}, trouble: Trouble = {}) =>
  async (): Promise<void> => {
    const sat = await satAt(asked, trouble);
    try {
      await test(sat);
    } finally {
      sat.cleanup();
    }
  };
