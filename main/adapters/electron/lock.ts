import type { PowerSaveBlocker } from 'electron';
import type { LockOperation } from '../../ports/lockdown.ts';
import { stayAwake } from './lock-awake.ts';
import { hideFromCapture } from './lock-capture.ts';
import { type ClipboardParts, emptyClipboard } from './lock-clipboard.ts';
import { fullScreen } from './lock-full-screen.ts';
import { macosPresentation } from './lock-presentation.ts';
import { closeWaysOut, type WaysOutParts } from './lock-ways-out.ts';

export type ElectronLockParts = WaysOutParts & {
  readonly powerSaveBlocker: PowerSaveBlocker;
  readonly clipboard: ClipboardParts['clipboard'];
  /** As Electron's `process.getSystemVersion()` gives it. */
  readonly systemVersion: string;
};

/** What Electron itself can hold of the machine (R-L1); the system's own operations stand beside it. */
export const electronOperations = (parts: ElectronLockParts): readonly LockOperation[] => [
  stayAwake(parts.powerSaveBlocker),
  emptyClipboard(parts),
  closeWaysOut(parts),
  fullScreen(parts),
  hideFromCapture(parts, parts.systemVersion),
  macosPresentation(parts),
];

/**
 * One list of the operations of several adapters. Where two have the same, the first is taken: Electron
 * holds its own window better than a page holds itself.
 */
export const joinOperations = (
  ...lists: readonly (readonly LockOperation[])[]
): readonly LockOperation[] => {
  const byId = new Map<LockOperation['id'], LockOperation>();
  for (const one of lists.flat()) if (!byId.has(one.id)) byId.set(one.id, one);
  return [...byId.values()];
};
