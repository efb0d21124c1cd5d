import type { DeviceProblem, MicrophoneMeasurement } from '../../preload/contract/check.ts';
import { listen } from './listen.ts';
import { startContext } from './start-context.ts';
import { levelOf, summary, type Tally, tallyOf } from './tally.ts';

/** What can be told while it is measured. */
export type MicrophoneLevel = {
  /** Root mean square of the last tenth of a second in dBFS, −120 to 3. */
  readonly level: number;
  /** How much of the time is over, 0 to 1. */
  readonly fraction: number;
};

type MicrophoneOptions = {
  /** How long is measured, in milliseconds: counted in sound that came, to the tenth of a second. */
  readonly milliseconds: number;
  /** Told ten times a second. */
  readonly onLevel: (level: MicrophoneLevel) => void;
  readonly signal: AbortSignal;
};

const blockMilliseconds = 100;

/**
 * What a microphone really delivers, measured in this window; nothing is recorded and no sound leaves
 * it. To be called from a click, else the browser may refuse to run audio, which ends as `failed`, as
 * does whatever else goes wrong in the browser. Rejects only when `signal` aborts.
 */
export const measureMicrophone = async (
  stream: MediaStream,
  options: MicrophoneOptions,
): Promise<MicrophoneMeasurement> => {
  try {
    return await measure(stream, options);
  } catch {
    options.signal.throwIfAborted();
    return nothing('failed');
  }
};

const measure = async (
  stream: MediaStream,
  { milliseconds, onLevel, signal }: MicrophoneOptions,
): Promise<MicrophoneMeasurement> => {
  const [track] = stream.getAudioTracks();
  if (track === undefined || track.readyState === 'ended') return nothing('lost');
  // At the microphone's own rate nothing is resampled: zeros stay zeros, and edges stay edges.
  const context = await startContext(signal, track.getSettings().sampleRate);
  if (context === null) return nothing('failed');
  try {
    const ear = await listen(context, track, signal);
    if (ear === null) return nothing('failed');
    const wanted = Math.max(1, Math.round(milliseconds / blockMilliseconds));
    const tallies: Tally[] = [];
    while (tallies.length < wanted) {
      const block = await ear.next();
      if (typeof block === 'string') return nothing(block);
      const tally = tallyOf(block.samples);
      tallies.push(tally);
      onLevel({ level: levelOf(tally), fraction: tallies.length / wanted });
    }
    return {
      got: 'sound',
      label: track.label.slice(0, 200),
      milliseconds: wanted * blockMilliseconds,
      ...summary(tallies),
    };
  } finally {
    await context.close();
  }
};

const nothing = (problem: DeviceProblem) => ({ got: 'nothing', problem }) as const;
