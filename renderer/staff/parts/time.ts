/** A moment as tables show it: 2026-11-21 09:05, in this zone (UTC where it is unknown). */
export const shortTime = (wall: number, timeZone: string): string => {
  const { year, month, day, hour, minute } = partsAt(wall, timeZone);
  return `${pad(year, 4)}-${pad(month)}-${pad(day)} ${pad(hour)}:${pad(minute)}`;
};

/** The day of a moment in this zone: 2026-11-21. */
export const dayOf = (wall: number, timeZone: string): string =>
  shortTime(wall, timeZone).slice(0, 10);

/** The first moment of a day (2026-11-21) in this zone, milliseconds UTC; null if it is no day. */
export const startOfDay = (day: string, timeZone: string): number | null => {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (year === undefined || month === undefined || date === undefined) return null;
  const asUtc = Date.UTC(Number(year), Number(month) - 1, Number(date));
  if (Number.isNaN(asUtc)) return null;
  // Twice: the first guess may lie on the other side of a change of summer time.
  const first = asUtc - offsetAt(asUtc, timeZone);
  return asUtc - offsetAt(first, timeZone);
};

/** The first moment of the day after, so that a span holds its last day whole. */
export const endOfDay = (day: string, timeZone: string): number | null => {
  const start = startOfDay(day, timeZone);
  if (start === null) return null;
  // No day is longer than 25 hours or shorter than 23.
  return startOfDay(dayOf(start + 30 * 3_600_000, timeZone), timeZone);
};

const offsetAt = (wall: number, timeZone: string): number => {
  const { year, month, day, hour, minute, second } = partsAt(wall, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(wall / 1000) * 1000;
};

const formats = new Map<string, Intl.DateTimeFormat>();
const formatIn = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const options = {
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  } as const;
  let made: Intl.DateTimeFormat;
  try {
    made = new Intl.DateTimeFormat('en', { ...options, timeZone });
  } catch {
    made = new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' });
  }
  formats.set(timeZone, made);
  return made;
};

const partsAt = (wall: number, timeZone: string) => {
  const found = new Map(
    formatIn(timeZone)
      .formatToParts(wall)
      .map(({ type, value }) => [type, Number(value)] as const),
  );
  const of = (type: Intl.DateTimeFormatPartTypes): number => found.get(type) ?? 0;
  return {
    year: of('year'),
    month: of('month'),
    day: of('day'),
    hour: of('hour'),
    minute: of('minute'),
    second: of('second'),
  };
};

const pad = (value: number, digits = 2): string => String(value).padStart(digits, '0');
