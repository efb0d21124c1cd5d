import type { Fact } from './facts.ts';
import type { CheckName, Finding, Signal, SignalValues, Verdict } from './finding.ts';

/** One thing that was seen. */
export const signal = (code: string, values: SignalValues = {}, weight = 6): Signal => ({
  code,
  values,
  weight,
});

type Judged = {
  readonly verdict: Verdict;
  readonly signals: readonly Signal[];
  readonly remedy?: string | null;
  readonly confidence?: number;
};

/**
 * The finding of a check that rests on one fact: what `judge` makes of it, or `unknown` with the
 * reason why nobody knows.
 */
export const judgeFact = <T>(
  check: CheckName,
  fact: Fact<T>,
  judge: (value: T) => Judged,
): Finding => {
  if (!fact.known) return notKnown(check, fact.because);
  const { verdict, signals, remedy = null, confidence = 1 } = judge(fact.value);
  return { check, verdict, confidence, signals, remedy };
};

/** A check that could not find out what it has to judge. */
export const notKnown = (check: CheckName, because: string): Finding => ({
  check,
  verdict: 'unknown',
  confidence: 0,
  signals: [signal(`unknown-${because}`, {}, 0)],
  remedy: `${check}-unknown`,
});

/** A check that only a window can make. */
export const needsWindow = (check: CheckName): Finding => ({
  check,
  verdict: 'needs-window',
  confidence: 0,
  signals: [signal('needs-window', {}, 0)],
  remedy: null,
});
