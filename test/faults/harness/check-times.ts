import type { TimeKind } from '../../../main/domain/policy/clock-table.ts';
import type { LedgerEntry } from '../../../preload/contract/sitting.ts';
import type { Finding } from './findings.ts';
import type { Length, TrueTimes } from './true-times.ts';

/** The machine's uptime is read in steps of 10 ms, and one step may be lost at each turn. */
const step = 10;
/** How late a sign of life may come on a busy machine, in milliseconds. */
const lateness = 500;
/** How often the program looks whether a sign of life is due, in milliseconds. */
const tick = 250;

export type CheckedTimes = {
  readonly findings: readonly Finding[];
  /** Milliseconds that no row accounts for, or that are in two, beyond what the clocks allow. */
  readonly unaccounted: number;
  /** By how much the candidate was given more working time than truly passed; an estimate. */
  readonly given: number;
};

/** Holds a ledger against the truth. `beat`: the policy's seconds between signs of life. */
export const checkTimes = (
  ledger: readonly LedgerEntry[],
  truth: TrueTimes,
  beat: number,
): CheckedTimes => {
  const findings: Finding[] = [];
  const sums: Partial<Record<TimeKind, number>> = {};
  for (const { kind, length } of ledger) sums[kind] = (sums[kind] ?? 0) + length;
  const total = ledger.reduce((sum, { length }) => sum + length, 0);
  const unaccounted = outside(total, truth.total, 2 * step);
  if (unaccounted > 0) {
    findings.push({ kind: 'time', detail: `${unaccounted} ms of ${told(total, truth.total)}` });
  }
  // What a kill leaves uncertain: the time since the last sign of life goes to the candidate.
  const uncertain = truth.killedAtWork * (beat * 1_000 + tick + lateness);
  const slack = step * (truth.turns + 2);
  const kinds = new Set([...Object.keys(sums), ...Object.keys(truth.kinds)] as TimeKind[]);
  for (const kind of kinds) {
    const { least, most } = truth.kinds[kind] ?? { least: 0, most: 0 };
    const bounds = {
      least: kind === 'working' ? least - uncertain : least,
      most: kind === 'down' ? most + uncertain : most,
    };
    const found = sums[kind] ?? 0;
    if (outside(found, bounds, slack) > 0) {
      findings.push({ kind: 'time', detail: `${kind}: ${told(found, bounds)}` });
    }
  }
  const working = truth.kinds.working ?? { least: 0, most: 0 };
  const given = (working.least + working.most) / 2 - (sums.working ?? 0);
  return { findings, unaccounted, given };
};

/** By how much a value lies outside of bounds that are widened by `slack`; 0 if it does not. */
const outside = (value: number, { least, most }: Length, slack: number): number =>
  Math.max(0, least - slack - value, value - most - slack);

const told = (found: number, { least, most }: Length): string =>
  `the ledger says ${Math.round(found)} ms, true are ${Math.round(least)} to ${Math.round(most)} ms`;
