import { z } from 'zod';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { LockFailure, LockOperation } from '../../../ports/lockdown.ts';
import { inForceWhere, isDesktop, isOfEarlierBoot, isX11, type LinuxDesktop } from './desktop.ts';
import { allInTurn, readUndo } from './undo.ts';

const seconds = z.number().int().nonnegative().max(65_535);
const Times = z.strictObject({
  /** Seconds until the screen saver begins, 0 never, and between its pictures. */
  saver: z.strictObject({ timeout: seconds, cycle: seconds }),
  /** Seconds until the screen saves energy; null where the server can't. */
  dpms: z
    .strictObject({ isOn: z.boolean(), standby: seconds, suspend: seconds, off: seconds })
    .nullable(),
});
type Times = z.infer<typeof Times>;
const Undo = z.strictObject({ boot: z.string(), times: Times });

/** xset(1), `xset q` */
const readTimes = (text: string): Result<Times, LockFailure> => {
  const number = (pattern: RegExp): number => Number(pattern.exec(text)?.[1]);
  const times = Times.safeParse({
    saver: { timeout: number(/timeout:\s+(\d+)/), cycle: number(/cycle:\s+(\d+)/) },
    dpms: /Standby:\s+\d+/.test(text)
      ? {
          isOn: /DPMS is Enabled/.test(text),
          standby: number(/Standby:\s+(\d+)/),
          suspend: number(/Suspend:\s+(\d+)/),
          off: number(/Off:\s+(\d+)/),
        }
      : null,
  });
  return times.success
    ? ok(times.data)
    : fail({ code: 'error', detail: 'xset q says no times that can be read' });
};

/**
 * The screen stays on. Only where the X server's own times decide: GNOME and Plasma have times of
 * their own, which it does not bind.
 */
export const x11Sleep = (desktop: LinuxDesktop): LockOperation => {
  const xset = (...args: readonly string[]) => desktop.run('xset', args);
  const look = async (): Promise<Result<Times, LockFailure>> => {
    const shown = await xset('q');
    return shown.ok ? readTimes(shown.value) : shown;
  };

  /** Setting DPMS's times turns it on, so that turning it off comes last. */
  const put = ({ saver, dpms }: Times) =>
    allInTurn([
      () => xset('s', `${saver.timeout}`, `${saver.cycle}`),
      ...(dpms === null
        ? []
        : [
            () => xset('dpms', `${dpms.standby}`, `${dpms.suspend}`, `${dpms.off}`),
            () => xset(dpms.isOn ? '+dpms' : '-dpms'),
          ]),
    ]);

  return {
    id: 'x11-sleep',

    unable: async () => {
      const isDecidedElsewhere = isDesktop(desktop, 'GNOME') || isDesktop(desktop, 'KDE');
      if (!isX11(desktop) || isDecidedElsewhere) return 'not-this-desktop';
      const times = await look();
      if (times.ok) return null;
      return times.error.code === 'missing' ? 'tool-missing' : 'right-missing';
    },

    note: async () => {
      const times = await look();
      return times.ok ? ok({ boot: desktop.boot, times: times.value }) : times;
    },

    perform: async () => {
      const times = await look();
      if (!times.ok) return times;
      const { saver, dpms } = times.value;
      return await put({
        saver: { ...saver, timeout: 0 },
        dpms: dpms === null ? null : { ...dpms, isOn: false },
      });
    },

    verify: async () =>
      inForceWhere(await look(), ({ saver, dpms }) => saver.timeout === 0 && dpms?.isOn !== true),

    revert: async (undo) => {
      if (undo === null) {
        const times = await look();
        if (!times.ok) return times;
        const steps = [() => xset('s', 'default')];
        // The server's own times of DPMS stand; it is on by default where there is one.
        return await allInTurn(times.value.dpms === null ? steps : [...steps, () => xset('+dpms')]);
      }
      const noted = readUndo(Undo, undo);
      if (!noted.ok) return noted;
      return isOfEarlierBoot(desktop, noted.value.boot)
        ? ok(undefined)
        : await put(noted.value.times);
    },
  };
};
