import type { Refusal } from '../../preload/contract/common.ts';
import type { Say } from './i18n.ts';

/**
 * The sentence for a refusal. Times of its values (they end in `At`) are given in words of the
 * centre's time zone, so that they agree with the clock on its wall.
 */
export const sayRefusal = (
  t: Say,
  refusal: Pick<Refusal, 'code' | 'values'>,
  locale: string,
  timeZone: string,
): string => {
  const values = Object.entries(refusal.values).map(([name, value]) =>
    name.endsWith('At') && typeof value === 'number'
      ? [name, dayAndTime(value, locale, timeZone)]
      : [name, value],
  );
  return t(`refusals:${refusal.code}`, Object.fromEntries(values));
};

/** A moment as day and time of day in this zone; in the machine's own if the zone is unknown. */
export const dayAndTime = (wall: number, locale: string, timeZone: string): string =>
  format(wall, locale, timeZone, { dateStyle: 'long', timeStyle: 'short' });

/** A moment as time of day, e.g. 09:05, in this zone. */
export const timeOfDay = (wall: number, locale: string, timeZone: string): string =>
  format(wall, locale, timeZone, { hour: '2-digit', minute: '2-digit' });

const format = (
  wall: number,
  locale: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): string => {
  const more = { ...options, hourCycle: 'h23' } as const;
  const tag = locale === 'en' ? 'en-GB' : locale;
  try {
    return new Intl.DateTimeFormat(tag, { ...more, timeZone }).format(wall);
  } catch {
    return new Intl.DateTimeFormat(tag, more).format(wall);
  }
};
