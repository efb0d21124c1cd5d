import type { RoughLocation } from '../../../preload/contract/check.ts';

/** How long a place is looked for, in milliseconds. */
const patience = 8_000;
/** A place that the system found within this time, in milliseconds, is as good as a new one. */
const oldest = 10 * 60_000;

/** Degrees to a tenth, some 10 km: what is finer never leaves this window (R-S7). */
export const roughly = ({ latitude, longitude }: RoughLocation): RoughLocation => ({
  latitude: tenth(latitude),
  longitude: tenth(longitude),
});

// Adding nothing turns -0 into 0.
const tenth = (degrees: number) => Math.round(degrees * 10) / 10 + 0;

/**
 * Where this machine is, to a tenth of a degree; ask for it only with consent.
 * Null where the system won't or can't tell within eight seconds.
 */
export const findRoughLocation = (
  geolocation: Pick<Geolocation, 'getCurrentPosition'> | undefined,
): Promise<RoughLocation | null> =>
  new Promise((resolve) => {
    if (geolocation === undefined) return resolve(null);
    // The time limit of the API does not count while a question to the person stands open.
    const timer = setTimeout(() => resolve(null), patience);
    const end = (found: RoughLocation | null) => {
      clearTimeout(timer);
      resolve(found);
    };
    geolocation.getCurrentPosition(
      ({ coords }) => end(roughly(coords)),
      () => end(null),
      { enableHighAccuracy: false, timeout: patience, maximumAge: oldest },
    );
  });
