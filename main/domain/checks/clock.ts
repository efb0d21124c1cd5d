import { judgeFact, notKnown, signal } from './answer.ts';
import { type Fact, type Facts, valueOr } from './facts.ts';
import type { Finding } from './finding.ts';
import type { CheckPolicy } from './policy.ts';

/** The machine's clock against one that is trusted, e.g. that of the network test's server. */
export type ClockComparison = {
  /** Milliseconds by which the machine's clock is ahead. */
  readonly ahead: number;
  /** Half of the time that asking took, in milliseconds: the comparison is no better than this. */
  readonly accuracy: number;
  readonly server: string;
};

/**
 * Whether the clock is right. Without a trusted clock to compare with only the system's own word is
 * there, and that is weak: it makes the check unsure, never failed.
 */
export const judgeClock = (
  { clock }: Facts,
  policy: CheckPolicy,
  compared: Fact<ClockComparison>,
): Finding => {
  if (!compared.known) {
    if (!clock.known) return notKnown('clock', clock.because);
    const kept = valueOr(clock.value.isKept, null);
    if (kept === null) return notKnown('clock', 'not-asked');
    return {
      check: 'clock',
      verdict: kept ? 'ready' : 'unknown',
      confidence: kept ? 0.6 : 0.3,
      signals: [signal(kept ? 'clock-kept' : 'clock-not-kept', {}, kept ? 0 : 1)],
      remedy: kept ? null : 'set-clock',
    };
  }
  return judgeFact('clock', compared, ({ ahead, accuracy, server }) => {
    const seconds = Math.round(Math.abs(ahead) / 1_000);
    const isWrong = Math.abs(ahead) - accuracy > policy.clockSeconds * 1_000;
    if (!isWrong)
      return { verdict: 'ready', signals: [signal('clock-right', { seconds, server }, 0)] };
    const code = ahead > 0 ? 'clock-ahead' : 'clock-behind';
    return {
      verdict: 'not-ready',
      signals: [signal(code, { seconds, server })],
      remedy: 'set-clock',
    };
  });
};

/**
 * The machine's time zone against the centre's. Another one is honest at home and abroad: it is
 * told, because booked times are read by it.
 * @param offsetMinutes the centre's, east of UTC, at this moment; null where there is no centre
 */
export const judgeTimeZone = ({ clock }: Facts, offsetMinutes: number | null): Finding =>
  judgeFact('time-zone', clock, ({ zone, offsetMinutes: own }) => {
    const seen = signal('time-zone-is', { zone }, 0);
    if (offsetMinutes === null || offsetMinutes === own)
      return { verdict: 'ready', signals: [seen] };
    return {
      verdict: 'advice',
      signals: [seen, signal('time-zone-differs', {}, 1)],
      remedy: 'set-time-zone',
    };
  });
