import type { ExamEntry } from '../../domain/centre/exam-entry.ts';
import { ok } from '../../domain/result.ts';
import type { CentreServices } from '../../services/centre-services.ts';
import type { ExamPreviewView } from '../../services/exams/import.ts';
import type { FileToKeep } from '../../services/exports/exports.ts';
import { pageOfBookings } from '../../services/staff/booking-list.ts';
import { pageOf } from '../../services/staff/page.ts';
import { listResults, listSittings } from '../../services/staff/sitting-list.ts';
import { actorOf, senderOf } from './caller.ts';
import type { Answer, Caller, Handlers } from './handlers.ts';

/** Where the templates of `staff.template` are; a name that the contract does not list never gets here. */
export type ReadTemplate = (name: 'bookings.csv' | 'bookings.en.csv') => Uint8Array;

/** Import, lists, exports and evidence for the staff of the centre and the sponsor. */
export const staffHandlers = (
  services: CentreServices,
  readTemplate: ReadTemplate,
): Handlers['staff'] => {
  const { context, uploads, bookings, exams, exports, evidence } = services;
  const { store, clock, random } = context;
  const now = (): number => clock.now().wall;

  return {
    previewBookings: async ({ upload }, caller) => {
      const file = uploads.take(caller.session, upload, 'bookings');
      return file.ok ? bookings.preview(actorOf(caller), file.value) : file;
    },
    confirmBookings: ({ command, preview }, caller) =>
      bookings.confirm(senderOf(caller, command), preview),

    previewExam: async ({ upload }, caller) => {
      const file = uploads.take(caller.session, upload, 'exam');
      if (!file.ok) return file;
      const shown = await exams.preview(actorOf(caller), file.value);
      return shown.ok ? ok(examPreview(shown.value)) : shown;
    },
    confirmExam: ({ command, preview }, caller) => {
      const done = exams.confirm(senderOf(caller, command), preview);
      return done.ok ? ok(examRow(done.value)) : done;
    },

    exams: () => ok(exams.list().map(examRow)),
    bookings: (filter) => ok(pageOfBookings({ tables: store.tables, exams, now: now() }, filter)),
    sittings: (filter) => ok(pageOf(listSittings(store.tables, filter), filter.offset)),
    results: (filter, caller) =>
      ok(pageOf(listResults(store.tables, filter, readerOf(caller), now()), filter.offset)),

    template: ({ name }) => ok(fileOut({ name, mime: 'text/csv', bytes: readTemplate(name) })),

    export: ({ what, format, filter }, caller) => {
      // The sponsor reads results; who else sits at the centre is the centre's own.
      if (what !== 'results' && !isStaff(caller)) return refusedExport;
      const sender = senderOf(caller, random.id());
      const file = exports.make(sender, what, format, filter, readerOf(caller));
      return file.ok ? ok(fileOut(file.value)) : file;
    },

    bundle: ({ sitting }, caller) => {
      const file = evidence.bundle(senderOf(caller, random.id()), sitting, readerOf(caller));
      return file.ok ? ok(fileOut(file.value)) : file;
    },
    centreKey: () => evidence.centreKey(),
  };
};

const refusedExport: Answer<never> = {
  ok: false,
  error: { code: 'content-not-shared', values: {} },
};

const isStaff = ({ roles }: Caller): boolean => roles.includes('staff') || roles.includes('admin');

const readerOf = ({ roles }: Caller) => ({ isSponsor: roles.includes('sponsor') });

const fileOut = ({ name, mime, bytes }: FileToKeep) => ({
  name,
  mime,
  data: Buffer.from(bytes).toString('base64'),
});

const examRow = ({ summary, imported }: ExamEntry) => ({
  exam: summary.exam,
  title: summary.titles,
  languages: summary.languages,
  items: summary.drawn,
  points: summary.points,
  minutes: summary.minutes,
  digest: summary.digest,
  imported,
});

const examPreview = ({ preview, exam, problems }: ExamPreviewView) => ({
  preview,
  problems,
  exam: exam && {
    identifier: exam.exam,
    title: exam.titles,
    languages: exam.languages,
    sections: exam.sections,
    items: exam.items,
    drawn: exam.drawn,
    points: exam.points,
    minutes: exam.minutes,
    media: exam.media,
    digest: exam.digest,
    replaces: exam.replaces,
    ratedByPeople: exam.ratedByPeople,
  },
});
