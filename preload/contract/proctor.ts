import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { CheckEffect, CheckName, CheckVerdict } from './check.ts';
import {
  allow,
  Bilingual,
  CommandId,
  Id,
  Milliseconds,
  Reason,
  Saved,
  text,
  Wall,
} from './common.ts';
import { Incident, ScreenPicture } from './lockdown.ts';
import { ClockView, DocumentType, LedgerEntry, PictureKind, TimedPart } from './sitting.ts';

export const seatStates = [
  'checking-in',
  'at-the-door',
  'admitted',
  'working',
  'paused',
  'held',
  'disconnected',
  'finished',
  'refused',
  'terminated',
  'withdrawn',
] as const;

/** One candidate as a proctor sees them; the list comes worst first. */
export const Seat = z.strictObject({
  sitting: Id,
  state: z.enum(seatStates),
  /** 0 = nothing to do; larger needs somebody sooner. */
  urgency: z.number().int().nonnegative(),
  nameZh: z.string(),
  namePinyin: z.string(),
  confirmation: z.string(),
  exam: Bilingual,
  station: z.string(),
  answered: z.number().int().nonnegative(),
  items: z.number().int().nonnegative(),
  clock: ClockView.nullable(),
  extraTimePercent: z.number().nonnegative(),
  connected: z.boolean(),
  since: Wall,
  note: z.string(),
  /** What the lockdown saw, the newest first, at most 20; `more`: how many there were before them. */
  incidents: z.array(Incident).readonly(),
  more: z.number().int().nonnegative(),
  /** Whether the machine is held for this exam; null where the exam does not ask for it. */
  locked: z.boolean().nullable(),
});
export type Seat = z.infer<typeof Seat>;

/** A booking of today that a proctor may see and, when it is late, let in with a reason. */
export const ExpectedBooking = z.strictObject({
  booking: Id,
  nameZh: z.string(),
  namePinyin: z.string(),
  confirmation: z.string(),
  exam: Bilingual,
  start: Wall,
  state: z.enum(['expected', 'open', 'late', 'no-show', 'let-in', 'arrived', 'done']),
});
export type ExpectedBooking = z.infer<typeof ExpectedBooking>;

export const Room = z.strictObject({
  at: Wall,
  seats: z.array(Seat).readonly(),
  expected: z.array(ExpectedBooking).readonly(),
});
export type Room = z.infer<typeof Room>;

/** What the proctor compares at the door: the booking beside the pictures. */
export const DoorView = z.strictObject({
  sitting: Id,
  nameZh: z.string(),
  namePinyin: z.string(),
  documentType: DocumentType,
  documentNumber: z.string(),
  birthDate: z.string().nullable(),
  confirmation: z.string(),
  exam: Bilingual,
  start: Wall,
  extraTimePercent: z.number(),
  accommodations: z.array(z.string()).readonly(),
  pictures: z.array(z.strictObject({ kind: PictureKind, sha256: z.string(), at: Wall })).readonly(),
  consentsAt: Wall.nullable(),
  /** The system test of this sitting; null where none is asked or it was not made yet. */
  machine: z
    .strictObject({
      made: Wall,
      result: z.enum(['ready', 'not-ready', 'incomplete']),
      /** What blocks or warns. */
      against: z
        .array(
          z.strictObject({
            check: CheckName,
            verdict: CheckVerdict,
            effect: CheckEffect,
            /** Who may let the candidate go on all the same; null unless it blocks. */
            override: z.enum(['proctor', 'two-people', 'nobody']).nullable(),
          }),
        )
        .readonly(),
      /** What is different from the candidate's earlier test. */
      changed: z
        .array(z.strictObject({ check: CheckName, before: CheckVerdict, now: CheckVerdict }))
        .readonly(),
    })
    .nullable(),
});
export type DoorView = z.infer<typeof DoorView>;

/** One line of a sitting's log in a proctor's words: what, when, who, why. Never an answer. */
export const TimelineEntry = z.strictObject({
  seq: z.number().int().positive(),
  at: Wall,
  type: z.string(),
  actor: z.string(),
  detail: z.string(),
  /** The picture of the screen that was kept here; null where none was, or it was erased. */
  picture: ScreenPicture.nullable(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** Why a candidate is refused at the door (R-C9): the first four use up the attempt. */
export const refusalReasons = [
  'late',
  'no-document',
  'document-mismatch',
  'false-data',
  'technical-fault',
  'weather',
  'other',
] as const;

const act = z.strictObject({ command: CommandId, sitting: Id, reason: Reason });
const proctorOnly = () => allow('proctor');

export const proctor = {
  /** The room now, and again whenever something changes (at most four times a second). */
  watch: proctorOnly().output(eventIterator(Room)),
  door: proctorOnly()
    .input(z.strictObject({ sitting: Id }))
    .output(DoorView),
  picture: proctorOnly()
    .input(z.strictObject({ sitting: Id, sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .output(z.strictObject({ mime: z.string(), data: z.base64() })),
  timeline: allow('proctor', 'reviewer')
    .input(z.strictObject({ sitting: Id }))
    .output(
      z.strictObject({
        entries: z.array(TimelineEntry).readonly(),
        ledger: z.array(LedgerEntry).readonly(),
      }),
    ),
  admit: proctorOnly()
    .input(
      z.strictObject({
        command: CommandId,
        sitting: Id,
        note: text(500),
        /** Why a machine that is not ready is taken all the same; two people where the policy says so. */
        override: z
          .strictObject({
            reason: Reason,
            /** What the proctor was shown that blocks: nobody accepts what they did not see. */
            checks: z.array(CheckName).max(30),
            second: z.strictObject({ login: text(100), password: z.string().max(200) }).optional(),
          })
          .optional(),
      }),
    )
    .output(Saved),
  refuse: proctorOnly()
    .input(act.extend({ because: z.enum(refusalReasons) }))
    .output(Saved),
  /** Lets a late candidate check in after all; two people where the policy says so (R-C1). */
  letIn: proctorOnly()
    .input(
      z.strictObject({
        command: CommandId,
        booking: Id,
        reason: Reason,
        /** Sign-in of a second person, where the policy asks for two. */
        second: z.strictObject({ login: text(100), password: z.string().max(200) }).optional(),
      }),
    )
    .output(Saved),
  message: proctorOnly()
    .input(z.strictObject({ command: CommandId, sitting: Id, text: text(500) }))
    .output(Saved),
  pause: proctorOnly().input(act).output(Saved),
  resume: proctorOnly().input(act).output(Saved),
  /** Lengthens the part that the proctor saw; refused when another runs by now. */
  extend: proctorOnly()
    .input(act.extend({ part: TimedPart, by: Milliseconds.min(60_000).max(4 * 3_600_000) }))
    .output(Saved),
  terminate: proctorOnly().input(act).output(Saved),
};
