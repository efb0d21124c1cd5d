import { decideLetIn, decideMark } from '../../domain/centre/booking-decisions.ts';
import type { BookingEntry } from '../../domain/centre/booking-entry.ts';
import type { MarkedState } from '../../domain/centre/events.ts';
import type { Instant } from '../../domain/log/event.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { FileReaders } from '../../ports/file-readers.ts';
import type { StoreWriter } from '../../ports/store.ts';
import { appendToCentre, commit, type Sender } from '../centre/commit.ts';
import type { CentreContext } from '../centre/context.ts';
import { type CentreFailure, failure } from '../centre/failure.ts';
import { ownStation } from '../centre/settings.ts';
import { type BookingKey, bookingById, findBookings } from './find.ts';
import { createBookingImport } from './import.ts';

export type LetIn = {
  readonly booking: string;
  /** Account IDs of whoever decides: two where the exam's policy says so. */
  readonly by: readonly string[];
  readonly reason: string;
  readonly needsTwo: boolean;
};

/** The bookings of the centre: imported, looked up, and marked with what became of them. */
export const openBookings = (context: CentreContext, readers: FileReaders) => {
  const { store, lookup } = context;
  return {
    ...createBookingImport(context, readers),

    /** Bookings of a document or a confirmation code, earliest first; in whatever state they are. */
    find: (key: BookingKey): readonly BookingEntry[] => findBookings(store.tables, lookup, key),

    byId: (id: string): BookingEntry | undefined => bookingById(store.tables, id),

    /** Bookings that start in a stretch of time (milliseconds UTC, end not included). */
    between: (from: number, to: number): readonly BookingEntry[] =>
      store.tables
        .find('bookings', { range: { key: 'start', from, to }, orderBy: 'start' })
        .map((row) => row.doc as BookingEntry),

    /**
     * Marks what became of a booking, within the transaction of whoever knows (a sitting was
     * opened, ended …). On a refusal nothing has been written by it; the caller decides about the
     * rest of the transaction.
     */
    mark: (
      writer: StoreWriter,
      by: Sender & { readonly now: Instant },
      booking: string,
      state: MarkedState,
      sitting: string | null,
    ): Result<null, CentreFailure> => {
      const station = ownStation(writer.tables)?.station;
      if (station === undefined) return failure('not-set-up');
      const decided = decideMark(bookingById(writer.tables, booking), state, sitting);
      if (!decided.ok) return decided;
      appendToCentre(context, writer, { ...by, station }, decided.value);
      return ok(null);
    },

    /** The same in a transaction of its own, e.g. for a candidate who came too late (R-C1). */
    markNow: (
      sender: Sender,
      booking: string,
      state: MarkedState,
      sitting: string | null,
    ): Result<null, CentreFailure> => {
      const written = commit(context, sender, (tables) =>
        decideMark(bookingById(tables, booking), state, sitting),
      );
      return written.ok ? ok(null) : written;
    },

    /** Lets a late candidate check in after all (R-C1); the position in the log. */
    letIn: (sender: Sender, wanted: LetIn): Result<{ readonly seq: number }, CentreFailure> => {
      const { booking, by, reason, needsTwo } = wanted;
      const written = commit(context, sender, (tables) =>
        decideLetIn(bookingById(tables, booking), by, reason, needsTwo),
      );
      if (!written.ok) return written;
      return ok({ seq: written.value.at(-1)?.seq ?? store.log.head('centre').seq });
    },
  };
};

export type BookingsService = ReturnType<typeof openBookings>;
