import type { BookingEntry } from '../../domain/centre/booking-entry.ts';
import type { MarkedState } from '../../domain/centre/events.ts';
import type { DocumentType } from '../../domain/identity/document.ts';
import type { StoreWriter } from '../../ports/store.ts';

export type BookingKey =
  | { readonly document: { readonly type: DocumentType; readonly number: string } }
  | { readonly confirmation: string };

/** What sittings need of the bookings in the store. */
export type BookingsForSittings = {
  /** The bookings of one document, or of one confirmation code. */
  readonly find: (key: BookingKey) => readonly BookingEntry[];
  readonly get: (booking: string) => BookingEntry | undefined;
  /** Bookings whose start lies in a span of wall time, for the proctor's door. */
  readonly starting: (from: number, to: number) => readonly BookingEntry[];
  /** Records what became of a booking, inside the caller's transaction. */
  readonly mark: (
    writer: StoreWriter,
    booking: string,
    state: MarkedState,
    sitting: string | null,
    sender: { readonly command: string; readonly actor: string },
  ) => void;
};
