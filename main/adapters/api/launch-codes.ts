import { createHash, randomBytes } from 'node:crypto';
import type { WindowKind } from '../../../preload/contract/roles.ts';

/** How long a code that a window asked for stays good when nobody uses it. */
export const windowCodeMs = 2 * 60_000;
/** How long the code in the address that is printed at start stays good. */
export const startCodeMs = 12 * 3_600_000;

/** 256 random bits as base64url: 43 characters. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** 128 random bits as an opaque ID of the contract. */
export const newId = (): string => randomBytes(16).toString('hex');

/** Secrets are looked up by digest, so that the time of a look-up tells nothing about them. */
export const digestOf = (secret: string): string =>
  createHash('sha256').update(secret).digest('base64');

/**
 * One-time codes that turn into a session. Kept in memory alone.
 * @param now monotonic milliseconds
 */
export const createLaunchCodes = (now: () => number) => {
  const codes = new Map<string, { readonly window: WindowKind; readonly until: number }>();

  const forgetOld = () => {
    for (const [digest, { until }] of codes) if (until <= now()) codes.delete(digest);
  };

  return {
    /** A new code for one window of this kind. */
    issue: (window: WindowKind, lifetimeMs: number): string => {
      forgetOld();
      const code = newSecret();
      codes.set(digestOf(code), { window, until: now() + lifetimeMs });
      return code;
    },
    /** The kind of window that the code opens; the code is used up. Null if it is not (or no longer) good. */
    redeem: (code: string): WindowKind | null => {
      forgetOld();
      const digest = digestOf(code);
      const found = codes.get(digest);
      codes.delete(digest);
      return found?.window ?? null;
    },
  };
};
export type LaunchCodes = ReturnType<typeof createLaunchCodes>;
