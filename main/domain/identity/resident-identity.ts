import { type CalendarDay, calendarDay } from '../calendar.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import type { DocumentNumberProblem } from './document.ts';

/** GB 11643-1999: weight of the first 17 digits, 2^(18-i) mod 11. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** ISO 7064 MOD 11-2: the check character for a remainder of 0 … 10. */
const checkCharacters = '10X98765432';

/** GB/T 2260: provinces of the mainland, and 71 for people of Taiwan who settled there. */
const provinces = new Set(
  [11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46].concat([
    50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71,
  ]),
);

/** 810000, 820000, 830000: residence permits of 2018, numbered by GB 11643 as well. */
const residencePermits = new Map([
  ['810000', 'hongKong'],
  ['820000', 'macao'],
  ['830000', 'taiwan'],
] as const);

/** The check character of 17 digits (GB 11643-1999 §4.2.4, ISO 7064 MOD 11-2). */
export const residentCheckCharacter = (digits: string): string => {
  let sum = 0;
  for (let index = 0; index < 17; index += 1) sum += Number(digits[index]) * (weights[index] ?? 0);
  return checkCharacters[sum % 11] ?? '';
};

/**
 * Checks a resident identity number that is upper case and ASCII already (GB 11643-1999).
 * Returns the date of birth. Residence permits (81/82/83) and the permanent residence card of
 * foreigners (9…) look alike but are other documents: they are named, not accepted.
 */
export const checkResidentIdentityNumber = (
  number: string,
  today: CalendarDay,
): Result<CalendarDay, DocumentNumberProblem> => {
  if (/^\d{15}$/.test(number)) return fail({ code: 'numberFifteenDigits' });
  if (number.length !== 18) {
    return fail({ code: 'numberLength', expected: '18', found: number.length });
  }
  if (!/^\d{17}[\dX]$/.test(number)) return fail({ code: 'numberCharacters' });
  if (residentCheckCharacter(number) !== number[17]) return fail({ code: 'numberCheckDigit' });

  const territory = residencePermits.get(number.slice(0, 6) as '810000');
  if (territory !== undefined) return fail({ code: 'numberResidencePermit', territory });
  if (number.startsWith('9')) return fail({ code: 'numberPermanentResidence' });
  if (!provinces.has(Number(number.slice(0, 2)))) return fail({ code: 'numberArea' });

  const born = calendarDay(
    Number(number.slice(6, 10)),
    Number(number.slice(10, 12)),
    Number(number.slice(12, 14)),
  );
  if (born === null) return fail({ code: 'numberDateOfBirth' });
  if (born > today) return fail({ code: 'numberBornInFuture' });
  return ok(born);
};
