import type { LockOperation, LockSystemAdapter } from '../../ports/lockdown.ts';
import { endedWithProcess } from './ended-with-process.ts';
import { linuxOperations } from './linux/operations.ts';
import { createSession } from './linux/session.ts';
import { type WindowReports, windowOperations } from './window.ts';
import { windowsOperations } from './windows/operations.ts';
import { createWindowsApi } from './windows/real-api.ts';

const systems = { win32: 'windows', darwin: 'macos' } as const;

/** The system's name in plans and policies; whatever is neither Windows nor macOS counts as Linux. */
export const lockSystemOf = (platform: NodeJS.Platform): LockSystemAdapter['system'] =>
  platform === 'win32' || platform === 'darwin' ? systems[platform] : 'linux';

/** What lasts in this machine and needs no window of ours. */
export const machineOperations = (platform: NodeJS.Platform): readonly LockOperation[] => {
  switch (lockSystemOf(platform)) {
    case 'linux':
      return linuxOperations(createSession());
    case 'windows':
      return windowsOperations(createWindowsApi());
    case 'macos':
      return [];
  }
};

/** What the browser host can do on this machine: the page's own guards, and the desktop's settings. */
export const createBrowserLock =
  (platform: NodeJS.Platform) =>
  (reports: WindowReports): LockSystemAdapter => ({
    system: lockSystemOf(platform),
    operations: [...windowOperations(reports), ...machineOperations(platform)],
  });

/** What a program can undo that another program performed and did not live to undo. */
export const createUndoing = (platform: NodeJS.Platform): readonly LockOperation[] => [
  ...endedWithProcess(),
  ...machineOperations(platform),
];
