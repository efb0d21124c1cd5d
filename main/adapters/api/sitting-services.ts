import type { BookingEntry } from '../../domain/centre/booking-entry.ts';
import type { Result } from '../../domain/result.ts';
import type { BlobStore } from '../../ports/blob-store.ts';
import type { Crypto } from '../../ports/crypto.ts';
import type { Random } from '../../ports/random.ts';
import type { BookingsForSittings } from '../../services/sitting/bookings-for-sittings.ts';
import type { Place } from '../../services/sitting/check-in.ts';
import type { ExamsForSittings } from '../../services/sitting/exams-for-sittings.ts';
import type { Sender, Sittings } from '../../services/sitting/sittings.ts';
import type { SittingWindows } from '../../services/sitting/windows.ts';
import type { SignedIn } from './handlers.ts';

/** What the handlers of candidates, proctors and raters need; wired in the shell. */
export type SittingServices = {
  readonly sittings: Sittings;
  readonly bookings: BookingsForSittings;
  readonly exams: ExamsForSittings;
  readonly windows: SittingWindows;
  readonly blobs: BlobStore;
  readonly crypto: Crypto;
  readonly random: Random;
  readonly program: string;
  readonly host: 'desktop' | 'browser';
  /** This centre; asked each time, because a new store gets its centre while the program runs. */
  readonly place: () => Place;
  readonly station: () => string;
  /** The finished upload of a window's session, once. */
  readonly takeUpload: (
    session: string,
    upload: string,
  ) => Result<
    { readonly bytes: Uint8Array; readonly mime: string },
    'upload-unknown' | 'upload-incomplete' | 'picture-unreadable'
  >;
  /** Records that nobody came in time (R-C1). */
  readonly markNoShow: (entry: BookingEntry, sender: Sender) => void;
  /** Records that a late candidate may check in after all. */
  readonly letIn: (
    booking: string,
    by: readonly string[],
    reason: string,
    sender: Sender,
  ) => Result<number, 'booking-unknown' | 'store-disk-full' | 'store-unwritable'>;
  /** Checks a second person's password for a decision that takes two. */
  readonly checkPassword: (
    login: string,
    password: string,
  ) => Promise<
    Result<SignedIn, { readonly code: 'sign-in-failed' | 'account-locked' | 'account-disabled' }>
  >;
  /** Name of an account for a timeline; the ID where it is not known. */
  readonly nameOf: (actor: string) => string;
};
