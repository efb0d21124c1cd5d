import type { Booking } from '../../domain/booking/booking.ts';
import { type ParsedBooking, parseBookings } from '../../domain/booking/parse-table.ts';
import {
  bookingDifferences,
  type ImportPlan,
  planImport,
} from '../../domain/booking/plan-import.ts';
import type { RowProblem } from '../../domain/booking/table.ts';
import type { BookingEntry } from '../../domain/centre/booking-entry.ts';
import {
  addedLines,
  changedLines,
  existingOf,
  type PlannedLine,
} from '../../domain/centre/booking-import.ts';
import { type CentreDraft, draft } from '../../domain/centre/events.ts';
import { ok, type Result } from '../../domain/result.ts';
import { dayAt } from '../../domain/time-zone.ts';
import type { FileReaders, UnreadableFile } from '../../ports/file-readers.ts';
import type { TableReader } from '../../ports/store.ts';
import { commit, eventsOfCommand, found, type Sender } from '../centre/commit.ts';
import type { CentreContext } from '../centre/context.ts';
import { type CentreFailure, failure } from '../centre/failure.ts';
import { createPreviews } from '../centre/previews.ts';
import { centreSettings } from '../centre/settings.ts';
import { findBookings } from './find.ts';

/** A file that somebody uploaded. */
export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array };

/** One problem of a file, with the place where it is. */
export type ProblemInFile = {
  readonly file: string;
  readonly line: number | null;
  readonly field: string;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
};

/** What an import would do (R-B1). Lists hold at most `mostLines` lines. */
export type BookingsPreviewView = {
  readonly preview: string;
  readonly counts: {
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly refused: number;
  };
  readonly added: readonly PlannedLine[];
  readonly changed: readonly PlannedLine[];
  readonly problems: readonly ProblemInFile[];
  readonly warnings: readonly ProblemInFile[];
};

const mostLines = 200;

type Kept = { readonly file: string; readonly digest: string; readonly plan: ImportPlan };

/** The import of bookings: look first, then confirm; nothing is written in between. */
export const createBookingImport = (context: CentreContext, readers: FileReaders) => {
  const { store, clock, random, crypto } = context;
  const previews = createPreviews<Kept>(clock, random);

  const plan = async (
    file: UploadedFile,
  ): Promise<Result<ImportPlan, CentreFailure | UnreadableFile>> => {
    const settings = centreSettings(store.tables);
    if (settings === undefined) return failure('not-set-up');
    const table = await readers.table(file.name, file.bytes);
    if (!table.ok) return table;
    const zone = settings.timeZone;
    const today = dayAt(zone, clock.now().wall);
    const entries = store.tables.find('bookings').map((row) => row.doc as BookingEntry);
    return ok(planImport(entries.map(existingOf), parseBookings(table.value, { today, zone })));
  };

  return {
    /** Reads a file and tells what importing it would do. Problems of the file are part of the answer. */
    preview: async (
      actor: string,
      file: UploadedFile,
    ): Promise<Result<BookingsPreviewView, CentreFailure>> => {
      const planned = await plan(file);
      if (!planned.ok) {
        if (planned.error.code === 'not-set-up') return failure('not-set-up');
        const problem = { file: file.name, field: '', ...codeOf(planned.error) };
        return ok({ ...emptyView(previews.keep(actor, emptyKept(file))), problems: [problem] });
      }
      const digest = crypto.sha256(file.bytes);
      const preview = previews.keep(actor, { file: file.name, digest, plan: planned.value });
      return ok(viewOf(preview, file.name, planned.value));
    },

    /** Writes what a preview showed, all of it or nothing, if the bookings are still as they were. */
    confirm: (
      sender: Sender,
      preview: string,
    ): Result<{ readonly added: number; readonly changed: number }, CentreFailure> => {
      const done = eventsOfCommand(context, sender);
      if (!done.ok) return done;
      let events = done.value;
      if (events.length === 0) {
        const kept = previews.find(sender.actor, preview);
        if (kept === undefined) return failure('preview-expired');
        if (kept.plan.added.length + kept.plan.changed.length === 0) {
          return failure('nothing-to-import');
        }
        const written = commit(context, sender, (tables) => decide(context, tables, kept));
        if (!written.ok) return written;
        previews.drop(preview);
        events = written.value;
      }
      const imported = found(events, 'bookings.imported')?.opened?.data;
      if (imported === undefined) return failure('bad-input', { field: 'command' });
      return ok({ added: imported.added, changed: imported.changed });
    },
  };
};

const decide = (
  { lookup, random }: CentreContext,
  tables: TableReader,
  { file, digest, plan }: Kept,
): Result<readonly CentreDraft[], CentreFailure> => {
  const { added, changed } = plan;
  const drafts: CentreDraft[] = [
    draft('bookings.imported', { file, digest, added: added.length, changed: changed.length }),
  ];
  const stored = ({ confirmation }: Booking) => findBookings(tables, lookup, { confirmation })[0];
  for (const { booking } of added) {
    if (stored(booking) !== undefined) return failure('preview-expired');
    drafts.push(draft('booking.added', { booking: random.id(), record: booking }));
  }
  for (const { line, before, after } of changed) {
    const entry = stored(before);
    if (entry === undefined || !stillChanges(entry, before, { line, booking: after })) {
      return failure('preview-expired');
    }
    drafts.push(draft('booking.changed', { booking: entry.id, record: after }));
  }
  return ok(drafts);
};

/** Whether a change that was shown is still the change to make, and still allowed. */
const stillChanges = (entry: BookingEntry, before: Booking, after: ParsedBooking): boolean => {
  const replanned = planImport([existingOf(entry)], {
    bookings: [after],
    problems: [],
    warnings: [],
  });
  return replanned.changed.some((change) => bookingDifferences(change.before, before).length === 0);
};

const viewOf = (preview: string, file: string, plan: ImportPlan): BookingsPreviewView => ({
  preview,
  counts: {
    added: plan.added.length,
    changed: plan.changed.length,
    unchanged: plan.unchanged.length,
    refused: new Set(plan.refused.map((problem) => problem.line)).size,
  },
  added: addedLines(plan, mostLines),
  changed: changedLines(plan, mostLines),
  problems: plan.refused.slice(0, mostLines).map((problem) => placed(file, problem)),
  warnings: plan.warnings.slice(0, mostLines).map((problem) => placed(file, problem)),
});

const placed = (file: string, { line, field, code, values }: RowProblem): ProblemInFile => ({
  file,
  line: line > 0 ? line : null,
  field: field ?? '',
  code,
  values,
});

/** A problem of the whole file names its line among the values. */
const codeOf = ({ code, values }: UnreadableFile) => ({
  code,
  values,
  line: typeof values.line === 'number' && values.line > 0 ? values.line : null,
});

const emptyPlan: ImportPlan = { added: [], changed: [], unchanged: [], refused: [], warnings: [] };

const emptyKept = (file: UploadedFile): Kept => ({ file: file.name, digest: '', plan: emptyPlan });

const emptyView = (preview: string): BookingsPreviewView => ({
  ...viewOf(preview, '', emptyPlan),
  counts: { added: 0, changed: 0, unchanged: 0, refused: 1 },
});
