import { type Ear, listen } from './listen.ts';
import { NotPlayed, play } from './play.ts';
import { latestSeconds, standsOut } from './stands-out.ts';
import { startContext } from './start-context.ts';
import { testSoundSeconds } from './test-sound.ts';

/** How long is listened before the sound, in blocks of a tenth of a second. */
const blocksBefore = 8;

/**
 * Plays the test sound through the default loudspeaker and tells by how many dB it stood out of all
 * else in the microphone, −120 to 120; null where no microphone listened to the end. Noise and
 * imitated voices alone came to 5 at most. Headphones, or a system that takes its own sounds out of
 * what the microphone hears, come out low too: then somebody has to be asked.
 *
 * To be called from a click. Rejects with `NotPlayed` when the system runs no audio, and when
 * `signal` aborts.
 */
export const measureLoudspeaker = async (
  stream: MediaStream | null,
  signal: AbortSignal,
): Promise<number | null> => {
  const context = await startContext(signal);
  if (context === null) throw new NotPlayed();
  try {
    const [track] = stream?.getAudioTracks() ?? [];
    const ear = track === undefined ? null : await listen(context, track, signal);
    if (ear !== null) return await hear(context, ear, signal);
    await play(context).over(signal);
    return null;
  } finally {
    await context.close();
  }
};

const hear = async (
  context: AudioContext,
  ear: Ear,
  signal: AbortSignal,
): Promise<number | null> => {
  const rate = context.sampleRate;
  const needed = blocksBefore + Math.ceil((testSoundSeconds + latestSeconds) * 10) + 2;
  const recorded: Float32Array[] = [];
  let playing: ReturnType<typeof play> | null = null;
  let begins = 0;
  while (recorded.length < needed) {
    const block = await ear.next();
    if (typeof block === 'string') {
      // It is played all the same: whoever sits there can still say whether it was heard.
      await (playing ?? play(context)).over(signal);
      return null;
    }
    if (recorded.length === 0) begins = (block.until - block.samples.length) / rate;
    recorded.push(block.samples);
    if (recorded.length === blocksBefore) playing = play(context);
  }
  return playing === null ? null : standsOut(joined(recorded), rate, playing.starts - begins);
};

const joined = (parts: readonly Float32Array[]): Float32Array => {
  const whole = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};
