import type { MrzField } from './mrz.ts';

/** The fields of a zone as they stand there, with the strings over which its check digits go. */
export type MrzFields = {
  readonly format: 'TD1' | 'TD2' | 'TD3';
  readonly documentCode: string;
  readonly issuingState: string;
  readonly documentNumber: string;
  readonly nationality: string;
  readonly dateOfBirth: string;
  readonly dateOfExpiry: string;
  readonly sex: string;
  readonly names: string;
  readonly optionalData: readonly string[];
  readonly checks: readonly {
    readonly field: MrzField;
    readonly over: string;
    readonly digit: string;
  }[];
};

/**
 * A number of more than nine characters goes on in the optional data, its check digit last, and
 * "<" stands in place of the check digit (ICAO 9303-5 §4.2.4, 9303-6 §4.2.4).
 */
const longNumber = (
  number: string,
  digit: string,
  optional: string,
): { number: string; digit: string; optional: string } => {
  const overflow = /^([A-Z0-9]+)([0-9])(<.*)?$/.exec(optional);
  if (digit !== '<' || overflow === null) return { number, digit, optional };
  const [, rest = '', check = '', left = ''] = overflow;
  return { number: number + rest, digit: check, optional: left };
};

const td1 = (one: string, two: string, three: string): MrzFields => {
  const document = longNumber(one.slice(5, 14), one.slice(14, 15), one.slice(15, 30));
  const [birth, expiry] = [two.slice(0, 6), two.slice(8, 14)];
  return {
    format: 'TD1',
    documentCode: one.slice(0, 2),
    issuingState: one.slice(2, 5),
    documentNumber: document.number,
    nationality: two.slice(15, 18),
    dateOfBirth: birth,
    dateOfExpiry: expiry,
    sex: two.slice(7, 8),
    names: three,
    optionalData: [document.optional, two.slice(18, 29)],
    checks: [
      { field: 'documentNumber', over: document.number, digit: document.digit },
      { field: 'dateOfBirth', over: birth, digit: two.slice(6, 7) },
      { field: 'dateOfExpiry', over: expiry, digit: two.slice(14, 15) },
      {
        field: 'composite',
        over: one.slice(5, 30) + two.slice(0, 7) + two.slice(8, 15) + two.slice(18, 29),
        digit: two.slice(29, 30),
      },
    ],
  };
};

const td2 = (one: string, two: string): MrzFields => {
  const document = longNumber(two.slice(0, 9), two.slice(9, 10), two.slice(28, 35));
  const [birth, expiry] = [two.slice(13, 19), two.slice(21, 27)];
  return {
    format: 'TD2',
    documentCode: one.slice(0, 2),
    issuingState: one.slice(2, 5),
    documentNumber: document.number,
    nationality: two.slice(10, 13),
    dateOfBirth: birth,
    dateOfExpiry: expiry,
    sex: two.slice(20, 21),
    names: one.slice(5),
    optionalData: [document.optional],
    checks: [
      { field: 'documentNumber', over: document.number, digit: document.digit },
      { field: 'dateOfBirth', over: birth, digit: two.slice(19, 20) },
      { field: 'dateOfExpiry', over: expiry, digit: two.slice(27, 28) },
      {
        field: 'composite',
        over: two.slice(0, 10) + two.slice(13, 20) + two.slice(21, 35),
        digit: two.slice(35, 36),
      },
    ],
  };
};

const td3 = (one: string, two: string): MrzFields => {
  const [number, birth, expiry] = [two.slice(0, 9), two.slice(13, 19), two.slice(21, 27)];
  const [optional, optionalDigit] = [two.slice(28, 42), two.slice(42, 43)];
  // ICAO 9303-4 §4.2.2.2: the check digit of empty optional data may be 0 or "<".
  const unused = /^<+$/.test(optional) && optionalDigit === '<';
  return {
    format: 'TD3',
    documentCode: one.slice(0, 2),
    issuingState: one.slice(2, 5),
    documentNumber: number,
    nationality: two.slice(10, 13),
    dateOfBirth: birth,
    dateOfExpiry: expiry,
    sex: two.slice(20, 21),
    names: one.slice(5),
    optionalData: [optional],
    checks: [
      { field: 'documentNumber', over: number, digit: two.slice(9, 10) },
      { field: 'dateOfBirth', over: birth, digit: two.slice(19, 20) },
      { field: 'dateOfExpiry', over: expiry, digit: two.slice(27, 28) },
      { field: 'optionalData', over: optional, digit: unused ? '0' : optionalDigit },
      {
        field: 'composite',
        over: two.slice(0, 10) + two.slice(13, 20) + two.slice(21, 43),
        digit: two.slice(43, 44),
      },
    ],
  };
};

/**
 * Cuts a zone into fields. Takes its lines, or one line with all of them joined; the length tells
 * the format. Returns null when it is none of TD1, TD2 and TD3.
 */
export const readMrzFields = (lines: readonly string[]): MrzFields | null => {
  const joined = lines.join('');
  const width = { 90: 30, 72: 36, 88: 44 }[joined.length];
  if (width === undefined) return null;
  if (lines.length > 1 && lines.some((line) => line.length !== width)) return null;
  const [one, two, three] = [0, 1, 2].map((row) => joined.slice(row * width, (row + 1) * width));
  if (one === undefined || two === undefined || three === undefined) return null;
  if (width === 30) return td1(one, two, three);
  return width === 36 ? td2(one, two) : td3(one, two);
};
