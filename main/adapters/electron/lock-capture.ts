import type { Unable } from '../../domain/lockdown/plan.ts';
import type { LockOperation } from '../../ports/lockdown.ts';
import { onWindow, type WindowParts } from './lock-window.ts';

/** The macOS whose ScreenCaptureKit captures windows that ask not to be. */
const ignoredSince = 15;

/**
 * Whether a window can be hidden from screenshots and recordings: not on Linux, and on macOS only before
 * version 15, whose ScreenCaptureKit captures the window all the same.
 * https://electronjs.org/docs/api/base-window (setContentProtection)
 *
 * @param version of the system, as Electron's `process.getSystemVersion()` gives it
 */
export const unableToHide = (platform: NodeJS.Platform, version: string): Unable | null => {
  if (platform !== 'win32' && platform !== 'darwin') return 'not-this-system';
  // A version that can't be read may be a newer one.
  const major = Number.parseInt(version, 10);
  const isKept = major < ignoredSince;
  return platform === 'win32' || isKept ? null : 'system-too-new';
};

/** Hides the window from screenshots and recordings. */
export const hideFromCapture = (parts: WindowParts, version: string): LockOperation =>
  onWindow(parts, {
    id: 'hide-from-capture',
    unable: unableToHide(parts.platform, version),
    follow: (window, isHeld) => {
      // It may be dropped while a window is hidden (electron/electron#29085, #45844).
      window.on('show', () => {
        if (isHeld()) window.setContentProtection(true);
      });
      window.on('restore', () => {
        if (isHeld()) window.setContentProtection(true);
      });
    },
    take: (window) => window.setContentProtection(true),
    isKept: (window) => window.isContentProtected(),
    release: (window) => window.setContentProtection(false),
    isFree: (window) => !window.isContentProtected(),
  });
