import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMrz } from '../../../main/domain/identity/mrz.ts';
import { mrzCheckDigit } from '../../../main/domain/identity/mrz-check-digit.ts';

const today = '2026-11-21';

/** Specimens of ICAO 9303 parts 4, 5, 6 and 11 (Utopia). */
const td3 =
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10';
const td2 = 'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6';
const td1 =
  'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<';
const td1Long =
  'I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<';
const td2Long = 'I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<\nD23145890<UTO3407127M95071227349<<<8';

const problem = (text: string) => {
  const read = parseMrz(text, today);
  return read.ok ? 'read' : read.error;
};
/** Changes the character at a place of one line. */
const change = (zone: string, line: number, at: number, to: string) =>
  zone
    .split('\n')
    .map((text, index) => (index === line ? text.slice(0, at) + to + text.slice(at + 1) : text))
    .join('\n');

describe('machine-readable zones (R-C4, ICAO 9303)', () => {
  it('refuses what is not a zone', () => {
    expect(problem('')).toEqual({ code: 'mrzFormat', lines: 0 });
    expect(problem('P<UTO')).toEqual({ code: 'mrzFormat', lines: 1 });
    expect(problem(td1.replaceAll('\n', '').slice(1))).toMatchObject({ code: 'mrzFormat' });
    expect(problem(td3.replace('ERIKSSON', 'ERIKSSÖN'))).toEqual({ code: 'mrzCharacters' });
    expect(problem(td3.replace('\n', 'A\n').slice(1).replace('<10', '<1'))).toMatchObject({
      code: 'mrzFormat',
    });
  });

  it('names every field whose check digit does not fit', () => {
    expect(problem(change(td3, 1, 0, 'M'))).toEqual({
      code: 'mrzCheckDigits',
      fields: ['documentNumber', 'composite'],
    });
    expect(problem(change(td3, 1, 14, '5'))).toMatchObject({
      fields: ['dateOfBirth', 'composite'],
    });
    expect(problem(change(td3, 1, 22, '3'))).toMatchObject({
      fields: ['dateOfExpiry', 'composite'],
    });
    expect(problem(change(td3, 1, 30, '9'))).toMatchObject({
      fields: ['optionalData', 'composite'],
    });
    expect(problem(change(td1, 1, 29, '7'))).toMatchObject({ fields: ['composite'] });
  });

  it('refuses a sex or a date that cannot be, even with right check digits', () => {
    expect(problem(change(td3, 1, 20, 'Q'))).toEqual({ code: 'mrzFields', fields: ['sex'] });
    const birth = `741312${mrzCheckDigit('741312')}`;
    const upTo = `L898902C36UTO${birth}F1204159ZE184226B<<<<<1`;
    const over = upTo.slice(0, 10) + upTo.slice(13, 20) + upTo.slice(21, 43);
    const zone = `${td3.split('\n')[0]}\n${upTo}${mrzCheckDigit(over)}`;
    expect(problem(zone)).toEqual({ code: 'mrzFields', fields: ['dateOfBirth'] });
  });

  it('computes the check digits of the standard’s worked examples', () => {
    expect(mrzCheckDigit('520727')).toBe('3');
    expect(mrzCheckDigit('AB2134<<<')).toBe('5');
    expect(mrzCheckDigit('D23145890734')).toBe('9');
  });

  it('reads the passport specimen', () => {
    expect(parseMrz(td3, today)).toEqual({
      ok: true,
      value: {
        format: 'TD3',
        documentCode: 'P',
        issuingState: 'UTO',
        documentNumber: 'L898902C3',
        nationality: 'UTO',
        dateOfBirth: '1974-08-12',
        dateOfExpiry: '2012-04-15',
        sex: 'F',
        familyName: 'ERIKSSON',
        givenNames: 'ANNA MARIA',
        optionalData: ['ZE184226B'],
      },
    });
  });

  it('reads the card specimens of both sizes', () => {
    for (const [format, zone] of [
      ['TD1', td1],
      ['TD2', td2],
    ] as const) {
      const read = parseMrz(zone, today);
      expect(read.ok && read.value).toMatchObject({
        format,
        documentCode: 'I',
        documentNumber: 'D23145890',
        dateOfBirth: '1974-08-12',
        familyName: 'ERIKSSON',
        givenNames: 'ANNA MARIA',
        optionalData: [],
      });
    }
  });

  it('reads a number that goes on in the optional data', () => {
    for (const zone of [td1Long, td2Long]) {
      const read = parseMrz(zone, today);
      expect(read.ok && read.value).toMatchObject({
        documentNumber: 'D23145890734',
        dateOfBirth: '1934-07-12',
        dateOfExpiry: '1995-07-12',
        givenNames: 'PETER JOHN',
        optionalData: [],
      });
    }
  });

  it('verifies the check digit of a number that goes on in the optional data', () => {
    expect(problem(change(td1Long, 0, 17, '5'))).toMatchObject({
      fields: ['documentNumber', 'composite'],
    });
  });

  it('reads a zone without line breaks, in small letters, with spaces', () => {
    expect(parseMrz(td3.replace('\n', '').toLowerCase(), today)).toEqual(parseMrz(td3, today));
    expect(parseMrz(td1.replaceAll('\n', ' \r\n '), today)).toEqual(parseMrz(td1, today));
  });

  it('leaves a date of birth that the document does not know as unknown', () => {
    const birth = `74<<<<${mrzCheckDigit('74<<<<')}`;
    const two = `${birth}F1204159UTO<<<<<<<<<<<`;
    const one = td1.split('\n')[0] ?? '';
    const over = one.slice(5, 30) + two.slice(0, 7) + two.slice(8, 15) + two.slice(18, 29);
    const zone = `${one}\n${two}${mrzCheckDigit(over)}\n${td1.split('\n')[2]}`;
    const read = parseMrz(zone, today);
    expect(read.ok && read.value.dateOfBirth).toBe(null);
  });

  it('puts a birth into the past and an expiry at most 50 years ahead', () => {
    const read = parseMrz(td3, '1974-08-11');
    expect(read.ok && read.value.dateOfBirth).toBe('1874-08-12');
    expect(read.ok && read.value.dateOfExpiry).toBe('2012-04-15');
  });

  it('refuses every specimen with one digit of a checked field changed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...[...Array(19).keys()].filter((at) => at < 10 || at > 12)),
        fc.integer({ min: 1, max: 9 }),
        (at, by) => {
          const line = td3.split('\n')[1] ?? '';
          fc.pre(/\d/.test(line[at] ?? ''));
          const digit = String((Number(line[at]) + by) % 10);
          expect(problem(change(td3, 1, at, digit))).toMatchObject({ code: 'mrzCheckDigits' });
        },
      ),
    );
  });
});
