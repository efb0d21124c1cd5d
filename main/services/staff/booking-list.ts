import type { BookingState } from '../../domain/centre/booking-entry.ts';
import { type BookingEntry, shownState } from '../../domain/centre/booking-entry.ts';
import type { DocumentType } from '../../domain/identity/document.ts';
import { maskDocumentNumber } from '../../domain/identity/mask.ts';
import type { Query, TableReader } from '../../ports/store.ts';
import type { ExamsService } from '../exams/exams.ts';
import { type ListFilter, matcher, type Page, pageOf, pageSize } from './page.ts';

/** A booking in a list: the document's number only masked. */
export type BookingListRow = {
  readonly booking: string;
  readonly confirmation: string;
  readonly nameZh: string;
  readonly namePinyin: string;
  readonly documentType: DocumentType;
  readonly maskedNumber: string;
  readonly exam: string;
  readonly centre: string;
  readonly organisation: string;
  readonly start: number;
  readonly extraTimePercent: number;
  readonly state: BookingState;
};

/** What a list of bookings is made from. */
export type BookingListSource = {
  readonly tables: TableReader;
  readonly exams: Pick<ExamsService, 'newestEntry'>;
  /** Wall clock, milliseconds UTC. */
  readonly now: number;
};

/** All bookings that a filter lets through, earliest start first. */
export const listBookings = (
  source: BookingListSource,
  filter: ListFilter,
): readonly BookingListRow[] => {
  const rows = source.tables.find('bookings', queryOf(filter)).map(rowOf(source));
  const matches = matcher(filter.search);
  return rows.filter(
    (row) =>
      (filter.state === undefined || row.state === filter.state) &&
      matches([row.nameZh, row.namePinyin, row.confirmation]),
  );
};

/** One page of them. Names are encrypted, so a search opens every booking of the span. */
export const pageOfBookings = (
  source: BookingListSource,
  filter: ListFilter,
): Page<BookingListRow> => {
  const { tables } = source;
  if (filter.search.trim() !== '' || filter.state !== undefined) {
    return pageOf(listBookings(source, filter), filter.offset);
  }
  const query = queryOf(filter);
  const rows = tables.find('bookings', { ...query, limit: filter.offset + pageSize });
  return {
    total: tables.count('bookings', query),
    rows: rows.slice(filter.offset).map(rowOf(source)),
  };
};

const queryOf = ({ exam, from, to }: ListFilter): Query => ({
  orderBy: 'start',
  ...(exam === undefined ? {} : { where: { exam } }),
  range: {
    key: 'start',
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  },
});

const rowOf = ({ exams, now }: BookingListSource) => {
  const late = new Map<string, number>();
  const lateAfter = (exam: string): number => {
    const known = late.get(exam);
    if (known !== undefined) return known;
    const milliseconds = (exams.newestEntry(exam)?.summary.checkIn.lateAfter ?? 0) * 1000;
    late.set(exam, milliseconds);
    return milliseconds;
  };
  return ({ doc }: { readonly doc: unknown }): BookingListRow => {
    const entry = doc as BookingEntry;
    const { record } = entry;
    return {
      booking: entry.id,
      confirmation: record.confirmation,
      nameZh: record.nameZh ?? '',
      namePinyin: record.namePinyin ?? '',
      documentType: record.documentType,
      maskedNumber: maskDocumentNumber(record.documentNumber),
      exam: record.exam,
      centre: record.centre ?? '',
      organisation: record.organisation ?? '',
      start: record.startsAt,
      extraTimePercent: record.extraTimePercent,
      state: shownState(entry, lateAfter(record.exam), now),
    };
  };
};
