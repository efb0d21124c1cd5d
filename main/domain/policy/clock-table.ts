import { z } from 'zod';

/**
 * What a stretch of time was, for the clock. Every second of a sitting is exactly one of these.
 * Not all are the candidate's: which of them count is the policy's table, not ours.
 */
export const timeKinds = [
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
] as const;
export type TimeKind = (typeof timeKinds)[number];

const rule = z.enum(['runs', 'stops']);

/**
 * R-E4's defaults. `down`: program or machine failed; `asleep`: machine put to sleep by the
 * candidate; `closed`: program stopped by the candidate; `absent`: window gone without reason.
 */
export const clockTable = z
  .strictObject({
    working: z.literal('runs').default('runs'),
    'proctor-pause': rule.default('stops'),
    break: rule.default('stops'),
    'break-over': rule.default('runs'),
    interruption: rule.default('stops'),
    down: rule.default('stops'),
    'waiting-for-proctor': rule.default('stops'),
    asleep: rule.default('runs'),
    absent: rule.default('runs'),
    closed: rule.default('runs'),
    moved: rule.default('stops'),
  })
  .prefault({});
export type ClockTable = Readonly<z.infer<typeof clockTable>>;

/** Whether a kind of time counts against the candidate. Outside the timed parts nothing does. */
export const counts = (table: ClockTable, kind: TimeKind): boolean =>
  kind !== 'checking-in' && kind !== 'after' && table[kind] === 'runs';
