import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import {
  allow,
  allowIn,
  Bilingual,
  CommandId,
  Id,
  Locale,
  Milliseconds,
  Saved,
  text,
  Wall,
} from './common.ts';
import { DeliveredItem, Responses } from './item.ts';
import { LockView } from './lockdown.ts';

/** The documents that are accepted (R-C4); passports where the exam's policy allows them. */
export const documentTypes = [
  'residentIdentityCard',
  'hkMacaoTravelPermit',
  'taiwanTravelPermit',
  'passport',
] as const;
export const DocumentType = z.enum(documentTypes);
export type DocumentType = z.infer<typeof DocumentType>;

export const pictureKinds = ['document', 'face'] as const;
export const PictureKind = z.enum(pictureKinds);
export type PictureKind = z.infer<typeof PictureKind>;

/** Parts of a sitting that have a time of their own, in order (R-E1). */
export const timedParts = ['terms', 'tutorial', 'items', 'survey'] as const;
export const TimedPart = z.enum(timedParts);
export type TimedPart = z.infer<typeof TimedPart>;

/** The candidate's clock as the main process computed it from the log. */
export const ClockView = z.strictObject({
  part: TimedPart,
  /** Whole time of this part, extra time and extensions included. */
  allowed: Milliseconds,
  remaining: Milliseconds,
  running: z.boolean(),
  /** Milliseconds before the end at which to warn, longest first. */
  warnAt: z.array(Milliseconds).readonly(),
});
export type ClockView = z.infer<typeof ClockView>;

/** One point of consent (R-C3), in both languages, with the digest that goes on record. */
export const ConsentPoint = z.strictObject({
  point: z.string(),
  version: z.string(),
  digest: z.string(),
  title: Bilingual,
  text: Bilingual,
});

export const SurveyQuestion = z.strictObject({
  identifier: z.string(),
  kind: z.enum(['scale5', 'choice', 'text']),
  text: Bilingual,
  choices: z.array(z.strictObject({ identifier: z.string(), text: Bilingual })).readonly(),
});

