import type { CameraFrames } from '../../../main/domain/checks/media.ts';

type Numbers = Pick<
  CameraFrames,
  | 'brightness'
  | 'contrast'
  | 'sharpness'
  | 'longestStillMilliseconds'
  | 'loopMilliseconds'
  | 'intervalVariation'
>;

const film = (
  [brightness, contrast, sharpness, still, loop, variation]: readonly [
    number,
    number,
    number,
    number,
    number | null,
    number,
  ],
  [none, one, several]: readonly [number, number, number],
): CameraFrames => {
  const numbers: Numbers = {
    brightness,
    contrast,
    sharpness,
    longestStillMilliseconds: still,
    loopMilliseconds: loop,
    intervalVariation: variation,
  };
  return {
    got: 'frames',
    label: 'Integrated Camera (04f2:b6d9)',
    milliseconds: 4_000,
    frames: 120,
    width: 640,
    height: 480,
    ...numbers,
    faces: { looks: none + one + several, none, one, several },
  };
};

/** What was measured over 4 s in Chromium with films in place of a camera (test/support/fake-camera.ts). */
export const films = {
  normal: film([149.9, 56.7, 645.5, 38, null, 0.023], [0, 16, 0]),
  evening: film([59.6, 22.7, 131.5, 41, null, 0.041], [0, 16, 0]),
  dark: film([22, 8.5, 43.4, 40, null, 0.029], [0, 16, 0]),
  covered: film([1, 0.4, 2.4, 40, null, 0.032], [16, 0, 0]),
  frozen: film([150, 56.6, 696.4, 3_993, null, 0.024], [0, 16, 0]),
  noFace: film([165.8, 28.8, 451.1, 38, null, 0.025], [16, 0, 0]),
  twoFaces: film([149.2, 57.7, 745.3, 36, null, 0.014], [0, 0, 16]),
  blurred: film([150, 50.8, 18.2, 36, null, 0.024], [0, 16, 0]),
  looping: film([150, 56.7, 669.2, 63, 1_491, 0.124], [0, 16, 0]),
} as const;
