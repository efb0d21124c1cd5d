import type { SeenFrame } from './frames.ts';
import { digestOf, lumaOf, spread } from './luma.ts';
import { smallPictures } from './small-picture.ts';

type WatchedFrames = {
  readonly frames: readonly SeenFrame[];
  /** How many the camera delivered, those that could not be looked at among them. */
  readonly delivered: number;
  /** Mean of the luma of each frame, 0 to 255. */
  readonly brightnesses: readonly number[];
  /** Standard deviation of the luma of each frame, 0 to 128. */
  readonly contrasts: readonly number[];
};

/** Large enough for one pixel of noise to show, small enough to look at thirty times a second. */
const width = 160;

/** Looks at each frame of a video until it is stopped. */
export const watchFrames = (video: HTMLVideoElement) => {
  const small = smallPictures(width, false);
  const frames: SeenFrame[] = [];
  const brightnesses: number[] = [];
  const contrasts: number[] = [];
  const shown = () => video.getVideoPlaybackQuality().totalVideoFrames;
  const before = shown();
  let presentedBefore: number | null = null;
  let presented = 0;
  let isNew = false;

  const take = (at: number, count: number) => {
    isNew = true;
    const picture = small(video);
    if (picture === null) return;
    const { mean, deviation } = spread(lumaOf(picture.rgba));
    frames.push({ at, count, digest: digestOf(picture.rgba) });
    brightnesses.push(mean);
    contrasts.push(deviation);
  };
  const onFrame: VideoFrameRequestCallback = (now, { captureTime, presentedFrames }) => {
    presentedBefore ??= presentedFrames - 1;
    presented = presentedFrames - presentedBefore;
    // When the camera caught it, where that is known: when it is drawn depends on the screen.
    take(captureTime ?? now, presented);
    request = video.requestVideoFrameCallback(onFrame);
  };
  let request = video.requestVideoFrameCallback(onFrame);

  return {
    /** To be called now and then: a window that is not drawn is told of no frame, but can count them. */
    missed: () => {
      const count = shown() - before;
      if (!isNew && count > (frames.at(-1)?.count ?? 0)) take(performance.now(), count);
      isNew = false;
    },
    stop: (): WatchedFrames => {
      video.cancelVideoFrameCallback(request);
      return { frames, delivered: Math.max(presented, shown() - before), brightnesses, contrasts };
    },
  };
};
