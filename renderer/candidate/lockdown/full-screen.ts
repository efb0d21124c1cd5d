/** WICG keyboard-lock, in Chromium alone: https://wicg.github.io/keyboard-lock/ */
type WithKeyboard = {
  readonly keyboard?: { readonly lock?: () => Promise<void>; readonly unlock?: () => void };
};

/**
 * Fills the screen and keeps the system's shortcuts, as far as the browser does that; has to be called
 * from a click.
 *
 * @returns whether the screen is filled, and whether keys are kept
 */
export const enterFullScreen = async (): Promise<{
  readonly fullScreen: boolean;
  readonly keysLocked: boolean;
}> => {
  try {
    if (document.fullscreenElement === null) {
      await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
    }
  } catch {
    return { fullScreen: false, keysLocked: false };
  }
  return { fullScreen: true, keysLocked: await lockKeys() };
};

const lockKeys = async (): Promise<boolean> => {
  const { keyboard } = navigator as WithKeyboard;
  if (keyboard?.lock === undefined) return false;
  try {
    await keyboard.lock();
    return true;
  } catch {
    return false;
  }
};

/** Gives screen and keys back. */
export const leaveFullScreen = (): void => {
  (navigator as WithKeyboard).keyboard?.unlock?.();
  if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => {});
};
