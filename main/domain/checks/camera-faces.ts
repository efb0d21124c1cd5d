import type { FaceLooks } from './media.ts';
import { against, fine, type Point, worth } from './points.ts';

/** A face that is there is missed now and then: when somebody looks down, or moves. */
const seldom = 0.2;
const mostly = 0.75;
/** One look can be deceived, by a pattern or a hand; the same twice is somebody. */
const looksThatCount = 2;

/**
 * Whether one face is in view, by several looks at the picture. Where nobody could look, that is told
 * and never taken for one face: advice, as the candidate can't mend it and the proctor sees the face.
 */
export const judgeFaces = (faces: FaceLooks | null): readonly Point[] => {
  if (faces === null || faces.looks === 0) {
    return [worth('camera-faces-not-sought', {}, 'faces-by-proctor')];
  }
  const { looks, one, several } = faces;
  const seen = one + several;
  const values = { seen, several, looks };
  if (several >= looksThatCount) return [against('camera-faces-several', values, 'be-alone')];
  if (several > 0) return [worth('camera-faces-perhaps', values, 'be-alone')];
  if (seen < seldom * looks) return [against('camera-no-face', values, 'show-face')];
  if (seen < mostly * looks) return [worth('camera-face-seldom', values, 'show-face')];
  return [fine('camera-one-face')];
};
