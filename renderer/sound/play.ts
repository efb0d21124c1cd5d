import { drawTestSound, testSoundSeconds } from './test-sound.ts';

/** The system would not play anything. */
export class NotPlayed extends Error {
  override readonly name = 'NotPlayed';
}

/** Seconds until the sound begins: enough for the audio thread to learn of it. */
const soon = 0.05;

/** Gives the test sound out through the default loudspeaker. */
export const play = (context: AudioContext) => {
  const samples = drawTestSound(context.sampleRate);
  const sound = context.createBuffer(1, samples.length, context.sampleRate);
  sound.copyToChannel(samples, 0);
  const source = new AudioBufferSourceNode(context, { buffer: sound });
  source.connect(context.destination);
  const starts = context.currentTime + soon;
  source.start(starts);
  return {
    /** When it begins, in seconds of the context's clock. */
    starts,
    /** Resolves when the last of it was given out, or could have been. */
    over: async (signal: AbortSignal) => {
      await new Promise<void>((resolve) => {
        signal.addEventListener('abort', () => resolve(), { once: true });
        const latency = context.outputLatency || context.baseLatency;
        const milliseconds = (starts + testSoundSeconds + latency - context.currentTime) * 1_000;
        setTimeout(resolve, milliseconds);
      });
      signal.throwIfAborted();
    },
  };
};