/** Overview of the form: what the navigator and the review screen draw. Positions start at 1. */
export const FormView = z.strictObject({
  sections: z
    .array(
      z.strictObject({
        title: Bilingual,
        items: z
          .array(
            z.strictObject({
              position: z.number().int().positive(),
              answered: z.boolean(),
              flagged: z.boolean(),
              seen: z.boolean(),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
  /** Where the candidate was last. */
  current: z.number().int().positive(),
});
export type FormView = z.infer<typeof FormView>;

export const SectionScore = z.strictObject({
  title: Bilingual,
  /** Share of the section's points, 0 to 100. */
  percent: z.number().min(0).max(100),
});

/** What a candidate may read of the result: sections, never items (R-G2). */
export const ResultView = z.discriminatedUnion('state', [
  /** The program grades it at this moment. */
  z.strictObject({ state: z.literal('grading') }),
  /** An answer waits for a person to grade it. */
  z.strictObject({ state: z.literal('rating') }),
  z.strictObject({ state: z.literal('held'), availableAt: Wall }),
  z.strictObject({
    state: z.literal('released'),
    releasedAt: Wall,
    /** On the exam's scale, e.g. of 100. */
    score: z.number(),
    scale: z.number(),
    passScore: z.number(),
    passed: z.boolean(),
    sections: z.array(SectionScore).readonly(),
  }),
]);
export type ResultView = z.infer<typeof ResultView>;

/** Whether this sitting asks for a system test, and whether it was made. */
const SystemTestState = z.enum(['not-asked', 'missing', 'done']);

/** Where the candidate is; each step carries what its screen needs and nothing more. */
export const SittingStep = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('consents'), points: z.array(ConsentPoint).readonly() }),
  z.strictObject({
    step: z.literal('pictures'),
    have: z.strictObject({ document: z.boolean(), face: z.boolean() }),
    documentType: DocumentType,
    systemTest: SystemTestState,
  }),
  z.strictObject({
    step: z.literal('waiting'),
    since: Wall,
    systemTest: SystemTestState,
  }),
  z.strictObject({ step: z.literal('terms'), text: Bilingual }),
  z.strictObject({ step: z.literal('tutorial') }),
  z.strictObject({ step: z.literal('items'), form: FormView }),
  z.strictObject({ step: z.literal('survey'), questions: z.array(SurveyQuestion).readonly() }),
  z.strictObject({
    step: z.literal('ended'),
    how: z.enum([
      'finished',
      'terms-declined',
      'consent-declined',
      'refused',
      'terminated',
      'prevented',
    ]),
    /** What the proctor wrote for the candidate, where one decided. */
    reason: z.string(),
    result: ResultView.nullable(),
  }),
]);
export type SittingStep = z.infer<typeof SittingStep>;

/** Everything that the candidate's window draws, sent anew whenever it changes. */
export const SittingView = z.strictObject({
  sitting: Id,
  /** Position in the log that this view shows. */
  seq: z.number().int().nonnegative(),
  candidate: z.strictObject({
    nameZh: z.string(),
    namePinyin: z.string(),
    maskedNumber: z.string(),
    confirmation: z.string(),
    extraTimePercent: z.number().nonnegative(),
  }),
  exam: z.strictObject({
    title: Bilingual,
    languages: z.array(Locale).readonly(),
    items: z.number().int().positive(),
    totalMinutes: z.number().positive(),
    itemMinutes: z.number().positive(),
    start: Wall,
  }),
  at: SittingStep,
  clock: ClockView.nullable(),
  /** Set while the sitting stands still: by whom, and what to tell the candidate. */
  paused: z
    .strictObject({
      by: z.enum(['proctor', 'system']),
      reason: z.string(),
      since: Wall,
    })
    .nullable(),
  /** How the machine is held for this exam; null while it is not (R-L1). */
  lockdown: LockView.nullable(),
  messages: z.array(z.strictObject({ id: z.string(), at: Wall, text: z.string() })).readonly(),
});
export type SittingView = z.infer<typeof SittingView>;

/** One row of the candidate's time ledger: every second of the sitting is in exactly one (R-E4). */
export const LedgerEntry = z.strictObject({
  kind: z.enum([
    'checking-in',
    'working',
    'proctor-pause',
    'break',
    'break-over',
    'interruption',
    'down',
    'waiting-for-proctor',
    'asleep',
    'absent',
    'closed',
    'moved',
    'after',
  ]),
  part: TimedPart.nullable(),
  from: Wall,
  length: Milliseconds,
  /** Whether this time was counted against the candidate. */
  counted: z.boolean(),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** Of several bookings of one person today, which. */
const BookingChoice = z.strictObject({ booking: Id, exam: Bilingual, start: Wall });

const position = z.number().int().positive().max(2_000);
const command = z.strictObject({ command: CommandId });

export const sitting = {
  /** Finds the booking of the person at the station and opens, or resumes, its sitting (R-C2). */
  lookUp: allowIn(['candidate'], 'kiosk')
    .input(
      z.discriminatedUnion('by', [
        z.strictObject({
          by: z.literal('document'),
          command: CommandId,
          documentType: DocumentType,
          number: text(64),
          booking: Id.optional(),
        }),
        z.strictObject({ by: z.literal('confirmation'), command: CommandId, code: text(64) }),
      ]),
    )
    .output(
      z.discriminatedUnion('found', [
        z.strictObject({ found: z.literal('sitting'), sitting: Id }),
        z.strictObject({
          found: z.literal('several'),
          bookings: z.array(BookingChoice).readonly(),
        }),
      ]),
    ),
  /** The view now, and again after every change. */
  watch: allow('candidate').output(eventIterator(SittingView)),
  /** Answers all points of consent at once; one "no" ends the sitting and nothing personal is kept. */
  consent: allow('candidate')
    .input(
      command.extend({
        answers: z
          .array(
            z.strictObject({
              point: z.string().max(60),
              digest: z.string().max(64),
              agreed: z.boolean(),
            }),
          )
          .max(20),
      }),
    )
    .output(Saved),
  /** Keeps an uploaded picture of the document or the face; a later one replaces it. */
  addPicture: allow('candidate')
    .input(command.extend({ kind: PictureKind, upload: Id }))
    .output(Saved),
  /** The candidate has checked the pictures and goes to the waiting room. */
  ready: allow('candidate').input(command).output(Saved),
  /** Accepts or declines the non-disclosure terms; declining ends the sitting. */
  terms: allow('candidate')
    .input(command.extend({ accepted: z.boolean() }))
    .output(Saved),
  startItems: allow('candidate').input(command).output(Saved),
  /** One item as the candidate may see it, with what is answered so far. */
  item: allow('candidate')
    .input(z.strictObject({ position, language: Locale }))
    .output(
      z.strictObject({
        position,
        item: DeliveredItem,
        responses: Responses,
        flagged: z.boolean(),
      }),
    ),
  /** A picture of an item of this form. */
  media: allow('candidate')
    .input(z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .output(z.strictObject({ mime: z.string(), data: z.base64() })),
  /** Records that the candidate looks at an item now. */
  visit: allow('candidate').input(command.extend({ position })).output(Saved),
  /** Saves all responses to one item; the answer comes after the commit to disk (R-E5). */
  answer: allow('candidate')
    .input(command.extend({ position, responses: Responses }))
    .output(Saved),
  flag: allow('candidate')
    .input(command.extend({ position, flagged: z.boolean() }))
    .output(Saved),
  /**
   * Ends the items. `unanswered` is how many the candidate was told are unanswered: if that is no
   * longer true the submission is refused, so that nobody submits what they did not see.
   */
  submit: allow('candidate')
    .input(command.extend({ unanswered: z.number().int().nonnegative() }))
    .output(Saved),
  survey: allow('candidate')
    .input(
      command.extend({
        answers: z.record(text(60), text(2_000)),
      }),
    )
    .output(Saved),
  /** Where every second went. */
  ledger: allow('candidate').output(z.array(LedgerEntry).readonly()),
  /** Unbinds the window once the sitting has ended, or before consent was given. */
  leave: allow('candidate').output(z.strictObject({ left: z.literal(true) })),
};
