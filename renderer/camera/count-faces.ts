import type { CameraMeasurement } from '../../preload/contract/check.ts';

/** Looks for faces beside the window's own work. */
export type Faces = {
  /** How many faces a picture shows; takes the picture over. Null when it could not be looked at. */
  readonly look: (frame: ImageBitmap) => Promise<number | null>;
  readonly close: () => void;
};

type Tally = Extract<CameraMeasurement, { got: 'frames' }>['faces'];

/** Width at which faces are looked for: one in the background is still 50 pixels wide. */
const faceWidth = 640;

/**
 * Counts the faces that a video shows, one look at a time and beside the window's own work.
 * @param faces who looks for them; null where nobody can
 */
export const countFaces = (video: HTMLVideoElement, faces: Faces | null) => {
  const counted: number[] = [];
  let under: Promise<void> | null = null;
  let failed = false;

  const count = async (search: Faces) => {
    const seen = await lookOnce(video, search);
    if (seen === null) failed = true;
    else counted.push(seen);
    under = null;
  };
  return {
    /** Looks once, unless a look is under way. */
    look: (): void => {
      if (faces !== null && under === null && video.videoWidth > 0) under = count(faces);
    },
    /** How many were seen last; before that, whether they can be looked for at all. */
    last: (): number | 'not-yet' | 'cannot' =>
      counted.at(-1) ?? (faces === null || failed ? 'cannot' : 'not-yet'),
    /** Ends with the look that is under way. Null where not one came to anything. */
    end: async (): Promise<Tally> => {
      await under;
      return counted.length === 0 ? null : tally(counted);
    },
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

const tally = (counted: readonly number[]): Tally => ({
  looks: counted.length,
  none: counted.filter((count) => count === 0).length,
  one: counted.filter((count) => count === 1).length,
  several: counted.filter((count) => count > 1).length,
});
