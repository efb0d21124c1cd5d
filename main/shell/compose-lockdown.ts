import type { LockdownServices } from '../adapters/api/lockdown-handlers.ts';
import { createEndProgram } from '../adapters/lockdown/end-program.ts';
import { createLockJournal } from '../adapters/lockdown/journal-file.ts';
import { journalMachine } from '../adapters/lockdown/journal-machine.ts';
import { createBrowserLock } from '../adapters/lockdown/of-system.ts';
import { rememberFiles } from '../adapters/lockdown/own-files.ts';
import { createWatchedMachine } from '../adapters/lockdown/watched-machine.ts';
import { createWindowReports, type WindowReports } from '../adapters/lockdown/window.ts';
import { createMachine } from '../adapters/machine/create.ts';
import { createArgon2Passwords } from '../adapters/passwords/argon2.ts';
import type { Clock } from '../ports/clock.ts';
import type { Crypto } from '../ports/crypto.ts';
import type { LockKeeper } from '../ports/lock-keeper.ts';
import type { LockSystemAdapter } from '../ports/lockdown.ts';
import type { Random } from '../ports/random.ts';
import type { WatchedMachine } from '../ports/watch.ts';
import { startEmergency } from '../services/lockdown/emergency.ts';
import { openLockdown } from '../services/lockdown/lockdown.ts';
import { createQuit } from '../services/lockdown/quit.ts';
import type { Recovery } from '../services/lockdown/recover.ts';
import { startSittingLockdown } from '../services/lockdown/sitting-lockdown.ts';
import { startWatch, type Watch } from '../services/lockdown/watch.ts';
import type { Sittings } from '../services/sitting/sittings.ts';
import { readPrograms, shippedFiles } from './resources.ts';

/** What a shell says of the machine that it holds. */
export type LockdownOptions = {
  /** The operations with which this shell can hold its machine (R-L1); left out: those of a browser. */
  readonly lockdown?: (reports: WindowReports) => LockSystemAdapter;
  /** Gives the machine back at once when this program dies; left out: the next start does. */
  readonly keeper?: (data: string) => LockKeeper | null;
  /** What is watched during an exam; tests give a recorded machine. */
  readonly watched?: WatchedMachine;
};

type Options = LockdownOptions & {
  readonly data: string;
  readonly host: 'desktop' | 'browser';
  readonly sittings: Sittings;
  readonly clock: Clock;
  readonly crypto: Crypto;
  readonly random: Random;
};

/** What a shell that owns its windows asks and tells of the lockdown. */
export type MachineHold = {
  /** Whether a sitting holds the machine. */
  readonly isHeld: () => boolean;
  /** Whether one does whose exam asks for pictures of the screen (R-P1). */
  readonly seesScreen: () => boolean;
  /** Tells what the shell was told by the system (R-L2). */
  readonly see: Watch['see'];
  /** Looks now, not only at the next second. */
  readonly look: () => Promise<void>;
  /** Displays that are lit; null: could not be found out. */
  readonly displays: WatchedMachine['displays'];
};

export type ComposedLockdown = {
  readonly hold: MachineHold;
  readonly services: Omit<LockdownServices, 'sittings' | 'windows' | 'takePicture' | 'blobs'>;
  /** Gives the machine back, whoever still sits; the program ends after it. */
  readonly giveBack: () => Promise<Recovery>;
  /** The store closes: nothing is looked at or written any more. */
  readonly halt: () => void;
};

/** The lockdown of this machine: undoes first what an earlier run left, then follows the sittings. */
export const composeLockdown = (options: Options): ComposedLockdown => {
  const { data, host, sittings, clock, crypto, random } = options;
  const machine = createMachine({ dataFolder: data });
  const reports = createWindowReports();
  const { system, operations, others } = (options.lockdown ?? createBrowserLock(process.platform))(
    reports,
  );
  const lockdown = openLockdown({
    operations,
    system,
    host,
    journal: createLockJournal(data),
    keeper: options.keeper?.(data) ?? null,
    machine: journalMachine(machine, crypto.sha256),
    sha256: crypto.sha256,
  });
  let recovered: { readonly recovery: Recovery; readonly at: number } | null = null;
  const sittingLockdown = startSittingLockdown({
    sittings,
    lockdown,
    system,
    random,
    onRecovered: (recovery) => {
      recovered = { recovery, at: clock.now().wall };
    },
  });
  const watched = options.watched ?? {
    ...createWatchedMachine(machine, rememberFiles(shippedFiles, crypto.sha256)),
    ...(others && { others }),
  };
  const programs = readPrograms();
  const watch = startWatch({
    sittings,
    lockdown,
    sittingLockdown,
    machine: watched,
    programs,
    random,
  });
  const emergency = startEmergency({ sittings, sittingLockdown });
  const passwords = createArgon2Passwords();
  return {
    hold: {
      isHeld: () => sittingLockdown.locked().length > 0,
      seesScreen: () =>
        sittingLockdown.locked().some(({ pins }) => pins.policy.lockdown?.screenPictures === true),
      see: watch.see,
      look: watch.look,
      displays: watched.displays,
    },
    services: {
      sittingLockdown,
      quit: createQuit({ sittings, sittingLockdown, passwords, random }),
      reports,
      watched,
      endProgram: createEndProgram(process.platform),
      programs,
      recovered: () => recovered,
    },
    giveBack: () => {
      watch.stop();
      emergency.stop();
      return sittingLockdown.stop();
    },
    halt: () => {
      watch.stop();
      emergency.stop();
      sittingLockdown.halt();
    },
  };
};
