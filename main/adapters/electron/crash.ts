import type { RenderProcessGoneDetails } from 'electron';

/** A page that crashes more often within `withinMs` can't be helped by opening it again. */
const tries = 3;
const withinMs = 60_000;

type Crashing = {
  readonly webContents: {
    readonly on: (
      event: 'render-process-gone',
      listener: (event: unknown, details: RenderProcessGoneDetails) => void,
    ) => unknown;
  };
  readonly isDestroyed: () => boolean;
  readonly destroy: () => void;
};

/**
 * Opens the page of a crashed window again, in the same window, so that the exam goes on (R-L4).
 *
 * @param now monotonic milliseconds
 * @param reopen loads the window's page with a new launch code: what the page knew is gone
 * @param giveUp the page crashes again and again; its window is closed after this
 */
export const reopenCrashed = (
  window: Crashing,
  now: () => number,
  reopen: () => void,
  giveUp: () => void,
): void => {
  let crashes: readonly number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (window.isDestroyed() || reason === 'clean-exit') return;
    crashes = [...crashes.filter((at) => now() - at < withinMs), now()];
    if (crashes.length <= tries) return reopen();
    // First the other window: the program ends with its last one.
    giveUp();
    window.destroy();
  });
};
