import type {
  Measured,
  MeasureProblem,
  Throughput,
} from '../../domain/checks/network-measurement.ts';

export const intervalMilliseconds = 100;

/** Collects what arrives, in intervals from the begin of a phase. */
export type Arrivals = {
  /** @param at milliseconds since the begin */
  readonly add: (bytes: number, at: number) => void;
  readonly total: () => number;
  /** Bytes per interval of so many milliseconds; one that has just begun is left out unless it is all. */
  readonly series: (milliseconds: number) => readonly number[];
};

export const createArrivals = (): Arrivals => {
  const counts: number[] = [];
  let total = 0;
  return {
    add: (bytes, at) => {
      const index = Math.max(0, Math.floor(at / intervalMilliseconds));
      counts[index] = (counts[index] ?? 0) + bytes;
      total += bytes;
    },
    total: () => total,
    series: (milliseconds) => {
      const length = Math.max(1, Math.floor(milliseconds / intervalMilliseconds));
      return Array.from({ length }, (_, index) => counts[index] ?? 0);
    },
  };
};

const perSecond = 1_000 / intervalMilliseconds;

/** Nothing for this long at the end is no slow line: it has stopped. */
const stalledIntervals = perSecond;

/**
 * The rate that a series shows, after the connection has got up to speed.
 * @param problem what ended the phase before its time, if anything did
 */
export const throughputOf = (
  series: readonly number[],
  problem: MeasureProblem | null = null,
): Measured<Throughput> => {
  if (problem !== null) return { known: false, because: problem };
  const last = series.findLastIndex((bytes) => bytes > 0);
  const silent = series.length - 1 - last;
  // Too little to tell a rate from: never passed off as a slow line.
  if (last < 0 || silent >= stalledIntervals) return { known: false, because: 'stalled' };
  const steady = series.slice(startUp(series));
  const bytesPerSecond = mean(steady) * perSecond;
  if (bytesPerSecond <= 0) return { known: false, because: 'stalled' };
  return {
    known: true,
    value: {
      bytesPerSecond,
      lowestBytesPerSecond: Math.min(bytesPerSecond, lowestSecond(steady)),
      intervalMilliseconds,
      seriesBytes: series,
    },
  };
};

/**
 * Intervals until four fifths of the later rate are reached, one more for the rest of what buffers on
 * the way had taken in advance, and at most half of all.
 */
const startUp = (series: readonly number[]): number => {
  const half = Math.floor(series.length / 2);
  const later = median(series.slice(half));
  const reached = series.findIndex((bytes) => bytes >= later * 0.8);
  const atLeast = Math.floor(series.length / 5);
  return Math.min(half, Math.max(atLeast, reached + 1));
};

const lowestSecond = (series: readonly number[]): number => {
  let lowest = Number.POSITIVE_INFINITY;
  for (let from = 0; from + perSecond <= series.length; from += 1) {
    const bytes = series.slice(from, from + perSecond).reduce((sum, more) => sum + more, 0);
    lowest = Math.min(lowest, bytes);
  }
  return lowest;
};

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
