import { isRealDay } from '../calendar.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import { instantsOf, type LocalTime } from '../time-zone.ts';

/** Why a start time is refused. The values hold no more than the zone and the two instants. */
export type StartTimeProblem =
  | { readonly code: 'timeFormat' }
  | { readonly code: 'timeOfDayMissing' }
  | { readonly code: 'timeNotReal' }
  | { readonly code: 'timeSkipped'; readonly zone: string }
  | {
      readonly code: 'timeAmbiguous';
      readonly zone: string;
      readonly first: string;
      readonly second: string;
    };

const date = String.raw`(\d{4})(?:-|/|\.|年)(\d{1,2})(?:-|/|\.|月)(\d{1,2})日?`;
const half = '(上午|下午|am|pm)?';
const clock = String.raw`(\d{1,2})(?::|时|点)(?:(\d{1,2})(?::(\d{2})(?:\.\d{1,9})?|分(?:(\d{1,2})秒)?)?)?`;
const offset = String.raw`(z|[+-]\d{2}:?\d{2})?`;
const pattern = new RegExp(
  `^${date}(?:t|\\s+|(?<=日)|(?=[上下]午))${half}\\s*${clock}\\s*(am|pm)?\\s*${offset}$`,
  'i',
);
const dateOnly = new RegExp(`^${date}$`);

/** The hour of 0–23 that "下午 2" or "2 pm" means; null when the clock has no such hour. */
const hourOfDay = (hour: number, marker: string | undefined): number | null => {
  if (marker === undefined) return hour <= 23 ? hour : null;
  const afternoon = /^(下午|pm)$/i.test(marker);
  // Chinese spreadsheets also write "下午 14:00"; the marker then adds nothing.
  if (hour > 12) return afternoon && hour <= 23 ? hour : null;
  if (hour === 12) return afternoon ? 12 : 0;
  return afternoon ? hour + 12 : hour;
};

/** An offset from UTC in milliseconds; null beyond the 14 hours that any place has. */
const offsetMs = (text: string): number | null => {
  if (text.toLowerCase() === 'z') return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  if (minutes > 14 * 60 || Number(text.slice(-2)) > 59) return null;
  return (text.startsWith('-') ? -1 : 1) * minutes * 60_000;
};

/**
 * Reads a start time: ISO 8601 with Z or an offset, or a wall-clock time of `zone` (IANA name) as
 * ISO or as Chinese spreadsheets write it ("2026/11/21 9:00", "2026年11月21日 下午2:30").
 * Day and month are only taken in the order year, month, day: any other would be a guess. Returns
 * UTC milliseconds; times that summer time skips or repeats are refused by name.
 */
export const parseStartTime = (text: string, zone: string): Result<number, StartTimeProblem> => {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (dateOnly.test(plain)) return fail({ code: 'timeOfDayMissing' });
  const parts = pattern.exec(plain);
  if (parts === null) return fail({ code: 'timeFormat' });
  const [, year, month, day, before, hours, minutes, colonSeconds, seconds, after, shift] = parts;
  if (before !== undefined && after !== undefined) return fail({ code: 'timeFormat' });
  // "9:" has no minutes; "9时" and "9点" mean the full hour.
  if (minutes === undefined && !/[时点]/.test(plain)) return fail({ code: 'timeFormat' });

  const hour = hourOfDay(Number(hours), before ?? after);
  const local: LocalTime = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: hour ?? -1,
    minute: Number(minutes ?? 0),
    second: Number(colonSeconds ?? seconds ?? 0),
  };
  const real = isRealDay(local.year, local.month, local.day);
  if (!real || hour === null || local.minute > 59 || local.second > 59) {
    return fail({ code: 'timeNotReal' });
  }
  if (shift !== undefined) {
    const ahead = offsetMs(shift);
    if (ahead === null) return fail({ code: 'timeNotReal' });
    const asUtc = Date.UTC(local.year, local.month - 1, local.day, hour, local.minute);
    return ok(asUtc + local.second * 1000 - ahead);
  }
  const [first, second] = instantsOf(zone, local);
  if (first === undefined) return fail({ code: 'timeSkipped', zone });
  if (second === undefined) return ok(first);
  return fail({
    code: 'timeAmbiguous',
    zone,
    first: new Date(first).toISOString(),
    second: new Date(second).toISOString(),
  });
};
