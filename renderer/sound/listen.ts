/// <reference types="vite/client" />
import type { DeviceProblem } from '../../preload/contract/check.ts';
import type { Block } from './sound-worklet.ts';
import worklet from './sound-worklet.ts?worker&url';

/** What a microphone gives, tenth after tenth of a second. */
export type Ear = {
  /**
   * The next block, in order and without a gap, or why there is none: the microphone was taken away,
   * or the system gives no more sound. Rejects only when the signal aborts.
   */
  readonly next: () => Promise<Block | Extract<DeviceProblem, 'lost' | 'failed'>>;
};

/** Drivers fade in and buffers fill: the first blocks say nothing about the room. */
const settling = 2;
/** After so many milliseconds without a block none will come. */
const patience = 2_000;

/**
 * Listens to the first channel mix of a track in a running context, until that is closed. Null where
 * the audio thread can't run our part.
 */
export const listen = async (
  context: AudioContext,
  track: MediaStreamTrack,
  signal: AbortSignal,
): Promise<Ear | null> => {
  try {
    await context.audioWorklet.addModule(worklet);
  } catch {
    return null;
  }
  const source = context.createMediaStreamSource(new MediaStream([track]));
  const hand = new AudioWorkletNode(context, 'hand', {
    numberOfOutputs: 0,
    channelCount: 1,
    channelCountMode: 'explicit',
  });
  const blocks: Block[] = [];
  let skipped = 0;
  let wake = () => {};
  hand.port.onmessage = ({ data }: MessageEvent<Block>) => {
    if (skipped < settling) skipped += 1;
    else blocks.push(data);
    wake();
  };
  signal.addEventListener('abort', () => wake(), { once: true });
  source.connect(hand);

  const waitForBlock = async () => {
    const until = performance.now() + patience;
    while (blocks.length === 0 && !signal.aborted && performance.now() < until) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, patience);
      });
    }
  };
  return {
    next: async () => {
      await waitForBlock();
      signal.throwIfAborted();
      // The context goes on with zeros when its track has ended: they are not the microphone's.
      return track.readyState === 'ended' ? 'lost' : (blocks.shift() ?? 'failed');
    },
  };
};
