/** What a stretch of samples (−1 to 1) comes to; stretches can be added up. */
export type Tally = {
  readonly samples: number;
  /** Sum of the squares. */
  readonly squares: number;
  /** The largest magnitude. */
  readonly peak: number;
  readonly clipped: number;
  readonly zeros: number;
};

/** Said of exact nothing, and of what is lower: below the noise of any microphone and of 16 bits. */
const nothingDecibels = -120;
/** Nothing louder is ever told: resampling can overshoot full scale, but not by more. */
const mostDecibels = 3;

/**
 * Where a sample counts as clipped: the edge of 16 bits (32,767 of 32,768) with room for rounding on
 * its way through the browser.
 */
const edge = 0.999;

/** A magnitude (1 is full scale) in dBFS, −120 to 3. */
export const decibelsOf = (magnitude: number): number =>
  Math.min(mostDecibels, Math.max(nothingDecibels, 20 * Math.log10(magnitude)));

/** Counts samples of −1 to 1. */
export const tallyOf = (samples: Float32Array): Tally => {
  let squares = 0;
  let peak = 0;
  let clipped = 0;
  let zeros = 0;
  for (const sample of samples) {
    const magnitude = Math.abs(sample);
    squares += sample * sample;
    if (magnitude > peak) peak = magnitude;
    if (magnitude >= edge) clipped += 1;
    if (magnitude === 0) zeros += 1;
  }
  return { samples: samples.length, squares, peak, clipped, zeros };
};

/**
 * Root mean square in dBFS, −120 to 3. Its 0 is a full-scale square wave, so a full-scale sine is
 * −3.01: AES17-2020 sets 0 at that sine and would say 3.01 more of everything.
 */
export const levelOf = ({ samples, squares }: Tally): number =>
  samples === 0 ? nothingDecibels : decibelsOf(Math.sqrt(squares / samples));

/** What several stretches come to: their levels in order, and the rest over all of them. */
export const summary = (tallies: readonly Tally[]) => {
  const sum = (what: (tally: Tally) => number) =>
    tallies.reduce((total, tally) => total + what(tally), 0);
  const samples = Math.max(
    1,
    sum((tally) => tally.samples),
  );
  return {
    levels: tallies.map(levelOf),
    peak: decibelsOf(tallies.reduce((most, { peak }) => Math.max(most, peak), 0)),
    clipped: sum((tally) => tally.clipped) / samples,
    zeros: sum((tally) => tally.zeros) / samples,
  };
};
