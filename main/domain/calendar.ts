/** A day of the Gregorian calendar, "YYYY-MM-DD"; such strings sort by time. */
export type CalendarDay = `${number}-${number}-${number}`;

const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether year, month (1–12) and day are a real day between the years 1000 and 9999. */
export const isRealDay = (year: number, month: number, day: number): boolean =>
  Number.isInteger(year) &&
  year >= 1000 &&
  year <= 9999 &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= daysInMonth(year, month);

/** Writes a day as "YYYY-MM-DD"; null if there is no such day. */
export const calendarDay = (year: number, month: number, day: number): CalendarDay | null =>
  isRealDay(year, month, day)
    ? (new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10) as CalendarDay)
    : null;

/** The day that lies so many days after (or, negative, before) another. */
export const addDays = (day: CalendarDay, days: number): CalendarDay =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000)
    .toISOString()
    .slice(0, 10) as CalendarDay;

/** The same day so many years later; 29 February becomes 28 February where the year has none. */
export const addYears = (day: CalendarDay, years: number): CalendarDay => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = daysInMonth(year + years, month);
  return new Date(Date.UTC(year + years, month - 1, Math.min(date, last)))
    .toISOString()
    .slice(0, 10) as CalendarDay;
};
