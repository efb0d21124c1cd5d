import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarDay } from '../../../main/domain/calendar.ts';
import { checkDocumentNumber } from '../../../main/domain/identity/document.ts';
import { residentCheckCharacter } from '../../../main/domain/identity/resident-identity.ts';

const today: CalendarDay = '2026-11-21';
const check = (text: string, day = today) => checkDocumentNumber('residentIdentityCard', text, day);
const codeOf = (text: string, day = today) => {
  const checked = check(text, day);
  return checked.ok ? 'accepted' : checked.error.code;
};
const complete = (digits: string) => digits + residentCheckCharacter(digits);

const numbers = fc
  .tuple(
    fc.constantFrom('11', '31', '44', '65'),
    fc.integer({ min: 0, max: 9999 }),
    fc.date({ min: new Date('1920-01-01'), max: new Date('2026-11-20'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([province, area, born, sequence]) =>
    complete(
      province +
        String(area).padStart(4, '0') +
        born.toISOString().slice(0, 10).replaceAll('-', '') +
        String(sequence).padStart(3, '0'),
    ),
  );

describe('resident identity card number (R-C4, GB 11643-1999)', () => {
  it('refuses what is empty, too short, too long or not a number', () => {
    expect(codeOf('')).toBe('numberEmpty');
    expect(codeOf('　 ')).toBe('numberEmpty');
    expect(codeOf('11010519491231002')).toBe('numberLength');
    expect(codeOf('11010519491231002XX')).toBe('numberLength');
    expect(codeOf('X1010519491231002X')).toBe('numberCharacters');
    expect(codeOf('1101051949123100２é')).toBe('numberCharacters');
  });

  it('names the number of fifteen digits of cards that are no longer valid', () => {
    expect(codeOf('110105491231002')).toBe('numberFifteenDigits');
  });

  it('names a number that a spreadsheet has rounded', () => {
    expect(codeOf('1.10105E+17')).toBe('numberScientific');
    expect(codeOf('1E+17')).toBe('numberScientific');
  });

  it('refuses a province that does not exist', () => {
    expect(codeOf(complete('99010519491231002'))).toBe('numberPermanentResidence');
    expect(codeOf(complete('00010519491231002'))).toBe('numberArea');
    expect(codeOf(complete('24010519491231002'))).toBe('numberArea');
  });

  it('refuses a day of birth that does not exist, and 29 February in a common year', () => {
    expect(codeOf(complete('11010519491331002'))).toBe('numberDateOfBirth');
    expect(codeOf(complete('11010519490230002'))).toBe('numberDateOfBirth');
    expect(codeOf(complete('11010520010229002'))).toBe('numberDateOfBirth');
    expect(codeOf(complete('11010520000229002'))).toBe('accepted');
  });

  it('refuses a day of birth in the future and accepts one of today', () => {
    const born = complete('11010520261121002');
    expect(codeOf(born, '2026-11-20')).toBe('numberBornInFuture');
    expect(codeOf(born, '2026-11-21')).toBe('accepted');
  });

  it('names the residence permits of Hong Kong, Macao and Taiwan instead of accepting them', () => {
    for (const [area, territory] of [
      ['810000', 'hongKong'],
      ['820000', 'macao'],
      ['830000', 'taiwan'],
    ] as const) {
      const checked = check(complete(`${area}19900307001`));
      expect(checked).toEqual({ ok: false, error: { code: 'numberResidencePermit', territory } });
    }
  });

  it('accepts the examples of the standard', () => {
    expect(check('11010519491231002X')).toEqual({
      ok: true,
      value: {
        type: 'residentIdentityCard',
        number: '11010519491231002X',
        dateOfBirth: '1949-12-31',
        renewals: null,
      },
    });
    expect(codeOf('440524188001010014')).toBe('accepted');
  });

  it('accepts a small x, full-width digits, and spaces and hyphens between groups', () => {
    for (const typed of [
      '11010519491231002x',
      '１１０１０５１９４９１２３１００２Ｘ',
      ' 110105 19491231 002X ',
      '110105-19491231-002X',
    ]) {
      const checked = check(typed);
      expect(checked.ok && checked.value.number).toBe('11010519491231002X');
    }
  });

  it('refuses every number with one digit changed', () => {
    fc.assert(
      fc.property(numbers, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const digit = String((Number(number[at]) + by) % 10);
        expect(codeOf(number)).toBe('accepted');
        expect(codeOf(number.slice(0, at) + digit + number.slice(at + 1))).toBe('numberCheckDigit');
      }),
    );
  });

  it('refuses every number with another check character', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom(...'0123456789X'), (number, character) => {
        fc.pre(character !== number[17]);
        expect(codeOf(number.slice(0, 17) + character)).toBe('numberCheckDigit');
      }),
    );
  });

  it('refuses every number with two different neighbours swapped', () => {
    fc.assert(
      fc.property(numbers, fc.nat(16), (number, at) => {
        const [one, two] = [number[at] ?? '', number[at + 1] ?? ''];
        fc.pre(one !== two);
        const swapped = number.slice(0, at) + two + one + number.slice(at + 2);
        expect(codeOf(swapped)).toBe(two === 'X' ? 'numberCharacters' : 'numberCheckDigit');
      }),
      { numRuns: 3000 },
    );
  });
});
