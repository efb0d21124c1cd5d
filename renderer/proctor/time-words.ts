import type { Locale } from '../../preload/contract/common.ts';

/** A moment as time of day with seconds in the centre's zone, e.g. 09:05:07. */
export const timeWithSeconds = (wall: number, locale: Locale, timeZone: string): string => {
  const options = {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  } as const;
  const tag = locale === 'en' ? 'en-GB' : locale;
  try {
    return new Intl.DateTimeFormat(tag, { ...options, timeZone }).format(wall);
  } catch {
    return new Intl.DateTimeFormat(tag, options).format(wall);
  }
};
