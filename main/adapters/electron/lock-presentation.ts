import type { LockOperation } from '../../ports/lockdown.ts';
import { onWindow, type WindowParts } from './lock-window.ts';

/**
 * The presentation options of macOS: without Dock, menu bar and Apple menu, and without switching or
 * hiding applications, the panel that ends them, logging out and shutting down. Electron sets them all
 * with its kiosk mode; they end with the process. It is taken after full screen and released before it.
 * https://developer.apple.com/documentation/appkit/nsapplication/presentationoptions-swift.struct
 */
export const macosPresentation = (parts: WindowParts): LockOperation =>
  onWindow(parts, {
    id: 'macos-presentation',
    unable: parts.platform === 'darwin' ? null : 'not-this-system',
    take: (window) => window.setKiosk(true),
    isKept: (window) => window.isKiosk(),
    release: (window) => window.setKiosk(false),
    isFree: (window) => !window.isKiosk(),
  });
