import { unreachable } from '../result.ts';
import { type Booking, type BookingField, bookingFields } from './booking.ts';
import { columnOfField } from './columns.ts';

/** A booking's field as text that `parseBookings` reads back as the same value. */
export const bookingCell = (booking: Booking, field: BookingField): string => {
  switch (field) {
    case 'startsAt':
      return new Date(booking.startsAt).toISOString();
    case 'accommodations':
      return booking.accommodations.join(';');
    case 'extraTimePercent':
      return String(booking.extraTimePercent);
    case 'confirmation':
    case 'status':
    case 'order':
    case 'examCode':
    case 'exam':
    case 'nameZh':
    case 'namePinyin':
    case 'documentType':
    case 'documentNumber':
    case 'delivery':
    case 'centre':
    case 'language':
    case 'organisation':
    case 'email':
    case 'phone':
      return booking[field] ?? '';
    default:
      return unreachable(field);
  }
};

/** Bookings as a table with headers of the language, ready to be written and imported again. */
export const bookingTable = (
  bookings: readonly Booking[],
  language: 'zh-CN' | 'en',
): { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] } => ({
  columns: bookingFields.map((field) => columnOfField(field, language)),
  rows: bookings.map((booking) => bookingFields.map((field) => bookingCell(booking, field))),
});
