import { FaceDetector } from '@mediapipe/tasks-vision';
import { type Box, tilesOf, withoutDoubles } from './face-boxes.ts';
import type { FaceFiles, FromFaceWorker, ToFaceWorker } from './face-messages.ts';

/** Width at which a whole picture is looked at: enough for the person in front of the camera. */
const wholeWidth = 320;
/** Somebody in the background is some 50 pixels wide: found only where a part is looked at closely. */
const tileSide = 320;
/** Tiles for each look. All six at once would take up to a fifth of a second. */
const tilesAtOnce = 2;
/** A part of a picture invents a face more easily than the whole. */
const sureInTile = 0.6;

// TensorFlow Lite tells as an error what is none: that it uses the processor.
const tellError = console.error;
console.error = (...said: readonly unknown[]) =>
  String(said[0]).startsWith('INFO:') ? console.info(...said) : tellError(...said);

let detector: FaceDetector | null = null;
/** Where the next tiles begin, and what tiles alone saw in the looks before this one. */
let nextTile = 0;
let seenClosely: readonly (readonly Box[])[] = [];

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

/** The whole picture, and two of its parts more closely; the others were in the looks before. */
const look = (frame: ImageBitmap): FromFaceWorker => {
  const { width, height } = frame;
  const whole = facesIn(frame, { x: 0, y: 0, width, height }, wholeWidth, 0.5);
  const tiles = tilesOf(width, height, tileSide);
  const chosen = Array.from({ length: tilesAtOnce }, (_, step) => tiles[nextTile + step]);
  nextTile = (nextTile + tilesAtOnce) % tiles.length;
  const closely = chosen.flatMap((tile) =>
    tile === undefined ? [] : facesIn(frame, tile, tileSide, sureInTile),
  );
  // Only who is not seen in the whole is remembered: who moves must not be counted twice.
  const more = withoutDoubles([...whole, ...closely]).slice(withoutDoubles(whole).length);
  const round = Math.ceil(tiles.length / tilesAtOnce);
  seenClosely = [more, ...seenClosely].slice(0, round);
  return { kind: 'seen', faces: withoutDoubles([...whole, ...seenClosely.flat()]).length };
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
