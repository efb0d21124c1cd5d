import type { CameraLook } from '../../camera/measure-camera.ts';

/** What a look at the picture shows, while it is looked at; the verdict is the main process's. */
export type CameraHints = {
  readonly light: 'good' | 'dark' | 'bright' | 'flat';
  /** Null where nothing can be said: in one colour, and in the dark, where noise looks like edges. */
  readonly focus: 'good' | 'blurred' | null;
  readonly faces: 'one' | 'none' | 'several' | 'looking' | 'cannot';
};

/*
 * The bounds from which the main process has something to say (main/domain/checks), so that no hint is
 * other than the verdict that follows; a test holds them equal.
 */
/** Mean luma, 0 to 255: a face in a lit room lies around 150, one in the evening around 60. */
const [dark, bright] = [56, 220];
/** Standard deviation of the luma: less is one colour. */
const flat = 6;
/** Variance of the Laplacian by the variance of the luma: 0.007 out of focus, 0.2 in focus. */
const soft = 0.01;

/** A look at the picture in the words that a candidate is shown. */
export const cameraHints = (look: Omit<CameraLook, 'fraction'>): CameraHints => ({
  light: lightOf(look),
  focus: focusOf(look),
  faces: facesOf(look.faces),
});

type Picture = Pick<CameraLook, 'brightness' | 'contrast' | 'sharpness'>;

const lightOf = ({ brightness, contrast }: Picture): CameraHints['light'] => {
  if (brightness < dark) return 'dark';
  if (brightness > bright) return 'bright';
  return contrast < flat ? 'flat' : 'good';
};

const focusOf = ({ brightness, contrast, sharpness }: Picture): CameraHints['focus'] => {
  if (contrast < flat) return null;
  if (sharpness / contrast ** 2 < soft) return 'blurred';
  return brightness < dark ? null : 'good';
};

const facesOf = (faces: CameraLook['faces']): CameraHints['faces'] => {
  if (faces === 'not-yet') return 'looking';
  if (faces === 'cannot') return 'cannot';
  return faces === 0 ? 'none' : faces === 1 ? 'one' : 'several';
};
