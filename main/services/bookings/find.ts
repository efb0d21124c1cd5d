import type { BookingEntry } from '../../domain/centre/booking-entry.ts';
import type { DocumentType } from '../../domain/identity/document.ts';
import type { TableReader } from '../../ports/store.ts';
import type { Lookup } from '../centre/lookup.ts';

/** How a person at the station says who they are (R-C2). */
export type BookingKey =
  /** `number` in the one spelling of `checkDocumentNumber`. */
  | { readonly document: { readonly type: DocumentType; readonly number: string } }
  /** In any spelling. */
  | { readonly confirmation: string };

/** All bookings of a person, or the one with a confirmation code; earliest start first. */
export const findBookings = (
  tables: TableReader,
  lookup: Lookup,
  key: BookingKey,
): readonly BookingEntry[] => {
  const where =
    'document' in key
      ? { document: lookup.document(key.document.type, key.document.number) }
      : { confirmation: lookup.confirmation(normaliseConfirmation(key.confirmation)) };
  return tables.find('bookings', { where, orderBy: 'start' }).map((row) => row.doc as BookingEntry);
};

/** A booking by its ID, or undefined. */
export const bookingById = (tables: TableReader, id: string): BookingEntry | undefined =>
  tables.get('bookings', id)?.doc as BookingEntry | undefined;

/** A code as typed in the spelling of the import: width, case and spaces don't matter. */
const normaliseConfirmation = (code: string): string =>
  code.normalize('NFKC').replace(/\s/g, '').toUpperCase();
