import { signal } from './answer.ts';
import type { CheckName, Finding, Signal, SignalValues, Verdict } from './finding.ts';

/** One thing that was looked at: what it shows, what that means and what to do about it. */
export type Point = {
  readonly verdict: Verdict;
  readonly signal: Signal;
  readonly remedy: string | null;
  /** How sure it is of its verdict, 0 to 1. */
  readonly confidence: number;
};

/** Stands against the exam. */
export const against = (
  code: string,
  values: SignalValues,
  remedy: string,
  confidence = 0.9,
): Point => ({ verdict: 'not-ready', signal: signal(code, values), remedy, confidence });

/** Is worth mending. */
export const worth = (code: string, values: SignalValues, remedy: string | null): Point => ({
  verdict: 'advice',
  signal: signal(code, values, 1),
  remedy,
  confidence: 0.7,
});

/** Is in order. */
export const fine = (code: string, values: SignalValues = {}, confidence = 0.9): Point => ({
  verdict: 'ready',
  signal: signal(code, values, 0),
  remedy: null,
  confidence,
});

/** Could not be found out. */
export const unclear = (code: string, values: SignalValues, remedy: string): Point => ({
  verdict: 'unknown',
  signal: signal(code, values, 0),
  remedy,
  confidence: 0,
});

const worstFirst: readonly Verdict[] = ['not-ready', 'unknown', 'advice', 'ready'];

/**
 * The finding of a check that looks at several things: the worst verdict, the remedy of the first
 * thing that has it (causes stand before what follows from them), everything that was seen with the
 * worst on top. As sure as the surest of those against; what is ready is as sure as its weakest.
 */
export const findingOf = (check: CheckName, points: readonly Point[]): Finding => {
  const sorted = worstFirst.flatMap((verdict) => points.filter((one) => one.verdict === verdict));
  const verdict = sorted[0]?.verdict ?? 'unknown';
  const worst = sorted.filter((one) => one.verdict === verdict);
  const sureness = worst.map(({ confidence }) => confidence);
  return {
    check,
    verdict,
    confidence: verdict === 'ready' ? Math.min(...sureness) : Math.max(0, ...sureness),
    signals: sorted.map((one) => one.signal),
    remedy: worst[0]?.remedy ?? null,
  };
};
