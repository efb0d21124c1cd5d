/** One note of the test sound; times in seconds from its beginning. */
export type Note = {
  readonly frequency: number;
  readonly starts: number;
  readonly seconds: number;
};

/**
 * Four notes going up (G, C, E, A), one after another: high enough for the small loudspeakers of a
 * laptop, which give little below 500 Hz, none an overtone of another, and in an order that neither
 * speech nor a fan has.
 */
export const notes: readonly Note[] = [783.99, 1046.5, 1318.51, 1760].map((frequency, index) => ({
  frequency,
  starts: index * 0.4,
  seconds: 0.4,
}));

/** How long the test sound is, in seconds. */
export const testSoundSeconds = 1.6;

/** Amplitude of a note, full scale being 1: quiet enough that nobody starts, some −17 dBFS. */
const amplitude = 0.2;
/** Seconds in which a note comes and in which it goes: nothing clicks. */
const comes = 0.03;
const goes = 0.15;

/** A raised cosine from 0 to 1. */
const ease = (fraction: number) => (1 - Math.cos(Math.PI * Math.min(1, Math.max(0, fraction)))) / 2;

/** The samples of the test sound, −1 to 1, at so many samples per second. */
export const drawTestSound = (sampleRate: number): Float32Array<ArrayBuffer> => {
  const samples = new Float32Array(Math.round(testSoundSeconds * sampleRate));
  for (const { frequency, starts, seconds } of notes) {
    const first = Math.round(starts * sampleRate);
    const count = Math.round(seconds * sampleRate);
    for (let index = 0; index < count; index += 1) {
      const time = index / sampleRate;
      const shape = ease(time / comes) * ease((seconds - time) / goes);
      samples[first + index] = amplitude * shape * Math.sin(2 * Math.PI * frequency * time);
    }
  }
  return samples;
};
