import type { LockOperation, LockSystemAdapter } from '../../ports/lockdown.ts';
import { endedWithProcess } from './ended-with-process.ts';
import { linuxOperations } from './linux/operations.ts';
import { createSession } from './linux/session.ts';
import { type WindowReports, windowOperations } from './window.ts';
import { windowsOperations } from './windows/operations.ts';
import { createWindowsApi } from './windows/real-api.ts';
import { createWindowsWatch } from './windows/watches.ts';

const systems = { win32: 'windows', darwin: 'macos' } as const;

/** The system's name in plans and policies; whatever is neither Windows nor macOS counts as Linux. */
export const lockSystemOf = (platform: NodeJS.Platform): LockSystemAdapter['system'] =>
  platform === 'win32' || platform === 'darwin' ? systems[platform] : 'linux';

/** What lasts in this machine and needs no window of ours, and what can be seen besides. */
const ofMachine = (
  platform: NodeJS.Platform,
  ownsWindow: boolean,
): Pick<LockSystemAdapter, 'operations' | 'others'> => {
  switch (lockSystemOf(platform)) {
    case 'linux':
      return { operations: linuxOperations(createSession()) };
    case 'windows': {
      const api = createWindowsApi(platform);
      const watch = createWindowsWatch(api, (pid) => pid === process.pid);
      // In a browser the window in front is another program's: there the page itself says when it is not.
      const others = () => [
        ...(ownsWindow ? watch.foreground() : []),
        ...watch.hiddenWindows(),
        ...watch.keys(),
      ];
      return { operations: windowsOperations(api), others };
    }
    case 'macos':
      return { operations: [] };
  }
};

/**
 * What a host can do on this machine: the page's own guards, and the system's settings.
 *
 * @param ownsWindow whether the window is of this very process, as the desktop's is
 */
export const createBrowserLock =
  (platform: NodeJS.Platform, ownsWindow = false) =>
  (reports: WindowReports): LockSystemAdapter => {
    const { operations, ...rest } = ofMachine(platform, ownsWindow);
    return {
      system: lockSystemOf(platform),
      operations: [...windowOperations(reports), ...operations],
      ...rest,
    };
  };

/** What a program can undo that another program performed and did not live to undo. */
export const createUndoing = (platform: NodeJS.Platform): readonly LockOperation[] => [
  ...endedWithProcess(),
  ...ofMachine(platform, false).operations,
];
