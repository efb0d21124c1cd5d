import type { Clipboard } from 'electron';
import { z } from 'zod';
import { fail, ok } from '../../domain/result.ts';
import type { LockOperation } from '../../ports/lockdown.ts';
import { answer, callLimit, notDone } from './lock-call.ts';

export type ClipboardParts = {
  readonly platform: NodeJS.Platform;
  readonly clipboard: Pick<Clipboard, 'clear' | 'read'> & {
    /** What is selected, on Linux alone: a click of the middle button pastes it. */
    readonly selection?: Pick<Clipboard, 'clear'> | undefined;
  };
  readonly limit?: number;
};

/** Nothing; or what the browser host noted, whose journal this program finds in the same folder. */
const Noted = z.union([z.null(), z.strictObject({ boot: z.string() })]);

/**
 * Empties the clipboard before the exam and after it. What was in it is not put back: to keep it would be
 * to keep what a candidate copied on a day of theirs. Whoever fills it meanwhile is seen, and it is
 * emptied again.
 * https://electronjs.org/docs/api/clipboard
 */
export const emptyClipboard = (parts: ClipboardParts): LockOperation => {
  const { platform, clipboard, limit = callLimit } = parts;
  let isHeld = false;

  const clear = (): void => {
    clipboard.clear();
    if (platform === 'linux') clipboard.selection?.clear();
  };
  const isEmpty = async (): Promise<boolean> =>
    (await clipboard.read()).every(({ types }) => types.length === 0);

  return {
    id: 'empty-clipboard',
    unable: async () => null,
    note: async () => ok(null),
    perform: () =>
      answer(async () => {
        clear();
        isHeld = true;
        return (await isEmpty()) ? ok(undefined) : notDone('clipboard');
      }, limit),
    verify: async () => {
      if (!isHeld) return 'lost';
      // Selecting in the exam itself fills the selection: only what was copied counts.
      const found = await answer(async () => ok(await isEmpty()), limit);
      if (!found.ok) return 'unknown';
      return found.value ? 'in-force' : 'lost';
    },
    revert: (undo) =>
      answer(async () => {
        if (!Noted.safeParse(undo).success) {
          return fail({ code: 'undo-unreadable', detail: 'noted by nobody' });
        }
        isHeld = false;
        clear();
        return ok(undefined);
      }, limit),
  };
};
