import type { Instant } from '../log/event.ts';
import { type ClockTable, counts, type TimeKind } from '../policy/clock-table.ts';
import type { TimedPart } from './events.ts';
import { type Stretch, stretches } from './interval.ts';

/** One row of the time ledger. Every millisecond of a sitting is in exactly one row (R-E4). */
export type LedgerEntry = {
  readonly kind: TimeKind;
  readonly part: TimedPart | null;
  /** Wall time at which it began, for people to read; never computed with. */
  readonly from: number;
  /** Milliseconds. */
  readonly length: number;
  /** Whether it ran on the candidate's clock. */
  readonly counted: boolean;
};

/** The ledger up to the last event, and what has been true since. */
export type Ledger = {
  readonly entries: readonly LedgerEntry[];
  readonly last: Instant;
  readonly mode: TimeKind;
  readonly part: TimedPart | null;
  readonly stopped: 'candidate' | 'operator' | null;
  /** Milliseconds counted in each part so far. */
  readonly used: Readonly<Record<TimedPart, number>>;
  /** Milliseconds lost to failures since a person last decided about them. */
  readonly automatic: number;
};

/** A ledger that begins now, before any timed part. */
export const openLedger = (now: Instant): Ledger => ({
  entries: [],
  last: now,
  mode: 'checking-in',
  part: null,
  stopped: null,
  used: { terms: 0, tutorial: 0, items: 0, survey: 0 },
  automatic: 0,
});

/** What changes with an event: from now on, time is of this kind and belongs to this part. */
export type Turn = Partial<Pick<Ledger, 'mode' | 'part' | 'stopped' | 'automatic'>>;

/**
 * Books the time since the last event, then turns to what the new event makes of it.
 *
 * @param silence see `stretches`
 */
export const advance = (
  ledger: Ledger,
  now: Instant,
  table: ClockTable,
  silence: number | null,
  turn: Turn = {},
): Ledger => {
  const passed = stretches(ledger.last, now, ledger.mode, ledger.stopped, silence);
  let { entries, used, automatic } = ledger;
  let from = ledger.last.wall;
  for (const stretch of passed) {
    const counted = ledger.part !== null && counts(table, stretch.kind);
    entries = book(entries, { ...stretch, part: ledger.part, from, counted });
    if (counted && ledger.part !== null) {
      used = { ...used, [ledger.part]: used[ledger.part] + stretch.length };
    }
    if (stretch.kind === 'down') automatic += stretch.length;
    from += stretch.length;
  }
  return { ...ledger, entries, used, automatic, last: now, ...turn };
};

/** Adds a row, or lengthens the last one if it is of the same kind, so that the ledger stays short. */
const book = (
  entries: readonly LedgerEntry[],
  next: Stretch & Omit<LedgerEntry, 'kind' | 'length'>,
): readonly LedgerEntry[] => {
  const last = entries.at(-1);
  if (last && last.kind === next.kind && last.part === next.part && last.counted === next.counted) {
    return [...entries.slice(0, -1), { ...last, length: last.length + next.length }];
  }
  return [...entries, next];
};

/** Length of all rows in milliseconds: must equal the time since opening. */
export const total = (ledger: Ledger): number =>
  ledger.entries.reduce((sum, entry) => sum + entry.length, 0);
