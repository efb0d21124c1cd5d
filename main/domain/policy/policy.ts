import { z } from 'zod';
import { CheckPolicy } from '../checks/policy.ts';
import { LockdownPolicy } from '../lockdown/policy.ts';
import { type ClockTable, clockTable } from './clock-table.ts';

/**
 * An exam's policy: every figure that the sponsor may decide, with the defaults of
 * docs/requirements.md. Lengths of time are in seconds in the file. Unknown keys are refused, so
 * that a misspelt rule is never silently ignored.
 */

/** No length is over a year: times that are made of it stay times that can be written and shown. */
const seconds = z
  .number()
  .int()
  .nonnegative()
  .max(366 * 86_400);
const bilingual = z.strictObject({ 'zh-CN': z.string().min(1), en: z.string().min(1) });

const SurveyQuestion = z.strictObject({
  identifier: z.string().min(1).max(60),
  kind: z.enum(['scale5', 'choice', 'text']),
  text: bilingual,
  choices: z
    .array(z.strictObject({ identifier: z.string().min(1).max(60), text: bilingual }))
    .max(50)
    .default([]),
});

export const Policy = z.strictObject({
  schema: z.literal('invigil-policy/1'),
  /** Length of each part; time left over in one is not added to another (R-E1). */
  time: z
    .strictObject({
      terms: seconds.positive(),
      tutorial: seconds.positive(),
      items: seconds.positive(),
      survey: seconds.positive(),
    })
    .default({ terms: 180, tutorial: 240, items: 4800, survey: 180 }),
  clock: z
    .strictObject({
      /** Warn this long before the end of the items, longest first (R-E4). */
      warnAtSeconds: z.array(seconds.positive()).max(20).default([600, 300]),
      /** Longest interruption that happened by itself before the sitting waits for a proctor. */
      automaticStopLimit: seconds.default(1800),
      /** How often the program writes a sign of life; bounds what a kill leaves uncertain. */
      beatSeconds: z.number().int().min(1).max(60).default(5),
      table: clockTable,
    })
    .prefault({}),
  checkIn: z
    .strictObject({
      opensBefore: seconds.default(1800),
      /** How long after the booked time a candidate may still arrive (R-C1). */
      lateAfter: seconds.default(0),
      /** Whether letting a late candidate in takes two people. */
      lateNeedsTwo: z.boolean().default(false),
      passports: z.boolean().default(false),
    })
    .prefault({}),
  grading: z
    .strictObject({
      scale: z.number().positive().max(1_000_000).default(100),
      pass: z.number().default(70),
    })
    .prefault({}),
  release: z
    .strictObject({
      /** Seconds from the end of a sitting to its result (R-G2). */
      after: seconds.default(1800),
      /** Whether centre staff may read scores. */
      staffMayRead: z.boolean().default(false),
    })
    .prefault({}),
  /** Days after the final result at which pictures of faces and documents are deleted (R-C8). */
  retention: z
    .strictObject({ faceDays: z.number().int().min(0).max(36_500).default(30) })
    .prefault({}),
  hosts: z.array(z.enum(['desktop', 'browser'])).default(['desktop', 'browser']),
  /** What is asked of the candidate's machine at check-in; left out: nothing is. */
  checks: CheckPolicy.optional(),
  /** How the machine is held during the exam (R-L1); left out: it is not. */
  lockdown: LockdownPolicy.optional(),
  terms: bilingual,
  survey: z.strictObject({ questions: z.array(SurveyQuestion).max(20).default([]) }).prefault({}),
});

export type Policy = Readonly<z.infer<typeof Policy>>;
export type { ClockTable };
