import { addYears, type CalendarDay, calendarDay } from '../calendar.ts';

/** A date of a zone: a day, null where the document leaves it (partly) unknown, or no real day. */
export type MrzDay = CalendarDay | null | 'unreal';

const dayOf = (text: string, century: number): MrzDay => {
  const year = century + Number(text.slice(0, 2));
  return calendarDay(year, Number(text.slice(2, 4)), Number(text.slice(4, 6))) ?? 'unreal';
};

const inCentury = (text: string, latest: CalendarDay): MrzDay => {
  // ICAO 9303-3 §4.8: an unknown year, month or day is filled with "<".
  if (/^(\d\d|<<){3}$/.test(text) && text.includes('<')) return null;
  if (!/^\d{6}$/.test(text)) return 'unreal';
  const thisCentury = Math.floor(Number(latest.slice(0, 4)) / 100) * 100;
  const day = dayOf(text, thisCentury);
  // 29 February may be real in one century only, so an unreal day is tried in the one before.
  if (day !== 'unreal' && day !== null && day <= latest) return day;
  return dayOf(text, thisCentury - 100);
};

/** The day of birth behind YYMMDD: the latest such day that is not after today. */
export const mrzBirthDay = (text: string, today: CalendarDay): MrzDay => inCentury(text, today);

/** The day of expiry behind YYMMDD: the latest such day that is at most 50 years ahead. */
export const mrzExpiryDay = (text: string, today: CalendarDay): MrzDay =>
  inCentury(text, addYears(today, 50));
