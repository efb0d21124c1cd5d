import type { CameraFrames } from './media.ts';
import { against, type Point, worth } from './points.ts';
import type { CheckPolicy } from './policy.ts';

/** Light and sharpness of a camera's picture; empty where nothing is to be said. */
export const judgePicture = (
  camera: CameraFrames,
  policy: CheckPolicy['camera'],
): readonly Point[] => [...judgeLight(camera, policy), ...judgeSharpness(camera)];

/**
 * In the dark with this much contrast (luma, 0 to 128) somebody is lit well before a dark room, which
 * is worth mending and no reason to refuse. A picture at 15 % of its light can't have it: 0.15 × 128.
 */
const litContrast = 20;
/** Less than this is one colour: a sticker, a finger, a fogged lens. */
const flatContrast = 6;

const judgeLight = (
  { brightness, contrast }: CameraFrames,
  { leastBrightness, goodBrightness, mostBrightness }: CheckPolicy['camera'],
): readonly Point[] => {
  const light = { percent: Math.round((brightness / 255) * 100) };
  if (brightness < leastBrightness && contrast < litContrast) {
    return [against('camera-dark', light, 'more-light')];
  }
  if (brightness < goodBrightness) return [worth('camera-dim', light, 'more-light')];
  if (brightness > mostBrightness) {
    // White paper behind somebody is bright and full of contrast.
    return contrast < litContrast
      ? [against('camera-washed-out', light, 'less-light')]
      : [worth('camera-bright', light, 'less-light')];
  }
  return contrast < flatContrast ? [against('camera-flat', {}, 'uncover-camera')] : [];
};

/**
 * Variance of the Laplacian (Pech-Pacheco et al., ICPR 2000) by the variance of the luma, so that what
 * is left does not depend on light. Measured on films: sharp 0.20, in the evening 0.25 (noise counts as
 * sharp, so that darkness is never taken for blur), blurred but with a face that is still recognized
 * 0.007. Soft lenses before plain walls were reckoned at 0.01, so that those are not refused.
 */
const [unusable, soft] = [0.004, 0.01];

const judgeSharpness = ({ sharpness, contrast }: CameraFrames): readonly Point[] => {
  if (contrast < flatContrast) return [];
  const relative = sharpness / contrast ** 2;
  if (relative < unusable) return [against('camera-blurred', {}, 'clean-camera', 0.8)];
  return relative < soft ? [worth('camera-soft', {}, 'clean-camera')] : [];
};
