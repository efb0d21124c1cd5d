import {
  followKey,
  isInjected,
  type Keystroke,
  type KeyVerdict,
  keyFlags,
  type Modifiers,
} from '../../../domain/lockdown/windows-keys.ts';
import type { HookCounters } from './hook-counters.ts';

/**
 * A key of our own, by which the hook knows that it is still called: a code that no keyboard has (page
 * "Virtual-Key Codes": 0xE8, unassigned) with a mark in `dwExtraInfo`. It does nothing where it arrives,
 * so that whoever imitates it gains nothing.
 */
export const ownKey = { code: 0xe8, mark: 0x1e_7161 } as const;

/** How often the hook is tried, in milliseconds. */
export const tickMs = 250;

/** What a session needs of Windows, in the thread of the hook. */
export type HookCalls = {
  /** What is held now, as Windows sees it. */
  readonly modifiers: () => Modifiers;
  /** Sends a key of our own, down and up; false: Windows took none. */
  readonly sendOwnKey: () => boolean;
  /** Milliseconds as a 32-bit number. */
  readonly now: () => number;
};

export type HookedKey = Keystroke & { readonly mark: number };

export type HookSession = {
  /** What the hook answers to a keystroke. */
  readonly key: (key: HookedKey) => KeyVerdict;
  /** To be called every `tickMs`. */
  readonly tick: () => void;
  /** Whether a key of our own has come, or Windows takes none now: then the hook has begun. */
  readonly hasBegun: () => boolean;
};

/** One life of a hook: what it does with keys, and how it finds out that it gets none. */
export const hookSession = (calls: HookCalls, counters: HookCounters): HookSession => {
  let taken: ReadonlySet<number> = new Set();
  let awaited = false;
  let begun = false;
  counters.set('aliveAt', calls.now());

  return {
    key: ({ code, flags, mark }) => {
      if (code === ownKey.code && mark === ownKey.mark) {
        awaited = false;
        begun = true;
        counters.set('missed', 0);
        return 'swallow';
      }
      const isDown = (flags & keyFlags.up) === 0;
      if (isDown && isInjected({ code, flags })) counters.add('injected');
      const followed = followKey(taken, { code, flags }, calls.modifiers());
      taken = followed.taken;
      if (isDown && followed.verdict === 'swallow') counters.add('swallowed');
      return followed.verdict;
    },

    tick: () => {
      counters.set('aliveAt', calls.now());
      if (awaited) counters.add('missed');
      awaited = calls.sendOwnKey();
      counters.set('unsendable', awaited ? 0 : 1);
      if (!awaited) begun = true;
    },

    hasBegun: () => begun,
  };
};
