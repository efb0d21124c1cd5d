import type { Session } from 'electron';
import type { LockOperation } from '../../ports/lockdown.ts';
import { refusedShortcut } from './lock-shortcuts.ts';
import { type ExamWindow, onWindow, type WindowParts } from './lock-window.ts';

export type WaysOutParts = WindowParts & { readonly session: Pick<Session, 'on'> };

/**
 * Shuts what a window of Chromium could be left by: printing, downloads, zoom, developer tools, and the
 * shortcuts for them. Navigation and new windows are shut always (window.ts), and so is the spell checker
 * (permissions.ts).
 */
export const closeWaysOut = (parts: WaysOutParts): LockOperation => {
  const { see } = parts;
  let level: number | null = null;
  let isShut = (): boolean => false;

  // One session for all windows of the program: listened to once.
  parts.session.on('will-download', (event) => {
    if (!isShut()) return;
    event.preventDefault();
    see('leaving-refused', { what: 'download' });
  });

  const follow = ({ webContents }: ExamWindow, isHeld: () => boolean): void => {
    isShut = isHeld;
    webContents.on('before-input-event', (event, input) => {
      if (!isHeld() || input.type !== 'keyDown') return;
      const refused = refusedShortcut(input, parts.platform);
      if (refused === null) return;
      event.preventDefault();
      if (input.isAutoRepeat) return;
      see(refused.does === 'print' ? 'print-refused' : 'key-refused', { key: refused.name });
    });
    webContents.on('devtools-opened', () => {
      if (!isHeld()) return;
      webContents.closeDevTools();
      see('debugger-found', { what: 'devtools' });
    });
    webContents.on('zoom-changed', () => {
      if (isHeld() && level !== null) webContents.setZoomLevel(level);
    });
  };

  return onWindow(parts, {
    id: 'close-ways-out',
    follow,
    take: ({ webContents }) => {
      level ??= webContents.getZoomLevel();
      webContents.setZoomLevel(level);
      // Electron's own default: no zoom by pinching (web-contents, setVisualZoomLevelLimits).
      webContents.setVisualZoomLevelLimits(1, 1);
      if (webContents.isDevToolsOpened()) webContents.closeDevTools();
    },
    isKept: ({ webContents }) =>
      !webContents.isDevToolsOpened() && webContents.getZoomLevel() === level,
    release: () => {
      level = null;
    },
    isFree: () => true,
  });
};
