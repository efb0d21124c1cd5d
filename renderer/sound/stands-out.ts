import { tonePower } from './goertzel.ts';
import { type Note, notes } from './test-sound.ts';

/** A tenth of a second at a time: 10 Hz apart is enough for notes, and a syllable is longer. */
const windowSeconds = 0.1;
const hopSeconds = 0.05;
/** How late a sound may come back; wireless loudspeakers take up to a quarter of a second. */
export const latestSeconds = 0.6;

/** Power of −120 dBFS: what is below it is nothing, so that nothing over nothing is no sound. */
const least = 1e-12;
const nothing = -120;

/** Beside each tone, where nothing of the test sound is: a semitone and a half, and two and a half. */
const besides = [-2.5, -1.5, 1.5, 2.5].map((semitones) => 2 ** (semitones / 12));

/**
 * How far the test sound stands out of everything else in a recording, in dB, −120 to 120.
 *
 * For each note: its tone's mean power while it should sound, against the louder of two: the same tone
 * before it began, when only noise and the notes before it can be heard (what rings on after a note
 * does not matter), and the tones beside it at the same time, which a voice that begins just then has
 * too. This is a detector of energy (H. Urkowitz, Proc. IEEE 55(4), 1967) rather than a matched
 * filter, whose gain a room's echoes take away. The delay is unknown, so the best one counts. Of the
 * four notes the second weakest is told: three of them must have been heard in their order, and one
 * may get lost where the room cancels it.
 *
 * @param recording samples of −1 to 1
 * @param sampleRate samples per second
 * @param starts when the test sound was given out, in seconds from the recording's beginning
 */
export const standsOut = (recording: Float32Array, sampleRate: number, starts: number): number => {
  const windows = windowsOf(recording, sampleRate);
  const heard = notes.map((note) => {
    const powers = (frequency: number) =>
      windows.map((window) => tonePower(window, frequency, sampleRate));
    const beside = besides.map((ratio) => powers(note.frequency * ratio));
    return { note, tone: powers(note.frequency), beside };
  });
  let best = nothing;
  for (let delay = 0; delay <= latestSeconds; delay += hopSeconds) {
    const each = heard.map(({ note, tone, beside }) => {
      const when = hopsOf(note, starts + delay);
      const before = mean(tone.slice(0, when.before));
      const around = mean(beside.map((powers) => mean(powers.slice(when.from, when.to))));
      return decibels(mean(tone.slice(when.from, when.to)), Math.max(before, around));
    });
    const [, second = nothing] = each.sort((one, other) => one - other);
    best = Math.max(best, second);
  }
  return best;
};

const windowsOf = (recording: Float32Array, sampleRate: number): readonly Float32Array[] => {
  const length = Math.round(windowSeconds * sampleRate);
  const hop = Math.round(hopSeconds * sampleRate);
  const count = Math.max(0, Math.floor((recording.length - length) / hop) + 1);
  return Array.from({ length: count }, (_, index) =>
    recording.subarray(index * hop, index * hop + length),
  );
};

/** Which windows end before a note begins, and which lie wholly within it. */
const hopsOf = (note: Note, delay: number) => {
  const starts = (note.starts + delay) / hopSeconds;
  const window = windowSeconds / hopSeconds;
  // Sums of decimal fractions are a hair off: a window that begins with the note belongs to it.
  const hair = 1e-6;
  return {
    before: Math.max(0, Math.floor(starts - window + hair) + 1),
    from: Math.ceil(starts - hair),
    to: Math.floor(starts + note.seconds / hopSeconds - window + hair) + 1,
  };
};

const decibels = (power: number, other: number): number =>
  Math.min(120, Math.max(nothing, 10 * Math.log10((power + least) / (other + least))));

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
