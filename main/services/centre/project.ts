import { type Account, accountOf, evolveAccount } from '../../domain/centre/account.ts';
import {
  type BookingEntry,
  bookingOf,
  bookingState,
  evolveBooking,
} from '../../domain/centre/booking-entry.ts';
import type { CentreEvent } from '../../domain/centre/events.ts';
import { examOf } from '../../domain/centre/exam-entry.ts';
import { evolveStation, type Station, settingsOf } from '../../domain/centre/settings.ts';
import type { Row, TableWriter } from '../../ports/store.ts';
import type { Lookup } from './lookup.ts';
import { settingsRows } from './settings.ts';

/** Keeps the centre's projections: a fold of the audit log, one row for everything with a state. */
export const projectCentre = (lookup: Lookup, tables: TableWriter, event: CentreEvent): void => {
  const account = accountOf(event);
  const booking = bookingOf(event);
  if (account !== null) projectAccount(lookup, tables, event, account);
  else if (booking !== null) projectBooking(lookup, tables, event, booking);
  else projectOther(tables, event);
};

const projectOther = (tables: TableWriter, event: CentreEvent): void => {
  if (event.opened === null) return;
  switch (event.type) {
    case 'centre.created':
      tables.put('settings', setting(settingsRows.centre, settingsOf(event)));
      return;
    case 'station.enrolled':
    case 'station.mode-changed':
      projectStation(tables, event, event.opened.data.station);
      return;
    case 'test-servers.set':
      tables.put('settings', setting(settingsRows.testServers, event.opened.data));
      return;
    case 'demonstration.begun':
      tables.put('settings', setting(settingsRows.demonstrationBegun, event.opened.data));
      return;
    case 'demonstration.loaded':
      tables.put('settings', setting(settingsRows.demonstration, event.opened.data));
      return;
    case 'exam.imported': {
      const entry = examOf(event);
      if (entry === undefined) return;
      const { digest, titles } = entry.summary;
      const keys = { title: titles['zh-CN'], imported: entry.imported };
      tables.put('exams', { id: digest, keys, doc: entry });
      return;
    }
    case 'data.erased':
      forget(tables, event.opened.data.retention);
      return;
    default:
      return;
  }
};

/** The row of a booking, with keyed digests for what is personal. */
export const bookingRow = (lookup: Lookup, entry: BookingEntry): Row => {
  const { record } = entry;
  return {
    id: entry.id,
    keys: {
      confirmation: lookup.confirmation(record.confirmation),
      document: lookup.document(record.documentType, record.documentNumber),
      exam: record.exam,
      centre: record.centre,
      start: record.startsAt,
      state: bookingState(entry),
      sitting: entry.sitting,
    },
    doc: entry,
  };
};

const projectAccount = (
  lookup: Lookup,
  tables: TableWriter,
  event: CentreEvent,
  id: string,
): void => {
  const before = tables.get('accounts', id)?.doc as Account | undefined;
  const after = evolveAccount(before, event);
  if (after === undefined || after === before) return;
  const keys = { login: lookup.login(after.login), disabled: after.disabled ? 1 : 0 };
  tables.put('accounts', { id, keys, doc: after });
};

const projectBooking = (
  lookup: Lookup,
  tables: TableWriter,
  event: CentreEvent,
  id: string,
): void => {
  // A new booking has no row yet: looking for one would double the work of a large import.
  const isNew = event.type === 'booking.added';
  const before = isNew ? undefined : (tables.get('bookings', id)?.doc as BookingEntry | undefined);
  const after = evolveBooking(before, event);
  if (after !== undefined && after !== before) tables.put('bookings', bookingRow(lookup, after));
};

const projectStation = (tables: TableWriter, event: CentreEvent, id: string): void => {
  const after = evolveStation(tables.get('stations', id)?.doc as Station | undefined, event);
  if (after === undefined) return;
  tables.put('stations', { id, keys: { enrolled: after.enrolled }, doc: after });
  if (after.own) tables.put('settings', setting(settingsRows.ownStation, after));
};

/** What a destroyed key protected must not live on in a row. */
const forget = (tables: TableWriter, retention: string): void => {
  const [kind, id] = retention.split('/');
  if (id === undefined) return;
  if (kind === 'booking') tables.remove('bookings', id);
  if (kind === 'account') tables.remove('accounts', id);
};

const setting = (id: string, doc: unknown): Row => ({ id, keys: {}, doc });
