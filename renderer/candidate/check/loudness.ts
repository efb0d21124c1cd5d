/** What a level is called, for who can't see the bar. */
export type Loudness = 'none' | 'quiet' | 'good' | 'loud';

/** The range that the bar shows, dBFS: from the murmur of a quiet room to the loudest there is. */
export const meterRange = { least: -70, most: 0 } as const;

/** @param level dBFS, root mean square of a tenth of a second */
export const loudnessOf = (level: number): Loudness => {
  if (level < -65) return 'none';
  if (level < -48) return 'quiet';
  return level < -6 ? 'good' : 'loud';
};

/** Share of the bar that a level fills, 0 to 1. */
export const meterShare = (level: number): number =>
  Math.min(1, Math.max(0, (level - meterRange.least) / (meterRange.most - meterRange.least)));
