import type { Head } from '../domain/log/event.ts';
import type { BlobStore } from '../ports/blob-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { Crypto } from '../ports/crypto.ts';
import type { DemonstrationFiles } from '../ports/demonstration-files.ts';
import type { FileReaders } from '../ports/file-readers.ts';
import type { FileWriters } from '../ports/file-writers.ts';
import type { KeyVault } from '../ports/key-vault.ts';
import type { Passwords } from '../ports/passwords.ts';
import type { Random } from '../ports/random.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { Spool } from '../ports/spool.ts';
import type { Store } from '../ports/store.ts';
import { openAccounts } from './accounts/accounts.ts';
import { openBookings } from './bookings/bookings.ts';
import { openCentre } from './centre/centre.ts';
import { createCentreContext } from './centre/context.ts';
import { openDemonstration } from './demonstration/demonstration.ts';
import { openExams } from './exams/exams.ts';
import { openEvidence } from './exports/evidence.ts';
import { openExports } from './exports/exports.ts';
import { createKeys } from './keys.ts';
import { projectors, rebuildProjections } from './rebuild.ts';
import { openUploads, type UploadLimits } from './uploads/uploads.ts';

/** Everything of the world that the centre's services need. */
export type CentrePorts = {
  readonly store: Store;
  readonly blobs: BlobStore;
  readonly clock: Clock;
  readonly random: Random;
  readonly crypto: Crypto;
  readonly vault: KeyVault;
  readonly secrets: Secrets;
  readonly passwords: Passwords;
  readonly spool: Spool;
  readonly readers: FileReaders;
  readonly writers: FileWriters;
  readonly demonstrationFiles: DemonstrationFiles;
  readonly uploadLimits: UploadLimits;
  /** What people call this machine. */
  readonly stationName: string;
  /** Name and version of the program, e.g. `invigil 0.1.0`. */
  readonly program: string;
};

/**
 * All services of the centre on one store. Throws PlainError when a centre is there but its keys
 * are not (see `Keys.check`).
 */
export const openCentreServices = (ports: CentrePorts) => {
  const context = createCentreContext(ports);
  const keys = createKeys(ports);
  keys.check();
  const accounts = openAccounts(context, ports.passwords);
  const bookings = openBookings(context, ports.readers);
  const exams = openExams(context, ports.readers, ports.blobs);
  const centre = openCentre(context, ports.passwords, keys, ports.stationName);
  return {
    context,
    keys,
    centre,
    accounts,
    bookings,
    exams,
    uploads: openUploads({ ...ports, limits: ports.uploadLimits }),
    exports: openExports(context, exams, ports.writers),
    evidence: openEvidence(context, keys, ports.program),
    demonstration: openDemonstration(
      context,
      { centre, accounts, bookings, exams },
      ports.demonstrationFiles,
    ),

    /** This station's ID; throws before the centre is set up. */
    station: (): string => keys.station(),
    /** Code and time zone of this centre; both empty before it is set up. */
    place: (): { readonly centre: string; readonly zone: string } => {
      const settings = centre.settings();
      return { centre: settings?.code ?? '', zone: settings?.timeZone ?? '' };
    },
    /** Signs a head for `openSittings`. */
    sign: (head: Head & { readonly stream: string }, wall: number) => keys.sign(head, wall),
    /** Name of an account, or the actor's own ID. */
    nameOf: (actor: string): string => accounts.name(actor) ?? actor,
    /** Fills the projections again from the log; how many events there were. */
    rebuild: () => rebuildProjections(ports.store, projectors(context.lookup)),
  };
};

export type CentreServices = ReturnType<typeof openCentreServices>;
