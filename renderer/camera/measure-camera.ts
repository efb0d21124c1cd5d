import type { CameraMeasurement } from '../../preload/contract/check.ts';
import { countFaces, type Faces } from './count-faces.ts';
import { intervalVariation, longestStill, loopOf } from './frames.ts';
import { lumaOf, median, sharpnessOf, spread } from './luma.ts';
import { smallPictures } from './small-picture.ts';
import { watchFrames } from './watch-frames.ts';

/** What can be told while it is measured. */
export type CameraLook = {
  /** Mean of the luma, 0 to 255. */
  readonly brightness: number;
  /** Standard deviation of the luma, 0 to 128. */
  readonly contrast: number;
  /** Variance of the Laplacian at 320 pixels of width. */
  readonly sharpness: number;
  /** Faces seen last; before that, whether they can be looked for at all. */
  readonly faces: number | 'not-yet' | 'cannot';
  /** How much of the time is over, 0 to 1. */
  readonly fraction: number;
};

type CameraOptions = {
  /** How long is measured, in milliseconds. */
  readonly milliseconds: number;
  /** Told four times a second. */
  readonly onLook: (look: CameraLook) => void;
  readonly signal: AbortSignal;
  /** Who looks for faces; is not closed. */
  readonly faces: Promise<Faces | null>;
};

/** A face that is counted is a look; four a second are enough to see that somebody comes or goes. */
const lookEvery = 250;
/** Width at which sharpness is measured (see the contract). */
const sharpnessWidth = 320;

/**
 * What a camera really delivers, measured in this window; nothing is recorded and no picture leaves it.
 * The time begins when the search for faces is ready. Whatever goes wrong in the browser is a camera
 * that failed; rejects only when `signal` aborts.
 * @param video plays `track`, is muted and in the page
 */
export const measureCamera = async (
  video: HTMLVideoElement,
  track: MediaStreamTrack,
  options: CameraOptions,
): Promise<CameraMeasurement> => {
  try {
    const faces = await options.faces;
    options.signal.throwIfAborted();
    return await measure(video, track, faces, options);
  } catch {
    options.signal.throwIfAborted();
    return { got: 'nothing', problem: 'failed' };
  }
};

const measure = async (
  video: HTMLVideoElement,
  track: MediaStreamTrack,
  faces: Faces | null,
  { milliseconds, onLook, signal }: Omit<CameraOptions, 'faces'>,
): Promise<CameraMeasurement> => {
  const begin = performance.now();
  const large = smallPictures(sharpnessWidth, true);
  const sharpnesses: number[] = [];
  const search = countFaces(video, faces);
  const watch = watchFrames(video);

  const look = () => {
    watch.missed();
    const picture = large(video);
    if (picture === null) return;
    const luma = lumaOf(picture.rgba);
    const { mean: brightness, deviation: contrast } = spread(luma);
    const sharpness = sharpnessOf(luma, picture.width);
    const fraction = Math.min(1, (performance.now() - begin) / milliseconds);
    sharpnesses.push(sharpness);
    search.look();
    onLook({ brightness, contrast, sharpness, faces: search.last(), fraction });
  };

  const broken = Promise.withResolvers<'broken'>();
  const looks = setInterval(() => {
    try {
      look();
    } catch {
      broken.resolve('broken');
    }
  }, lookEvery);
  const ended = await Promise.race([timeOrEnd(track, milliseconds, signal), broken.promise]);
  clearInterval(looks);
  const seen = watch.stop();
  const end = performance.now();
  const counted = await search.end();
  signal.throwIfAborted();
  if (ended === 'lost') return { got: 'nothing', problem: 'lost' };
  if (ended === 'broken' || seen.delivered === 0) return { got: 'nothing', problem: 'failed' };
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
    faces: counted,
  };
};

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
