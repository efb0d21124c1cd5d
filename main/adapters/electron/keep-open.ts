import type { App, BrowserWindow } from 'electron';
import type { See } from './lock-window.ts';

export type KeepOpenParts = {
  readonly app: Pick<App, 'on' | 'quit'>;
  /** Whether a sitting holds the machine: only submitting or being let go ends that (R-L4). */
  readonly isHeld: () => boolean;
  /** Undoes the lockdown, whoever still sits; never rejects. */
  readonly giveBack: () => Promise<unknown>;
  /** Ends the program once the machine is given back; left out: `app.quit`. */
  readonly quit?: () => void;
  readonly see: See;
};

/**
 * Keeps the program open while a sitting holds the machine (R-L4), and gives the machine back before it
 * ends. Returns what to do with each window.
 */
export const keepOpen = (parts: KeepOpenParts): ((window: Pick<BrowserWindow, 'on'>) => void) => {
  const { app, isHeld, see } = parts;
  let gaveBack: 'no' | 'now' | 'yes' = 'no';

  app.on('before-quit', (event) => {
    if (gaveBack === 'yes') return;
    event.preventDefault();
    if (isHeld()) return see('leaving-refused', { what: 'quit' });
    if (gaveBack === 'now') return;
    gaveBack = 'now';
    void parts.giveBack().finally(() => {
      gaveBack = 'yes';
      (parts.quit ?? app.quit)();
    });
  });

  return (window) => {
    window.on('close', (event) => {
      if (!isHeld()) return;
      event.preventDefault();
      see('leaving-refused', { what: 'close' });
    });
    // Windows ends the session and asks nobody: `before-quit` is not told then.
    // https://electronjs.org/docs/api/base-window (session-end)
    window.on('session-end', () => void parts.giveBack());
  };
};
