import { ok } from '../../domain/result.ts';
import type { InForce, LockOperation } from '../../ports/lockdown.ts';

/** What the candidate's window says of itself, as often as it changes. */
export type WindowReport = {
  readonly guarded: boolean;
  readonly fullScreen: boolean;
  readonly keysLocked: boolean;
};

export type WindowReports = {
  /** Takes what a window says. */
  readonly report: (report: WindowReport) => void;
  /** The window is gone: nothing is known of it any more. */
  readonly forget: () => void;
  readonly latest: () => WindowReport | null;
};

/** Keeps what the window said last. */
export const createWindowReports = (): WindowReports => {
  let latest: WindowReport | null = null;
  return {
    report: (report) => {
      latest = report;
    },
    forget: () => {
      latest = null;
    },
    latest: () => latest,
  };
};

/**
 * What the page itself does in a browser: it begins when the view says that the machine is held, and says
 * how it stands. Nothing of it stays when the window is gone.
 */
export const windowOperations = ({ latest, forget }: WindowReports): readonly LockOperation[] => {
  const operation = (
    id: LockOperation['id'],
    isHeld: (report: WindowReport) => boolean,
  ): LockOperation => ({
    id,
    unable: async () => null,
    note: async () => ok(null),
    perform: async () => ok(undefined),
    verify: async (): Promise<InForce> => {
      const report = latest();
      if (report === null) return 'unknown';
      return isHeld(report) ? 'in-force' : 'lost';
    },
    // What one candidate's window said is not said for the next one's.
    revert: async () => {
      forget();
      return ok(undefined);
    },
  });
  return [
    operation('page-guards', ({ guarded }) => guarded),
    operation('full-screen', ({ fullScreen }) => fullScreen),
    operation('lock-keys', ({ keysLocked }) => keysLocked),
  ];
};
