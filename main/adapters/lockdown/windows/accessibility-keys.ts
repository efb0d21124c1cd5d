import { z } from 'zod';
import type { Undo } from '../../../domain/lockdown/journal.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { InForce, LockFailure, LockOperation } from '../../../ports/lockdown.ts';
import { type AccessibilityFeature, accessibilityFeatures, type WindowsApi } from './api.ts';
import { lockFailure, undoUnreadable } from './failure.ts';

const id = 'windows-accessibility-keys';

/**
 * The shortcut works, and asks before it does. The bits are the same in SKF_…, TKF_… and FKF_… of the
 * pages "STICKYKEYS", "TOGGLEKEYS" and "FILTERKEYS structure (winuser.h)", and set in a fresh Windows.
 */
const hotkeyBits = 0x04 | 0x08;

/** The only bits of the flags that are ever changed. */
const HotkeyBits = z.int().refine((bits) => (bits & ~hotkeyBits) === 0);
const Noted = z.strictObject({
  of: z.literal(id),
  stickyKeys: HotkeyBits,
  toggleKeys: HotkeyBits,
  filterKeys: HotkeyBits,
});
type Bits = Readonly<Record<AccessibilityFeature, number>>;

const off: Bits = { stickyKeys: 0, toggleKeys: 0, filterKeys: 0 };
const byDefault: Bits = {
  stickyKeys: hotkeyBits,
  toggleKeys: hotkeyBits,
  filterKeys: hotkeyBits,
};

/**
 * Turns off the shortcuts that put a dialog over the exam (five times Shift, Num Lock or the right Shift
 * held), as the page "Disabling Shortcut Keys in Games" does. A feature that is in use stays in use: a
 * candidate may need it.
 */
export const accessibilityKeys = (api: WindowsApi): LockOperation => {
  const { read, write } = api.accessibility;

  const set = (bits: Bits): Result<void, LockFailure> => {
    for (const feature of accessibilityFeatures) {
      const now = read(feature);
      if (!now.ok) return fail(lockFailure(now.error));
      const flags = (now.value & ~hotkeyBits) | bits[feature];
      if (flags === now.value) continue;
      const done = write(feature, flags);
      if (!done.ok) return fail(lockFailure(done.error));
    }
    return ok(undefined);
  };

  return {
    id,
    unable: async () => api.unable(),

    note: async (): Promise<Result<Undo, LockFailure>> => {
      const bits: Record<AccessibilityFeature, number> = { ...off };
      for (const feature of accessibilityFeatures) {
        const now = read(feature);
        if (!now.ok) return fail(lockFailure(now.error));
        bits[feature] = now.value & hotkeyBits;
      }
      return ok({ of: id, ...bits });
    },

    perform: async () => set(off),

    verify: async (): Promise<InForce> => {
      const flags = accessibilityFeatures.map((feature) => read(feature));
      if (flags.some((now) => now.ok && (now.value & hotkeyBits) !== 0)) return 'lost';
      return flags.every((now) => now.ok) ? 'in-force' : 'unknown';
    },

    revert: async (undo) => {
      if (undo === null) return set(byDefault);
      const noted = Noted.safeParse(undo);
      return noted.success ? set(noted.data) : fail(undoUnreadable);
    },
  };
};
