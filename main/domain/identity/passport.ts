import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import type { DocumentNumberProblem } from './document.ts';

/**
 * Passport number: 1 to 9 of A–Z and 0–9 (ICAO 9303-4 §4.2.2.2, positions 1 to 9 of the lower
 * line). Whether the sponsor accepts passports at all is for the policy to say.
 */
export const checkPassportNumber = (text: string): Result<string, DocumentNumberProblem> => {
  if (text.length > 9) return fail({ code: 'numberLength', expected: '1–9', found: text.length });
  return /^[A-Z0-9]+$/.test(text) ? ok(text) : fail({ code: 'numberCharacters' });
};
