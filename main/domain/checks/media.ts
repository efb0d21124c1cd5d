/** Why a device gave nothing (W3C Media Capture and Streams §10.2). */
export type DeviceProblem = 'denied' | 'none' | 'in-use' | 'unsupported' | 'lost' | 'failed';

type Nothing = { readonly got: 'nothing'; readonly problem: DeviceProblem };

/** In how many looks at the picture there was no, one, several faces. */
export type FaceLooks = {
  readonly looks: number;
  readonly none: number;
  readonly one: number;
  readonly several: number;
};

/** What a camera delivered over some seconds, as numbers. */
export type CameraFrames = {
  readonly got: 'frames';
  /** The camera's name, as the browser tells it. */
  readonly label: string;
  readonly milliseconds: number;
  readonly frames: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Mean of the luma (ITU-R BT.601) of the frames, 0 to 255. */
  readonly brightness: number;
  /** Mean over the frames of the luma's standard deviation, 0 to 128. */
  readonly contrast: number;
  /** Median variance of the Laplacian of the luma at 320 pixels of width. */
  readonly sharpness: number;
  /** The longest stretch in which not one pixel changed. */
  readonly longestStillMilliseconds: number;
  /** Length after which exactly the same pictures came again in the same order; null: never. */
  readonly loopMilliseconds: number | null;
  /** Standard deviation of the time between frames by its mean. */
  readonly intervalVariation: number;
  /** Null where faces can't be looked for. */
  readonly faces: FaceLooks | null;
};
export type CameraMeasurement = Nothing | CameraFrames;

/** What a microphone delivered over some seconds; levels are dBFS (0 is the loudest there is). */
export type MicrophoneSound = {
  readonly got: 'sound';
  readonly label: string;
  readonly milliseconds: number;
  /** Root mean square of each tenth of a second; -120 for nothing. */
  readonly levels: readonly number[];
  readonly peak: number;
  /** Share of samples at the edge of what can be said. */
  readonly clipped: number;
  /** Share of samples that are exactly nothing. */
  readonly zeros: number;
};
export type MicrophoneMeasurement = Nothing | MicrophoneSound;

/** What became of the test sound. */
export type LoudspeakerMeasurement =
  | Nothing
  | {
      readonly got: 'played';
      /** How far it stood out of the noise in the microphone, dB; null without microphone. */
      readonly heardDecibels: number | null;
      /** What the candidate said; null: not asked. */
      readonly confirmed: boolean | null;
    };

/** What the window measured; null where it has not yet. */
export type MediaFacts = {
  readonly camera: CameraMeasurement | null;
  readonly microphone: MicrophoneMeasurement | null;
  readonly loudspeaker: LoudspeakerMeasurement | null;
};

/** Where there is no window, or before it measured anything. */
export const noMedia: MediaFacts = { camera: null, microphone: null, loudspeaker: null };

/** What is shorter than this says nothing, neither way. */
export const shortestMilliseconds = 1_000;
