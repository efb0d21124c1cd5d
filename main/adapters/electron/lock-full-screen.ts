import type { LockOperation } from '../../ports/lockdown.ts';
import { type ExamWindow, onWindow, type WindowParts } from './lock-window.ts';

/** A window that is fought for is taken back at most this often, in milliseconds. */
const pauseMs = 100;
/** The same thing is told once in so many milliseconds: a fight must not flood the record. */
const toldEveryMs = 1_000;

/**
 * Fills the display, above every other window, and takes it back when it is lost. On Windows and Linux
 * this is Electron's kiosk mode; on macOS that mode is an operation of its own (lock-presentation.ts).
 */
export const fullScreen = (parts: WindowParts): LockOperation => {
  const { platform } = parts;
  const isMac = platform === 'darwin';
  // Wayland has no such thing, and X11's window managers need not keep it.
  const keepsOnTop = platform !== 'linux';

  const take = (window: ExamWindow): void => {
    if (window.isMinimized()) window.restore();
    if (!window.isVisible()) window.show();
    window.setAlwaysOnTop(true, 'screen-saver');
    // On Windows it does nothing; on macOS a window of every space can have no full screen of its own.
    if (platform === 'linux') window.setVisibleOnAllWorkspaces(true);
    if (!isMac) window.setKiosk(true);
    window.setFullScreen(true);
    window.moveTop();
    window.focus();
  };

  return onWindow(parts, {
    id: 'full-screen',
    follow: (window, isHeld) => follow(parts, window, isHeld, take),
    take,
    isKept: (window) =>
      window.isFullScreen() &&
      (isMac || window.isKiosk()) &&
      (!keepsOnTop || window.isAlwaysOnTop()) &&
      window.isVisible() &&
      !window.isMinimized(),
    release: (window) => {
      if (!isMac) window.setKiosk(false);
      window.setFullScreen(false);
      if (platform === 'linux') window.setVisibleOnAllWorkspaces(false);
      window.setAlwaysOnTop(false);
    },
    isFree: (window) =>
      !window.isFullScreen() && (isMac || !window.isKiosk()) && !window.isAlwaysOnTop(),
  });
};

/** Tells when the window is no longer what the candidate sees, and takes it back (R-L2). */
const follow = (
  { see }: WindowParts,
  window: ExamWindow,
  isHeld: () => boolean,
  take: (window: ExamWindow) => void,
): void => {
  const toldAt = new Map<string, number>();
  let timer: NodeJS.Timeout | null = null;

  const takeBack = (): void => {
    timer ??= setTimeout(() => {
      timer = null;
      try {
        if (isHeld()) take(window);
      } catch {
        // The window went in between; the next look at the operations says so.
      }
    }, pauseMs);
    timer.unref();
  };

  const lost = (kind: 'full-screen-left' | 'foreground-lost', how: string) => (): void => {
    if (!isHeld()) return;
    const now = performance.now();
    if (now - (toldAt.get(kind) ?? Number.NEGATIVE_INFINITY) >= toldEveryMs) {
      toldAt.set(kind, now);
      see(kind, { how });
    }
    takeBack();
  };

  window.on('leave-full-screen', lost('full-screen-left', 'left'));
  window.on('minimize', lost('full-screen-left', 'minimized'));
  window.on('hide', lost('full-screen-left', 'hidden'));
  window.on('blur', lost('foreground-lost', 'blur'));
};
