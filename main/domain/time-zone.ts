import type { CalendarDay } from './calendar.ts';

/** A date and time on a wall clock, without a zone; month is 1–12. */
export type LocalTime = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

const dayMs = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, made);
  return made;
};

/** Whether the name is a time zone that this program knows, e.g. "Asia/Shanghai". */
export const isTimeZone = (zone: string): boolean => {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
};

/** What a wall clock in the zone shows at an instant (UTC milliseconds). */
export const localTimeAt = (zone: string, instant: number): LocalTime => {
  const parts = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of formatOf(zone).formatToParts(instant)) {
    if (type in parts) parts[type as keyof typeof parts] = Number(value);
  }
  return parts;
};

/** The calendar day in the zone at an instant (UTC milliseconds). */
export const dayAt = (zone: string, instant: number): CalendarDay => {
  const { year, month, day } = localTimeAt(zone, instant);
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10) as CalendarDay;
};

const asIfUtc = ({ year, month, day, hour, minute, second }: LocalTime): number =>
  Date.UTC(year, month - 1, day, hour, minute, second);

const offsetAt = (zone: string, instant: number): number =>
  asIfUtc(localTimeAt(zone, instant)) - Math.floor(instant / 1000) * 1000;

/** How far the zone is east of UTC at an instant (UTC milliseconds), in minutes. */
export const offsetMinutesAt = (zone: string, instant: number): number =>
  offsetAt(zone, instant) / 60_000;

/**
 * All instants (UTC milliseconds, ascending) at which a wall clock in the zone shows this time.
 * None when clocks are put forward over it, two when they are put back over it, otherwise one.
 * A change of offset is found by looking a day to either side: no zone changes twice within two.
 */
export const instantsOf = (zone: string, local: LocalTime): readonly number[] => {
  const guess = asIfUtc(local);
  const offsets = new Set([offsetAt(zone, guess - dayMs), offsetAt(zone, guess + dayMs)]);
  return [...offsets]
    .map((offset) => guess - offset)
    .filter((instant) => asIfUtc(localTimeAt(zone, instant)) === guess)
    .sort((a, b) => a - b);
};
