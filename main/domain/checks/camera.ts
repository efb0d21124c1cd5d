import { needsWindow } from './answer.ts';
import { judgeFaces } from './camera-faces.ts';
import { judgePicture } from './camera-picture.ts';
import type { Finding } from './finding.ts';
import {
  type CameraFrames,
  type CameraMeasurement,
  type DeviceProblem,
  shortestMilliseconds,
} from './media.ts';
import { against, findingOf, fine, type Point, unclear } from './points.ts';
import type { CheckPolicy } from './policy.ts';

const remedyOf: Readonly<Record<DeviceProblem, string>> = {
  denied: 'allow-camera',
  none: 'connect-camera',
  'in-use': 'free-camera',
  unsupported: 'use-own-window',
  lost: 'reconnect-camera',
  failed: 'restart-camera',
};

/**
 * Whether the camera delivers pictures on which one person is seen well (R-S2): by what it really
 * delivered, not by its being there. Each thing that is wrong has a signal of its own.
 */
export const judgeCamera = (camera: CameraMeasurement | null, policy: CheckPolicy): Finding => {
  if (camera === null) return needsWindow('camera');
  return findingOf('camera', pointsOf(camera, policy));
};

const pointsOf = (camera: CameraMeasurement, policy: CheckPolicy): readonly Point[] => {
  if (camera.got === 'nothing') {
    const { problem } = camera;
    return [against(`camera-${problem}`, {}, remedyOf[problem], 1)];
  }
  if (camera.milliseconds < shortestMilliseconds) {
    return [unclear('camera-too-short', {}, 'camera-unknown')];
  }
  if (camera.frames === 0) return [against('camera-failed', {}, remedyOf.failed, 1)];
  if (isCovered(camera)) return [against('camera-covered', {}, 'uncover-camera')];
  return [
    ...judgeStream(camera, policy.camera),
    ...judgePicture(camera, policy.camera),
    ...judgeFaces(camera.faces),
  ];
};

/**
 * Behind a cover there is black without anything in it. What is missing then (a face, a picture that
 * moves) follows from that and is not told.
 */
export const isCovered = ({ brightness, contrast }: CameraFrames): boolean =>
  brightness < 16 && contrast < 5;

/**
 * Whether the same picture was shown for too long: 1.5 s without one changed pixel, which the noise of
 * a sensor does not leave; a camera that is slow stands still between its frames.
 */
export const isFrozen = (camera: CameraFrames): boolean => {
  const between = camera.milliseconds / Math.max(1, camera.frames);
  return camera.longestStillMilliseconds >= Math.max(1_500, 3 * between) && !isCovered(camera);
};

const judgeStream = (
  camera: CameraFrames,
  { framesPerSecond, width, height }: CheckPolicy['camera'],
): readonly Point[] => {
  const points: Point[] = [];
  const seconds = camera.milliseconds / 1_000;
  if (isFrozen(camera)) {
    const still = oneDigit(camera.longestStillMilliseconds / 1_000);
    points.push(against('camera-frozen', { seconds: still }, 'restart-camera'));
  }
  if (camera.loopMilliseconds !== null) {
    const length = oneDigit(camera.loopMilliseconds / 1_000);
    points.push(against('camera-looping', { seconds: length }, 'use-real-camera'));
  }
  // One more may have been under way when watching ended.
  if ((camera.frames + 1) / seconds < framesPerSecond) {
    const values = { rate: oneDigit(camera.frames / seconds), least: framesPerSecond };
    points.push(against('camera-slow', values, 'speed-up-camera'));
  }
  const size = { width: camera.width, height: camera.height };
  if (!isLargeEnough(size, { width, height })) {
    points.push(
      against('camera-small', { ...size, leastWidth: width, leastHeight: height }, 'better-camera'),
    );
  }
  const rate = Math.round(camera.frames / seconds);
  return [...points, fine('camera-picture', { name: camera.label, ...size, rate })];
};

type Size = { readonly width: number; readonly height: number };

/** A camera that stands on its side has as many pixels. */
const isLargeEnough = (size: Size, least: Size): boolean =>
  Math.max(size.width, size.height) >= Math.max(least.width, least.height) &&
  Math.min(size.width, size.height) >= Math.min(least.width, least.height);

const oneDigit = (value: number): number => Math.round(value * 10) / 10;
