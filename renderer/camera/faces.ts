import { faceModelUrl as model } from 'virtual:face-model';
import loader from '@mediapipe/tasks-vision/vision_wasm_module_internal.js?url';
import program from '@mediapipe/tasks-vision/vision_wasm_module_internal.wasm?url';
import type { Faces } from './count-faces.ts';
import type { FromFaceWorker, ToFaceWorker } from './face-messages.ts';

/** Longer than a slow machine needs for 11 MB of program, in milliseconds. */
const startWithin = 20_000;
/** Longer than a slow machine needs for one picture, in milliseconds. */
const lookWithin = 5_000;

/**
 * Starts looking for faces: in a worker, with what this program brings along. Null when it can't run
 * here; then it is not known whether there are faces, which is not the same as that there are none.
 */
export const startFaces = async (): Promise<Faces | null> => {
  const worker = startWorker();
  if (worker === null) return null;
  const ask = asker(worker);
  const started = await ask({ kind: 'start', files: { loader, program, model } }, [], startWithin);
  if (started?.kind !== 'started') {
    worker.terminate();
    return null;
  }
  return {
    look: async (frame) => {
      const said = await ask({ kind: 'look', frame }, [frame], lookWithin);
      return said?.kind === 'seen' ? said.faces : null;
    },
    close: () => worker.terminate(),
  };
};

/** Null where the browser refuses to run one. */
const startWorker = (): Worker | null => {
  try {
    return new Worker(new URL('./face-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
};

/** Asks a worker that answers in order; null when it fails, or is silent for too long. */
const asker = (worker: Worker) => {
  const waiting: ((said: FromFaceWorker | null) => void)[] = [];
  worker.addEventListener('message', ({ data }: MessageEvent<FromFaceWorker>) =>
    waiting.shift()?.(data),
  );
  worker.addEventListener('error', () => {
    for (const answer of waiting.splice(0)) answer(null);
  });
  return (message: ToFaceWorker, moved: Transferable[], within: number) =>
    new Promise<FromFaceWorker | null>((resolve) => {
      // An answer that comes after all still takes its place in the order.
      const late = setTimeout(() => resolve(null), within);
      waiting.push((said) => {
        clearTimeout(late);
        resolve(said);
      });
      worker.postMessage(message, moved);
    });
};
