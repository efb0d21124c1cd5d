import type { CalendarDay } from '../calendar.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import { mrzCheckDigit } from './mrz-check-digit.ts';
import { mrzBirthDay, mrzExpiryDay } from './mrz-date.ts';
import { readMrzFields } from './mrz-layout.ts';

/** What a machine-readable zone says (ICAO 9303 parts 3 to 6); fillers are gone. */
export type Mrz = {
  readonly format: 'TD1' | 'TD2' | 'TD3';
  /** First letters of the zone, e.g. "P", "I", "ID". */
  readonly documentCode: string;
  readonly issuingState: string;
  readonly documentNumber: string;
  readonly nationality: string;
  /** null when the document does not know it fully, which ICAO 9303-3 §4.8 allows. */
  readonly dateOfBirth: CalendarDay | null;
  readonly dateOfExpiry: CalendarDay | null;
  readonly sex: 'F' | 'M' | 'X';
  /** Primary identifier, usually the family name; parts are separated by a space. */
  readonly familyName: string;
  readonly givenNames: string;
  readonly optionalData: readonly string[];
};

export type MrzField =
  | 'documentNumber'
  | 'dateOfBirth'
  | 'dateOfExpiry'
  | 'sex'
  | 'optionalData'
  | 'composite';

/** All that is wrong with a zone; `fields` names every field whose check digit does not fit. */
export type MrzProblem =
  | { readonly code: 'mrzFormat'; readonly lines: number }
  | { readonly code: 'mrzCharacters' }
  | { readonly code: 'mrzCheckDigits'; readonly fields: readonly MrzField[] }
  | { readonly code: 'mrzFields'; readonly fields: readonly MrzField[] };

const withoutFillers = (text: string): string => text.replace(/<+/g, ' ').trim();

/**
 * Reads a machine-readable zone and verifies all its check digits (R-C4).
 * `text` is the zone as scanned: TD1 (3 lines of 30), TD2 (2 of 36) or TD3 (2 of 44), with or
 * without line breaks. `today` decides the century of the two-digit years.
 */
export const parseMrz = (text: string, today: CalendarDay): Result<Mrz, MrzProblem> => {
  const lines = text
    .normalize('NFKC')
    .toUpperCase()
    .split(/[\r\n]+/)
    .map((line) => line.replace(/\s/g, ''))
    .filter((line) => line !== '');
  if (lines.some((line) => !/^[A-Z0-9<]+$/.test(line))) return fail({ code: 'mrzCharacters' });
  const fields = readMrzFields(lines);
  if (fields === null) return fail({ code: 'mrzFormat', lines: lines.length });

  const wrong = fields.checks
    .filter(({ over, digit }) => mrzCheckDigit(over) !== digit)
    .map(({ field }) => field);
  if (wrong.length > 0) return fail({ code: 'mrzCheckDigits', fields: wrong });

  const dateOfBirth = mrzBirthDay(fields.dateOfBirth, today);
  const dateOfExpiry = mrzExpiryDay(fields.dateOfExpiry, today);
  const sexes: Readonly<Record<string, Mrz['sex']>> = { F: 'F', M: 'M', '<': 'X', X: 'X' };
  const sex = sexes[fields.sex];
  const unreal: MrzField[] = [];
  if (dateOfBirth === 'unreal') unreal.push('dateOfBirth');
  if (dateOfExpiry === 'unreal') unreal.push('dateOfExpiry');
  if (sex === undefined) unreal.push('sex');
  if (dateOfBirth === 'unreal' || dateOfExpiry === 'unreal' || sex === undefined) {
    return fail({ code: 'mrzFields', fields: unreal });
  }

  const [family = '', given = ''] = fields.names.split('<<');
  return ok({
    format: fields.format,
    documentCode: withoutFillers(fields.documentCode),
    issuingState: withoutFillers(fields.issuingState),
    documentNumber: withoutFillers(fields.documentNumber),
    nationality: withoutFillers(fields.nationality),
    dateOfBirth,
    dateOfExpiry,
    sex,
    familyName: withoutFillers(family),
    givenNames: withoutFillers(given),
    optionalData: fields.optionalData.map(withoutFillers).filter((data) => data !== ''),
  });
};
