import { hostname } from 'node:os';
import { join } from 'node:path';
import { uploadLimits, uploadPartBytes } from '../../preload/contract/upload.ts';
import { checkSecondPerson, checkSignIn, recordSignOut } from '../adapters/api/account-sessions.ts';
import { adminHandlers } from '../adapters/api/admin-handlers.ts';
import { type Api, createApi } from '../adapters/api/api.ts';
import { checkHandlers } from '../adapters/api/check-handlers.ts';
import type { Log } from '../adapters/api/errors.ts';
import { lockdownHandlers } from '../adapters/api/lockdown-handlers.ts';
import { proctorHandlers } from '../adapters/api/proctor-handlers.ts';
import { ratingHandlers } from '../adapters/api/rating-handlers.ts';
import { sittingHandlers } from '../adapters/api/sitting-handlers.ts';
import { staffHandlers } from '../adapters/api/staff-handlers.ts';
import { stationHandlers } from '../adapters/api/station-handlers.ts';
import { uploadHandlers } from '../adapters/api/upload-handlers.ts';
import { createNodeCrypto } from '../adapters/crypto/node-crypto.ts';
import { createDemonstrationFolder } from '../adapters/demonstration/folder.ts';
import { createBlobStore } from '../adapters/files/blob-store.ts';
import { fileReaders, fileWriters } from '../adapters/files/readers.ts';
import { createTicketFolder } from '../adapters/files/tickets.ts';
import { claimLockdown } from '../adapters/lockdown/keeper/claim.ts';
import { compareClock } from '../adapters/network/compare-clock.ts';
import { measureNetwork } from '../adapters/network/measure.ts';
import { createArgon2Passwords } from '../adapters/passwords/argon2.ts';
import { createLook } from '../adapters/probes/look.ts';
import { createSealedFiles } from '../adapters/secrets/sealed-files.ts';
import { createSealedSpool } from '../adapters/spool/sealed-spool.ts';
import type { Synchronous } from '../adapters/sqlite/connection.ts';
import type { OpenFailure } from '../adapters/sqlite/failures.ts';
import { databaseName, openStore } from '../adapters/sqlite/store.ts';
import { createClock } from '../adapters/system/clock.ts';
import { createRandom } from '../adapters/system/random.ts';
import { readTicketCode } from '../adapters/tickets/ticket-code.ts';
import { serverFrom } from '../domain/checks/server-address.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { KeyVault } from '../ports/key-vault.ts';
import type { Random } from '../ports/random.ts';
import { type CentreServices, openCentreServices } from '../services/centre-services.ts';
import { signerFrom } from '../services/checks/own-ticket.ts';
import { openSystemTest, type SystemTestPorts } from '../services/checks/system-test.ts';
import { openTickets } from '../services/checks/tickets.ts';
import type { Recovery } from '../services/lockdown/recover.ts';
import { openSittingServices } from '../services/sitting/sitting-services.ts';
import type { Sittings } from '../services/sitting/sittings.ts';
import { composeLockdown, type LockdownOptions, type MachineHold } from './compose-lockdown.ts';
import { renderReport } from './render-report.ts';
import { readPrograms, readTemplate, resourcesFolder } from './resources.ts';

export type ComposeOptions = LockdownOptions & {
  /** Folder of the store; made if it does not exist. */
  readonly data: string;
  readonly host: 'desktop' | 'browser';
  readonly version: string;
  readonly log: Log;
  /** Where keys are kept: the operating system's key store, or a file. */
  readonly vault: (random: Random, storeFile: string) => KeyVault;
  /** Only the durability harness gives anything but `full`. */
  readonly synchronous?: Synchronous;
  /** The machine's clocks; only fault tests give others. */
  readonly clock?: typeof createClock;
  /** How the machine is looked at: the desktop knows its screens, tests give a recorded one. */
  readonly machine?: typeof createLook;
};

/** The running core: the same under every shell. */
export type Core = {
  readonly api: Api;
  readonly services: CentreServices;
  /** Deletes pictures whose time is over; IDs of their sittings (R-C8). */
  readonly purge: () => readonly string[];
  /** The lockdown, for a shell that owns its windows. */
  readonly hold: MachineHold;
  /** The sittings of this station, for what must never come between. */
  readonly sittings: Pick<Sittings, 'unfinished' | 'onChange'>;
  /** Gives the machine back, whoever still sits; to be awaited before `close`. */
  readonly giveBack: () => Promise<Recovery>;
  /** Ends in order: says so in every log, closes windows and the store. */
  readonly close: (by: 'candidate' | 'operator') => void;
};

/** Undoing a lockdown takes seconds; in milliseconds. */
const keeperPatienceMs = 30_000;

/**
 * Opens the store and builds everything on it. Answers why the store can't be opened; throws
 * PlainError when its keys are gone.
 */
