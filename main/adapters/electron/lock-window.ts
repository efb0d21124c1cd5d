import type { BrowserWindow, WebContents } from 'electron';
import type { IncidentKind } from '../../domain/lockdown/incident.ts';
import type { OperationId } from '../../domain/lockdown/operation.ts';
import type { Unable } from '../../domain/lockdown/plan.ts';
import { fail, ok } from '../../domain/result.ts';
import type { IncidentValues } from '../../domain/sitting/events.ts';
import type { LockOperation } from '../../ports/lockdown.ts';
import { answer, becomes, callLimit, notDone } from './lock-call.ts';

/** What of a window the lockdown uses. */
export type ExamWindow = Pick<
  BrowserWindow,
  | 'focus'
  | 'isAlwaysOnTop'
  | 'isContentProtected'
  | 'isDestroyed'
  | 'isFullScreen'
  | 'isKiosk'
  | 'isMinimized'
  | 'isVisible'
  | 'moveTop'
  | 'on'
  | 'restore'
  | 'setAlwaysOnTop'
  | 'setContentProtection'
  | 'setFullScreen'
  | 'setKiosk'
  | 'setVisibleOnAllWorkspaces'
  | 'show'
> & {
  readonly webContents: Pick<
    WebContents,
    | 'closeDevTools'
    | 'getZoomLevel'
    | 'isDevToolsOpened'
    | 'on'
    | 'setVisualZoomLevelLimits'
    | 'setZoomLevel'
  >;
};

/** Tells what was seen to every sitting for which the machine is held (R-L2). */
export type See = (kind: IncidentKind, values: IncidentValues) => void;

export type WindowParts = {
  readonly platform: NodeJS.Platform;
  /** The candidate's window; null while there is none. */
  readonly examWindow: () => ExamWindow | null;
  readonly see: See;
  /** Milliseconds that a window may take to change. */
  readonly limit?: number;
};

export type WindowHold = {
  readonly id: OperationId;
  readonly unable?: Unable | null;
  /** Once for each window: listens to it, and acts while `isHeld` says so. */
  readonly follow?: (window: ExamWindow, isHeld: () => boolean) => void;
  readonly take: (window: ExamWindow) => void;
  readonly isKept: (window: ExamWindow) => boolean;
  readonly release: (window: ExamWindow) => void;
  readonly isFree: (window: ExamWindow) => boolean;
};

/**
 * An operation on the candidate's window. It is gone with the window: a window that was opened anew is
 * not held until it is taken.
 */
export const onWindow = (parts: WindowParts, hold: WindowHold): LockOperation => {
  const { examWindow, limit = callLimit } = parts;
  const followed = new WeakSet<ExamWindow>();
  let held: ExamWindow | null = null;

  const living = (window: ExamWindow | null): ExamWindow | null =>
    window === null || window.isDestroyed() ? null : window;

  const follow = (window: ExamWindow): void => {
    if (followed.has(window)) return;
    followed.add(window);
    hold.follow?.(window, () => held === window && living(window) !== null);
  };

  return {
    id: hold.id,
    unable: async () => hold.unable ?? null,
    note: async () => ok(null),
    perform: () =>
      answer(async () => {
        const window = living(examWindow());
        if (window === null) return fail({ code: 'missing', detail: 'no window of a candidate' });
        // Held before it is taken: what is cut off half-way is released too.
        held = window;
        follow(window);
        hold.take(window);
        const isTaken = () => living(window) !== null && hold.isKept(window);
        return (await becomes(isTaken, limit)) ? ok(undefined) : notDone('window');
      }, limit + callLimit),
    verify: async () => {
      try {
        const window = living(examWindow());
        return window !== null && window === held && hold.isKept(window) ? 'in-force' : 'lost';
      } catch {
        return 'unknown';
      }
    },
    revert: () =>
      answer(async () => {
        const window = living(held);
        if (window === null) {
          held = null;
          return ok(undefined);
        }
        hold.release(window);
        const isReleased = () => living(window) === null || hold.isFree(window);
        if (!(await becomes(isReleased, limit))) return notDone('window');
        held = null;
        return ok(undefined);
      }, limit + callLimit),
  };
};
