import type { CameraMeasurement } from '../../preload/contract/check.ts';
import { type Faces, startFaces } from './faces.ts';
import { intervalVariation, longestStill, loopOf } from './frames.ts';
import { lumaOf, median, sharpnessOf, spread } from './luma.ts';
import { smallPictures } from './small-picture.ts';
import { watchFrames } from './watch-frames.ts';

/** What can be told while it is measured. */
export type CameraLook = {
  /** Mean of the luma, 0 to 255. */
  readonly brightness: number;
  /** Variance of the Laplacian at 320 pixels of width. */
  readonly sharpness: number;
  /** Faces seen last; null while none were looked for, or where they can't be. */
  readonly faces: number | null;
  /** How much of the time is over, 0 to 1. */
  readonly fraction: number;
};

export type CameraOptions = {
  /** How long is measured, in milliseconds. */
  readonly milliseconds: number;
  /** Told four times a second. */
  readonly onLook: (look: CameraLook) => void;
  readonly signal: AbortSignal;
  /** Who looks for faces, where that was started before; is not closed then. */
  readonly faces?: Promise<Faces | null>;
};

/** A face that is counted is a look; four a second are enough to see that somebody comes or goes. */
const lookEvery = 250;
/** Width at which sharpness is measured (see the contract). */
const sharpnessWidth = 320;
/** Width at which faces are looked for: one in the background is still 50 pixels wide. */
const faceWidth = 640;

/**
 * What a camera really delivers, measured in this window; nothing is recorded and no picture leaves it.
 * The time begins when the search for faces is ready. Rejects only when `signal` aborts.
 * @param video plays `track`, is muted and in the page
 */
export const measureCamera = async (
  video: HTMLVideoElement,
  track: MediaStreamTrack,
  { milliseconds, onLook, signal, faces: given }: CameraOptions,
): Promise<CameraMeasurement> => {
  const faces = await (given ?? startFaces());
  try {
    signal.throwIfAborted();
    return await measure(video, track, faces, { milliseconds, onLook, signal });
  } finally {
    if (given === undefined) faces?.close();
  }
};

const measure = async (
  video: HTMLVideoElement,
  track: MediaStreamTrack,
  faces: Faces | null,
  { milliseconds, onLook, signal }: Omit<CameraOptions, 'faces'>,
): Promise<CameraMeasurement> => {
  const begin = performance.now();
  const watch = watchFrames(video);
  const large = smallPictures(sharpnessWidth, true);
  const sharpnesses: number[] = [];
  const counted: number[] = [];
  let looking: Promise<void> = Promise.resolve();
  let isLooking = false;

  const countFaces = async () => {
    if (faces === null || isLooking || video.videoWidth === 0) return;
    isLooking = true;
    const count = await lookOnce(video, faces);
    if (count !== null) counted.push(count);
    isLooking = false;
  };
  const look = () => {
    watch.missed();
    const picture = large(video);
    if (picture === null) return;
    const luma = lumaOf(picture.rgba);
    sharpnesses.push(sharpnessOf(luma, picture.width));
    looking = Promise.all([looking, countFaces()]).then(() => {});
    onLook({
      brightness: spread(luma).mean,
      sharpness: sharpnesses.at(-1) ?? 0,
      faces: counted.at(-1) ?? null,
      fraction: Math.min(1, (performance.now() - begin) / milliseconds),
    });
  };

  const looks = setInterval(look, lookEvery);
  const ended = await timeOrEnd(track, milliseconds, signal);
  clearInterval(looks);
  const seen = watch.stop();
  const end = performance.now();
  await looking;
  signal.throwIfAborted();
  if (ended === 'lost') return { got: 'nothing', problem: 'lost' };
  if (seen.delivered === 0) return { got: 'nothing', problem: 'failed' };
  return {
    got: 'frames',
    label: track.label.slice(0, 200),
    milliseconds: end - begin,
    frames: seen.delivered,
    width: video.videoWidth,
    height: video.videoHeight,
    brightness: spread(seen.brightnesses).mean,
    contrast: spread(seen.contrasts).mean,
    sharpness: median(sharpnesses),
    longestStillMilliseconds: longestStill(seen.frames, end),
    loopMilliseconds: loopOf(seen.frames),
    intervalVariation: intervalVariation(seen.frames),
    faces: counted.length === 0 ? null : tally(counted),
  };
};

const lookOnce = async (video: HTMLVideoElement, faces: Faces): Promise<number | null> => {
  try {
    const frame = await createImageBitmap(video, {
      resizeWidth: faceWidth,
      resizeHeight: Math.max(1, Math.round((faceWidth * video.videoHeight) / video.videoWidth)),
    });
    return await faces.look(frame);
  } catch {
    // Between two frames, or after the last one, a video may have no picture to give.
    return null;
  }
};

const tally = (counted: readonly number[]) => ({
  looks: counted.length,
  none: counted.filter((count) => count === 0).length,
  one: counted.filter((count) => count === 1).length,
  several: counted.filter((count) => count > 1).length,
});

/** Waits until the time is over, the camera is gone or the measurement is no longer wanted. */
const timeOrEnd = (
  track: MediaStreamTrack,
  milliseconds: number,
  signal: AbortSignal,
): Promise<'time' | 'lost' | 'aborted'> => {
  if (track.readyState === 'ended') return Promise.resolve('lost');
  const over = new AbortController();
  const { promise, resolve } = Promise.withResolvers<'time' | 'lost' | 'aborted'>();
  const timer = setTimeout(() => resolve('time'), milliseconds);
  track.addEventListener('ended', () => resolve('lost'), { signal: over.signal });
  signal.addEventListener('abort', () => resolve('aborted'), { signal: over.signal });
  return promise.finally(() => {
    clearTimeout(timer);
    over.abort();
  });
};
