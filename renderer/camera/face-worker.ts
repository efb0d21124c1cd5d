import { FaceDetector } from '@mediapipe/tasks-vision';
import { type Box, tilesOf, withoutDoubles } from './face-boxes.ts';
import type { FaceFiles, FromFaceWorker, ToFaceWorker } from './face-messages.ts';

/** Width at which a whole picture is looked at: enough for the person in front of the camera. */
const wholeWidth = 320;
/** Somebody in the background is some 50 pixels wide: found only where a part is looked at closely. */
const tileSide = 320;
/** A part of a picture invents a face more easily than the whole. */
const sureInTile = 0.6;

// TensorFlow Lite tells as an error what is none: that it uses the processor.
const tellError = console.error;
console.error = (...said: readonly unknown[]) =>
  String(said[0]).startsWith('INFO:') ? console.info(...said) : tellError(...said);

let detector: FaceDetector | null = null;

const start = async ({ loader, program, model }: FaceFiles): Promise<FromFaceWorker> => {
  detector = await FaceDetector.createFromOptions(
    { wasmLoaderPath: loader, wasmBinaryPath: program },
    // On a processor without graphics the other delegate takes ten times as long.
    { baseOptions: { modelAssetPath: model, delegate: 'CPU' }, runningMode: 'IMAGE' },
  );
  return { kind: 'started' };
};

const canvas = new OffscreenCanvas(wholeWidth, wholeWidth);
const context = canvas.getContext('2d', { alpha: false });

/** Faces in a part of the picture, in its pixels. */
const facesIn = (frame: ImageBitmap, part: Box, width: number, sure: number): readonly Box[] => {
  if (detector === null || context === null) throw new Error('the detector did not start');
  const scale = width / part.width;
  canvas.width = width;
  canvas.height = Math.round(part.height * scale);
  context.drawImage(
    frame,
    ...([part.x, part.y, part.width, part.height] as const),
    ...([0, 0, canvas.width, canvas.height] as const),
  );
  return detector.detect(canvas).detections.flatMap(({ boundingBox, categories }) =>
    boundingBox === undefined || (categories[0]?.score ?? 0) < sure
      ? []
      : [
          {
            x: part.x + boundingBox.originX / scale,
            y: part.y + boundingBox.originY / scale,
            width: boundingBox.width / scale,
            height: boundingBox.height / scale,
          },
        ],
  );
};

/**
 * Faces in the whole picture and, more closely, in its parts. Nothing is remembered from one look to
 * the next: what one was deceived by must not count in another.
 */
const look = (frame: ImageBitmap): FromFaceWorker => {
  const { width, height } = frame;
  const whole = facesIn(frame, { x: 0, y: 0, width, height }, wholeWidth, 0.5);
  const closely = tilesOf(width, height, tileSide).flatMap((tile) =>
    facesIn(frame, tile, tileSide, sureInTile),
  );
  return { kind: 'seen', faces: withoutDoubles([...whole, ...closely]).length };
};

const answer = async (message: ToFaceWorker): Promise<FromFaceWorker> => {
  if (message.kind === 'start') return start(message.files);
  try {
    return look(message.frame);
  } finally {
    message.frame.close();
  }
};

self.addEventListener('message', ({ data }: MessageEvent<ToFaceWorker>) => {
  answer(data).then(
    (said) => self.postMessage(said),
    () => self.postMessage({ kind: 'failed' } satisfies FromFaceWorker),
  );
});
