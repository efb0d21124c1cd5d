import type { NetworkProgress } from '../../ports/network-test.ts';

export type Steps = { readonly download: number; readonly upload: number; readonly end: number };

const everyMilliseconds = 250;

/** The same for every length of the test, so that a bar does not jump when the server is found. */
const shareOfConnecting = 0.02;

/**
 * Tells how far the test is, some times a second, until it is ended.
 * @param steps when the steps begin, in milliseconds
 */
export const tellProgress = (
  onProgress: (progress: NetworkProgress) => void,
  steps: Steps,
): { readonly measuring: () => void; readonly end: () => void } => {
  let began: number | null = null;
  const tell = () => {
    if (began === null) {
      onProgress({ step: 'connecting', fraction: 0, secondsLeft: steps.end / 1_000 });
      return;
    }
    const at = Math.min(steps.end, performance.now() - began);
    onProgress({
      step: stepAt(at, steps),
      fraction: shareOfConnecting + ((1 - shareOfConnecting) * at) / steps.end,
      secondsLeft: Math.ceil((steps.end - at) / 1_000),
    });
  };
  const timer = setInterval(tell, everyMilliseconds);
  tell();
  return {
    measuring: () => {
      began = performance.now();
      tell();
    },
    end: () => clearInterval(timer),
  };
};

const stepAt = (at: number, { download, upload, end }: Steps): NetworkProgress['step'] => {
  if (at < download) return 'echo';
  if (at < upload) return 'download';
  return at < end ? 'upload' : 'finishing';
};
