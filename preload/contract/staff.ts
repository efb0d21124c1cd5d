import { z } from 'zod';
import { allow, allowIn, Bilingual, CommandId, Id, Saved, text, Wall } from './common.ts';
import { DocumentType } from './sitting.ts';

/** One problem of a file, with the place where it is. The sentence is in preload/texts (`problems`). */
export const FileProblem = z.strictObject({
  file: z.string(),
  line: z.number().int().positive().nullable(),
  /** Field of a table or element of XML. */
  field: z.string(),
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type FileProblem = z.infer<typeof FileProblem>;

const BookingLine = z.strictObject({
  line: z.number().int().positive(),
  confirmation: z.string(),
  nameZh: z.string(),
  exam: z.string(),
  start: Wall,
  changes: z
    .array(z.strictObject({ field: z.string(), from: z.string(), to: z.string() }))
    .readonly(),
});

/** What an import would do. Nothing is written until it is confirmed. Lists hold at most 200 lines. */
export const BookingsPreview = z.strictObject({
  preview: Id,
  counts: z.strictObject({
    added: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    refused: z.number().int(),
  }),
  added: z.array(BookingLine).readonly(),
  changed: z.array(BookingLine).readonly(),
  problems: z.array(FileProblem).readonly(),
  warnings: z.array(FileProblem).readonly(),
});
export type BookingsPreview = z.infer<typeof BookingsPreview>;

export const ExamPreview = z.strictObject({
  preview: Id.nullable(),
  exam: z
    .strictObject({
      identifier: z.string(),
      title: Bilingual,
      languages: z.array(z.string()).readonly(),
      sections: z.number().int(),
      items: z.number().int(),
      drawn: z.number().int(),
      points: z.number(),
      /** Length of all timed parts together (R-E1). */
      minutes: z.number(),
      media: z.number().int(),
      digest: z.string(),
      /** Whether an older package of the same exam is there and would be followed by this one. */
      replaces: z.boolean(),
      ratedByPeople: z.number().int(),
    })
    .nullable(),
  problems: z.array(FileProblem).readonly(),
});
export type ExamPreview = z.infer<typeof ExamPreview>;

export const bookingStates = [
  'booked',
  'sitting',
  'done',
  'no-show',
  'refused',
  'cancelled',
] as const;

const BookingRow = z.strictObject({
  booking: Id,
  confirmation: z.string(),
  nameZh: z.string(),
  namePinyin: z.string(),
  documentType: DocumentType,
  maskedNumber: z.string(),
  exam: z.string(),
  centre: z.string(),
  organisation: z.string(),
  start: Wall,
  extraTimePercent: z.number(),
  state: z.enum(bookingStates),
});

const SittingRow = z.strictObject({
  sitting: Id,
  confirmation: z.string(),
  nameZh: z.string(),
  exam: Bilingual,
  step: z.string(),
  opened: Wall,
  ended: Wall.nullable(),
  answered: z.number().int(),
  items: z.number().int(),
});

const ResultRow = z.strictObject({
  sitting: Id,
  confirmation: z.string(),
  nameZh: z.string(),
  exam: Bilingual,
  organisation: z.string(),
  finished: Wall,
  state: z.enum(['rating', 'held', 'released']),
  releasedAt: Wall.nullable(),
  /** Null where the sponsor does not share the content with the reader (R-G2). */
  content: z.strictObject({ score: z.number(), passed: z.boolean() }).nullable(),
});

const ExamRow = z.strictObject({
  exam: z.string(),
  title: Bilingual,
  languages: z.array(z.string()).readonly(),
  items: z.number().int(),
  points: z.number(),
  minutes: z.number(),
  digest: z.string(),
  imported: Wall,
});

/** A file for the person to keep; content is base64 of its bytes. */
const FileOut = z.strictObject({ name: z.string(), mime: z.string(), data: z.base64() });

const page = z.strictObject({
  search: z.string().max(100).default(''),
  exam: z.string().max(256).optional(),
  /** Long enough for every step of a sitting: `ended:consent-declined`. */
  state: z.string().max(40).optional(),
  from: Wall.optional(),
  to: Wall.optional(),
  offset: z.number().int().nonnegative().default(0),
});
const rows = <T extends z.ZodType>(row: T) =>
  z.strictObject({ total: z.number().int(), rows: z.array(row).readonly() });

const staffOnly = () => allow('staff', 'admin');

export const staff = {
  previewBookings: staffOnly()
    .input(z.strictObject({ upload: Id }))
    .output(BookingsPreview),
  confirmBookings: staffOnly()
    .input(z.strictObject({ command: CommandId, preview: Id }))
    .output(z.strictObject({ added: z.number().int(), changed: z.number().int() })),
  previewExam: staffOnly()
    .input(z.strictObject({ upload: Id }))
    .output(ExamPreview),
  confirmExam: staffOnly()
    .input(z.strictObject({ command: CommandId, preview: Id }))
    .output(ExamRow),
  exams: staffOnly().output(z.array(ExamRow).readonly()),
  bookings: staffOnly().input(page).output(rows(BookingRow)),
  sittings: staffOnly().input(page).output(rows(SittingRow)),
  results: allow('staff', 'sponsor', 'admin').input(page).output(rows(ResultRow)),
  template: staffOnly()
    .input(z.strictObject({ name: z.enum(['bookings.csv', 'bookings.en.csv']) }))
    .output(FileOut),
  export: allow('staff', 'sponsor', 'admin')
    .input(
      z.strictObject({
        what: z.enum(['bookings', 'sittings', 'results']),
        format: z.enum(['csv', 'json']),
        filter: page,
      }),
    )
    .output(FileOut),
  /** The evidence of one sitting, for anyone to verify offline (R-P5). */
  bundle: allow('reviewer', 'admin')
    .input(z.strictObject({ sitting: Id }))
    .output(FileOut),
  /** The centre's public key: what a verifier must be given by another way than the bundle. */
  centreKey: allow('reviewer', 'staff', 'sponsor', 'admin').output(
    z.strictObject({ centre: z.string(), publicKey: z.string(), fingerprint: z.string() }),
  ),
};

/** Answers that a person grades. The candidate is not named to the rater. */
export const rating = {
  tasks: allowIn(['staff'], 'rater').output(
    z
      .array(
        z.strictObject({
          sitting: Id,
          position: z.number().int().positive(),
          exam: Bilingual,
          prompt: z.string(),
          answer: z.string(),
          maxPoints: z.number().positive(),
          since: Wall,
        }),
      )
      .readonly(),
  ),
  rate: allowIn(['staff'], 'rater')
    .input(
      z.strictObject({
        command: CommandId,
        sitting: Id,
        position: z.number().int().positive(),
        points: z.number().nonnegative(),
        reason: text(2_000),
      }),
    )
    .output(Saved),
};
