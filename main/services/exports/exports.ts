import { draft } from '../../domain/centre/events.ts';
import { ok, type Result } from '../../domain/result.ts';
import { dayAt } from '../../domain/time-zone.ts';
import type { FileWriters } from '../../ports/file-writers.ts';
import { commit, type Sender } from '../centre/commit.ts';
import type { CentreContext } from '../centre/context.ts';
import { type CentreFailure, failure } from '../centre/failure.ts';
import { centreSettings } from '../centre/settings.ts';
import type { ExamsService } from '../exams/exams.ts';
import { listBookings } from '../staff/booking-list.ts';
import type { ListFilter } from '../staff/page.ts';
import { listResults, listSittings, type ResultReader } from '../staff/sitting-list.ts';
import { bookingColumns, resultColumns, sittingColumns, tableOf } from './columns.ts';

export type ExportKind = 'bookings' | 'sittings' | 'results';
export type ExportFormat = 'csv' | 'json';

/** A file for a person to keep. */
export type FileToKeep = {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
};

/** Files of what the lists show, all pages of it; that one was made is on record. */
export const openExports = (
  context: CentreContext,
  exams: Pick<ExamsService, 'newestEntry'>,
  writers: FileWriters,
) => {
  const { store, clock } = context;

  const table = (what: ExportKind, filter: ListFilter, reader: ResultReader, zone: string) => {
    const { tables } = store;
    const now = clock.now().wall;
    switch (what) {
      case 'bookings': {
        const rows = listBookings({ tables, exams, now }, filter);
        return { rows, table: () => tableOf(bookingColumns, rows, zone) };
      }
      case 'sittings': {
        const rows = listSittings(tables, filter);
        return { rows, table: () => tableOf(sittingColumns, rows, zone) };
      }
      case 'results': {
        const rows = listResults(tables, filter, reader, now);
        return { rows, table: () => tableOf(resultColumns, rows, zone) };
      }
    }
  };

  return {
    /** CSV writes times as the centre's wall clock shows them; JSON as milliseconds UTC. */
    make: (
      sender: Sender,
      what: ExportKind,
      format: ExportFormat,
      filter: ListFilter,
      reader: ResultReader,
    ): Result<FileToKeep, CentreFailure> => {
      const settings = centreSettings(store.tables);
      if (settings === undefined) return failure('not-set-up');
      const { rows, table: written } = table(what, filter, reader, settings.timeZone);
      if (rows.length === 0) return failure('export-empty');
      const about = { what, format, rows: rows.length, about: null };
      const recorded = commit(context, sender, () => ok([draft('export.made', about)]));
      if (!recorded.ok) return recorded;
      const name = `${what}-${dayAt(settings.timeZone, clock.now().wall)}.${format}`;
      if (format === 'json') {
        const text = JSON.stringify({ centre: settings.code, [what]: rows }, null, 2);
        return ok({ name, mime: 'application/json', bytes: Buffer.from(`${text}\n`, 'utf8') });
      }
      const { columns, rows: cells } = written();
      return ok({ name, mime: 'text/csv', bytes: writers.csv(columns, cells) });
    },
  };
};

export type ExportsService = ReturnType<typeof openExports>;
