import { z } from 'zod';
import { ok, type Result } from '../../../domain/result.ts';
import type { InForce, LockFailure, LockOperation } from '../../../ports/lockdown.ts';
import { isOfEarlierBoot, isWayland, type LinuxDesktop } from './desktop.ts';
import { allInTurn, readUndo } from './undo.ts';

type Call = { readonly program: string; readonly args: readonly string[]; readonly input?: string };

/** How one program empties a clipboard and the selection that the middle button pastes, and reads both. */
type Tool = {
  readonly version: Call;
  readonly empty: readonly Call[];
  readonly read: readonly Call[];
};

/** xsel(1x): gives the selection up, so that nobody owns it. */
const xsel: Tool = {
  version: { program: 'xsel', args: ['--version'] },
  empty: ['--clipboard', '--primary'].map((one) => ({ program: 'xsel', args: [one, '--clear'] })),
  read: ['--clipboard', '--primary'].map((one) => ({ program: 'xsel', args: [one, '--output'] })),
};

/** xclip(1): owns the selection with an empty text, in the background, until something is copied. */
const xclip: Tool = {
  version: { program: 'xclip', args: ['-version'] },
  empty: ['clipboard', 'primary'].map((one) => ({
    program: 'xclip',
    args: ['-selection', one, '-in'],
    input: '',
  })),
  read: ['clipboard', 'primary'].map((one) => ({
    program: 'xclip',
    args: ['-selection', one, '-out'],
  })),
};

/** wl-clipboard(1) */
const wlClipboard: Tool = {
  version: { program: 'wl-copy', args: ['--version'] },
  empty: [[], ['--primary']].map((more) => ({ program: 'wl-copy', args: ['--clear', ...more] })),
  read: [[], ['--primary']].map((more) => ({
    program: 'wl-paste',
    args: ['--no-newline', ...more],
  })),
};

const Undo = z.strictObject({ boot: z.string() });

/**
 * Empties the clipboard before the exam and, as its undoing, after it: neither is anything brought in,
 * nor is anything of the exam left. What was in it is lost and never noted, because it is the user's.
 */
export const emptyClipboard = (desktop: LinuxDesktop): LockOperation => {
  /** That nothing happens to be in it is no operation in force. */
  let isHeld = false;
  const call = ({ program, args, input }: Call) => desktop.run(program, args, input);

  const findTool = async (): Promise<Result<Tool, LockFailure>> => {
    let missing: LockFailure = { code: 'missing', detail: 'no program for the clipboard' };
    for (const tool of isWayland(desktop) ? [wlClipboard] : [xsel, xclip]) {
      const answer = await call(tool.version);
      if (answer.ok) return ok(tool);
      if (answer.error.code !== 'missing') missing = answer.error;
    }
    return { ok: false, error: missing };
  };

  const empty = async (): Promise<Result<void, LockFailure>> => {
    const tool = await findTool();
    return tool.ok ? await allInTurn(tool.value.empty.map((one) => () => call(one))) : tool;
  };

  return {
    id: 'empty-clipboard',

    unable: async () => {
      if (desktop.env('DISPLAY') === '' && !isWayland(desktop)) return 'not-this-desktop';
      return (await findTool()).ok ? null : 'tool-missing';
    },

    note: async () => ok({ boot: desktop.boot }),

    perform: async () => {
      const emptied = await empty();
      isHeld ||= emptied.ok;
      return emptied;
    },

    verify: async (): Promise<InForce> => {
      if (!isHeld) return 'lost';
      const tool = await findTool();
      if (!tool.ok) return 'unknown';
      const contents = await Promise.all(tool.value.read.map(call));
      // xclip and wl-paste refuse to show a clipboard that is nobody's; only a text says that it is lost.
      if (contents.some((one) => one.ok && one.value !== '')) return 'lost';
      return contents.every((one) => one.ok || one.error.code === 'refused')
        ? 'in-force'
        : 'unknown';
    },

    revert: async (undo) => {
      if (undo !== null) {
        const noted = readUndo(Undo, undo);
        if (!noted.ok) return noted;
        // By now it holds what the user copied after the exam.
        if (isOfEarlierBoot(desktop, noted.value.boot)) return ok(undefined);
      }
      isHeld = false;
      return await empty();
    },
  };
};
