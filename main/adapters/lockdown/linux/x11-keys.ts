import { z } from 'zod';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { LockFailure, LockOperation } from '../../../ports/lockdown.ts';
import { inForceWhere, isOfEarlierBoot, isX11, type LinuxDesktop } from './desktop.ts';
import { isKeymap, meaningOf, withoutLeaving } from './keymap.ts';
import { readUndo } from './undo.ts';

const Undo = z.strictObject({
  boot: z.string(),
  keymap: z.string().max(500_000).refine(isKeymap),
});

/**
 * Keys that leave the exam are no keys (R-L1). The server's keymap is taken and put back as a whole:
 * xmodmap and setxkbmap both change more than they say (types of keys, modifiers, what a user has
 * mapped), so that nothing of them could be undone exactly.
 */
export const x11Keys = (desktop: LinuxDesktop): LockOperation => {
  const display = desktop.env('DISPLAY');

  const read = async (): Promise<Result<string, LockFailure>> => {
    const keymap = await desktop.run('xkbcomp', ['-w', '0', '-xkb', display, '-']);
    if (!keymap.ok || isKeymap(keymap.value)) return keymap;
    return fail({ code: 'error', detail: 'xkbcomp wrote no keymap' });
  };
  const write = async (keymap: string): Promise<Result<void, LockFailure>> => {
    const written = await desktop.run('xkbcomp', ['-w', '0', '-', display], keymap);
    return written.ok ? ok(undefined) : written;
  };

  /**
   * The map first: only loading it tells the server again which keys repeat while they are held down. Then
   * the server's own way: only it puts back the names by which some programs know the layouts, and loses
   * what a user has mapped besides, which comes back by loading the map again.
   */
  const become = async (keymap: string): Promise<Result<void, LockFailure>> => {
    const now = await read();
    if (!now.ok) return now;
    if (meaningOf(now.value) === meaningOf(keymap)) return ok(undefined);
    const written = await write(keymap);
    if (!written.ok) return written;
    const reset = await desktop.run('setxkbmap', []);
    const after = reset.ok ? await read() : reset;
    return after.ok && after.value === keymap ? ok(undefined) : await write(keymap);
  };

  return {
    id: 'x11-keys',

    unable: async () => {
      if (!isX11(desktop)) return 'not-this-desktop';
      const keymap = await read();
      if (keymap.ok) return null;
      return keymap.error.code === 'missing' ? 'tool-missing' : 'right-missing';
    },

    note: async () => {
      const keymap = await read();
      return keymap.ok ? ok({ boot: desktop.boot, keymap: keymap.value }) : keymap;
    },

    perform: async () => {
      const keymap = await read();
      return keymap.ok ? await write(withoutLeaving(keymap.value)) : keymap;
    },

    // A keyboard that was plugged in meanwhile brings a map of its own.
    verify: async () => inForceWhere(await read(), (keymap) => withoutLeaving(keymap) === keymap),

    revert: async (undo) => {
      if (undo === null) {
        // Without arguments: the map of the layout that the server was started with or told since.
        const reset = await desktop.run('setxkbmap', []);
        return reset.ok ? ok(undefined) : reset;
      }
      const noted = readUndo(Undo, undo);
      if (!noted.ok) return noted;
      if (isOfEarlierBoot(desktop, noted.value.boot)) return ok(undefined);
      return await become(noted.value.keymap);
    },
  };
};