export const compose = (options: ComposeOptions): Result<Core, OpenFailure> => {
  const random = createRandom();
  const crypto = createNodeCrypto();
  const clock = (options.clock ?? createClock)(random.id());
  const vault = options.vault(random, join(options.data, databaseName));
  const opened = openStore({
    folder: options.data,
    vault,
    crypto,
    random,
    boot: clock.boot,
    wall: clock.now().wall,
    ...(options.synchronous === undefined ? {} : { synchronous: options.synchronous }),
  });
  if (!opened.ok) return opened;
  const store = opened.value;
  // The keeper of a program that was killed may still be giving the machine back.
  const claim = claimLockdown(options.data, keeperPatienceMs);
  if (!claim.ok) {
    store.close();
    const { code } = claim.error;
    return code === 'in-use'
      ? fail({ code: 'store-in-use', pid: claim.error.pid })
      : fail({ code, folder: options.data });
  }
  const blobs = createBlobStore({ folder: options.data, keys: store.keys, crypto });
  const program = `invigil ${options.version}`;

  const centre = openCentreServices({
    store,
    blobs,
    clock,
    random,
    crypto,
    vault,
    secrets: createSealedFiles({ folder: join(options.data, 'keys'), vault, crypto }),
    passwords: createArgon2Passwords(),
    spool: createSealedSpool({ folder: join(options.data, 'uploads'), crypto, random }),
    readers: fileReaders,
    writers: fileWriters,
    demonstrationFiles: createDemonstrationFolder(join(resourcesFolder, 'demonstration')),
    uploadLimits: { bytes: uploadLimits, partBytes: uploadPartBytes },
    stationName: hostname(),
    program,
  });
  centre.centre.started(options.version, options.host);

  const sitting = openSittingServices({
    store,
    blobs,
    clock,
    random,
    crypto,
    program,
    station: centre.station,
    sign: centre.sign,
    bookings: centre.bookings,
    exams: centre.exams,
    onFailure: (code) => options.log.error({ code }, 'a sitting could not be written'),
  });

  const tickets = openTickets({
    tickets: createTicketFolder(options.data),
    readCode: readTicketCode,
    centreKey: () => centre.centre.settings()?.publicKey ?? null,
    verify: crypto.verify,
    sha256: crypto.sha256,
    now: () => clock.now().wall,
  });
  const systemTest = openSystemTest({
    machine: (options.machine ?? createLook)({ dataFolder: options.data }),
    measureNetwork,
    compareClock,
    programs: readPrograms(),
    now: () => clock.now().wall,
    elapsed: () => performance.now(),
    sha256: crypto.sha256,
    servers: () => centre.centre.testServers().flatMap((line) => serverFrom(line) ?? []),
    zone: () => centre.place().zone,
    signer: () => signerOf(centre),
    ownTicket: tickets.own,
    keep: tickets.keep,
    version: options.version,
  });

  const { sittings } = sitting;
  const lockdown = composeLockdown({ ...options, sittings, crypto, random, clock });

  const parts = {
    ...sitting,
    bookings: centre.bookings,
    exams: centre.exams,
    blobs,
    crypto,
    random,
    program,
    host: options.host,
    place: centre.place,
    stationName: () => centre.centre.station()?.name ?? '',
    nameOf: centre.nameOf,
    checkPassword: checkSecondPerson(centre),
    takePicture: centre.uploads.takePicture,
    forgetUploads: centre.uploads.forgetSession,
    forgetTest: systemTest.forget,
    lockdownLacks: lockdown.services.sittingLockdown.lacks,
  };

  const api = createApi(
    {
      station: stationHandlers(centre, { host: options.host, version: options.version }),
      upload: uploadHandlers(centre),
      check: checkHandlers({ ...parts, systemTest, tickets, centre: centre.centre, renderReport }),
      sitting: sittingHandlers(parts),
      lockdown: lockdownHandlers({ ...parts, ...lockdown.services }),
      proctor: proctorHandlers(parts),
      rating: ratingHandlers(parts),
      staff: staffHandlers(centre, readTemplate),
      admin: adminHandlers(centre),
    },
    {
      signIn: checkSignIn(centre),
      log: options.log,
      onSignOut: recordSignOut(centre),
      onForgotten: (session, own) => systemTest.forget(own ?? session),
    },
  );
  centre.accounts.onChange(api.signOutAccount);
  api.onConnections(() => {
    for (const window of api.sessions()) {
      if (window.sitting !== null && !window.connected) {
        sitting.windows.gone(window.sitting, window.id, window.leftInOrder);
      }
    }
  });

  return ok({
    api,
    services: centre,
    purge: sitting.purge,
    hold: lockdown.hold,
    sittings,
    giveBack: lockdown.giveBack,
    close: (by) => {
      lockdown.halt();
      sitting.stop(by);
      api.close();
      centre.centre.stopped();
      claim.value.release();
      store.close();
    },
  });
};

/** This station's signature under a ticket; null before the centre is set up. */
const signerOf = ({ centre, keys }: CentreServices): ReturnType<SystemTestPorts['signer']> => {
  const station = centre.station();
  if (station === undefined) return null;
  return signerFrom(station, keys.signText);
};
