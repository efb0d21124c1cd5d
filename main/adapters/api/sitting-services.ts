import type { Shortfall } from '../../domain/lockdown/plan.ts';
import type { LockdownPolicy } from '../../domain/lockdown/policy.ts';
import type { BlobStore } from '../../ports/blob-store.ts';
import type { Crypto } from '../../ports/crypto.ts';
import type { Random } from '../../ports/random.ts';
import type { BookingsService } from '../../services/bookings/bookings.ts';
import type { CentreServices } from '../../services/centre-services.ts';
import type { Place } from '../../services/sitting/check-in.ts';
import type { ExamsForSittings } from '../../services/sitting/exams-for-sittings.ts';
import type { Sittings } from '../../services/sitting/sittings.ts';
import type { SittingWindows } from '../../services/sitting/windows.ts';
import type { Answer, SignedIn } from './handlers.ts';

/** What the handlers of candidates, proctors and raters need; wired in the shell. */
export type SittingServices = {
  readonly sittings: Sittings;
  readonly bookings: BookingsService;
  readonly exams: ExamsForSittings;
  readonly windows: SittingWindows;
  readonly blobs: BlobStore;
  readonly crypto: Crypto;
  readonly random: Random;
  readonly program: string;
  readonly host: 'desktop' | 'browser';
  /** This centre; asked each time, because a new store gets its centre while the program runs. */
  readonly place: () => Place;
  /** What this station is called; people know no IDs. */
  readonly stationName: () => string;
  /** The finished picture of a window's session, once. */
  readonly takePicture: CentreServices['uploads']['takePicture'];
  /** Forgets what a window's session has uploaded and not used. */
  readonly forgetUploads: CentreServices['uploads']['forgetSession'];
  /** What an exam asks of the lockdown and this station can't give (R-L5); empty: nothing. */
  readonly lockdownLacks: (policy: LockdownPolicy) => readonly Shortfall[];
  /** Forgets what the system test of a sitting, or of a window's session before one, found. */
  readonly forgetTest: (whose: string) => void;
  /** Checks a second person's password for a decision that takes two. */
  readonly checkPassword: (login: string, password: string) => Promise<Answer<SignedIn>>;
  /** Name of an account for a timeline; the ID where it is not known. */
  readonly nameOf: (actor: string) => string;
};
