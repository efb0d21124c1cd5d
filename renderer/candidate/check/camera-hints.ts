/** What a look at the picture shows, while it is looked at; the verdict is the main process's. */
export type CameraHints = {
  readonly light: 'good' | 'dark' | 'bright';
  /** Null in the dark, where the sensor's noise looks like sharp edges. */
  readonly focus: 'good' | 'blurred' | null;
  readonly faces: 'one' | 'none' | 'several' | 'looking';
};

type Look = {
  readonly brightness: number;
  readonly sharpness: number;
  readonly faces: number | null;
};

/** Mean luma, 0 to 255: a face in a lit room lies around 150, one in the evening around 60. */
const [dark, bright] = [56, 220];
/** Variance of the Laplacian at 320 pixels of width: around 20 out of focus, over 100 in focus. */
const blurred = 40;

/** A look at the picture in the words that a candidate is shown. */
export const cameraHints = ({ brightness, sharpness, faces }: Look): CameraHints => ({
  light: brightness < dark ? 'dark' : brightness > bright ? 'bright' : 'good',
  focus: brightness < dark ? null : sharpness < blurred ? 'blurred' : 'good',
  faces: faces === null ? 'looking' : faces === 0 ? 'none' : faces === 1 ? 'one' : 'several',
});
