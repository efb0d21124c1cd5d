import { z } from 'zod';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { LockFailure, LockOperation } from '../../../ports/lockdown.ts';
import { isDesktop, isOfEarlierBoot, type LinuxDesktop } from './desktop.ts';
import { readUndo } from './undo.ts';

const name = 'org.kde.kglobalaccel';
const bus = ['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus'];

const Undo = z.strictObject({ boot: z.string(), isBlocked: z.literal(false) });

/**
 * No global shortcut of Plasma, KWin's own included: its daemon of shortcuts is told to block them all
 * (org.kde.KGlobalAccel, blockGlobalShortcuts), which KWin does itself for windows whose rule says so.
 * kglobalshortcutsrc is not touched: the daemon reads it when it starts alone, and writes it over with
 * what it has in memory, so that an altered file would bind nobody now and could stay for good.
 */
export const kdeKeys = (desktop: LinuxDesktop): LockOperation => {
  const { run } = desktop;
  /** The daemon that was told; another one, started since, knows nothing of it. */
  let told: string | null = null;

  /** The daemon's own address; empty where none runs. */
  const daemon = async (): Promise<Result<string, LockFailure>> => {
    const has = await run('dbus-send', [
      ...bus,
      'org.freedesktop.DBus.NameHasOwner',
      `string:${name}`,
    ]);
    if (!has.ok) return has;
    if (!has.value.includes('boolean true')) return ok('');
    const owner = await run('dbus-send', [
      ...bus,
      'org.freedesktop.DBus.GetNameOwner',
      `string:${name}`,
    ]);
    return owner.ok ? ok(/string "(:[\d.]+)"/.exec(owner.value)?.[1] ?? '') : owner;
  };

  const block = (isBlocked: boolean) =>
    run('dbus-send', [
      '--session',
      '--print-reply',
      `--dest=${name}`,
      '/kglobalaccel',
      'org.kde.KGlobalAccel.blockGlobalShortcuts',
      `boolean:${isBlocked}`,
    ]);

  return {
    id: 'kde-keys',

    unable: async () => {
      if (!isDesktop(desktop, 'KDE')) return 'not-this-desktop';
      const owner = await daemon();
      if (!owner.ok) return owner.error.code === 'missing' ? 'tool-missing' : 'right-missing';
      return owner.value === '' ? 'not-this-desktop' : null;
    },

    // The daemon does not say whether it blocks; outside of a lockdown nothing lasting makes it.
    note: async () => ok({ boot: desktop.boot, isBlocked: false }),

    perform: async () => {
      const owner = await daemon();
      if (!owner.ok) return owner;
      if (owner.value === '') return fail({ code: 'missing', detail: `${name} does not run` });
      const blocked = await block(true);
      if (!blocked.ok) return blocked;
      told = owner.value;
      return ok(undefined);
    },

    verify: async () => {
      const owner = await daemon();
      if (!owner.ok) return 'unknown';
      return told !== null && owner.value === told ? 'in-force' : 'lost';
    },

    revert: async (undo) => {
      if (undo !== null) {
        const noted = readUndo(Undo, undo);
        if (!noted.ok) return noted;
        if (isOfEarlierBoot(desktop, noted.value.boot)) return ok(undefined);
      }
      const owner = await daemon();
      if (!owner.ok) return owner;
      // What it was told is gone with it.
      if (owner.value === '') return ok(undefined);
      const freed = await block(false);
      if (!freed.ok) return freed;
      told = null;
      return ok(undefined);
    },
  };
};
