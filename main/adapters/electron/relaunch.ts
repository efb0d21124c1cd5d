import { readFileSync, writeFileSync } from 'node:fs';

const leastMs = 60_000;

/**
 * Whether the program may start itself anew after a bug: once a minute at most, or one that fails at
 * every start would never end. Notes that it did.
 *
 * @param file where the time of the last is kept, across runs
 * @param now milliseconds since 1970
 */
export const mayRelaunch = (file: string, now: number): boolean => {
  try {
    const last = Number(readOr(file, '0'));
    // A clock that was set back must not keep the program from starting for hours.
    if (Number.isFinite(last) && last <= now && now - last < leastMs) return false;
    writeFileSync(file, String(now), { mode: 0o600 });
    return true;
  } catch {
    // What can't be noted could go on for ever.
    return false;
  }
};

const readOr = (file: string, otherwise: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
};
