import { describe, expect, it } from 'vitest';
import type { DocumentType } from '../../../main/domain/identity/document.ts';
import { checkDocumentNumber } from '../../../main/domain/identity/document.ts';
import { maskDocumentNumber } from '../../../main/domain/identity/mask.ts';

const answer = (type: DocumentType, text: string) => {
  const checked = checkDocumentNumber(type, text, '2026-11-21');
  return checked.ok ? checked.value.number : checked.error.code;
};

describe('travel permits and passports (R-C4)', () => {
  it('refuses a Hong Kong or Macao permit of another form', () => {
    expect(answer('hkMacaoTravelPermit', '')).toBe('numberEmpty');
    expect(answer('hkMacaoTravelPermit', 'H1234567')).toBe('numberLength');
    expect(answer('hkMacaoTravelPermit', 'H123456789')).toBe('numberLength');
    expect(answer('hkMacaoTravelPermit', 'C12345678')).toBe('numberCharacters');
    expect(answer('hkMacaoTravelPermit', 'H1234567A')).toBe('numberCharacters');
    expect(answer('hkMacaoTravelPermit', '11010519491231002X')).toBe('numberLength');
  });

  it('takes the first nine characters of a Hong Kong or Macao permit as the holder’s number', () => {
    expect(answer('hkMacaoTravelPermit', 'h12345678')).toBe('H12345678');
    expect(answer('hkMacaoTravelPermit', 'Ｍ１２３４５６７８')).toBe('M12345678');
    const older = checkDocumentNumber('hkMacaoTravelPermit', 'H12345678 02', '2026-11-21');
    expect(older.ok && older.value).toMatchObject({ number: 'H12345678', renewals: '02' });
  });

  it('refuses a Taiwan permit of another form, single-entry permits among them', () => {
    expect(answer('taiwanTravelPermit', '1234567')).toBe('numberLength');
    expect(answer('taiwanTravelPermit', '123456789')).toBe('numberLength');
    expect(answer('taiwanTravelPermit', 'F290299977')).toBe('numberCharacters');
    expect(answer('taiwanTravelPermit', 'H1234567')).toBe('numberCharacters');
  });

  it('takes the first eight digits of a Taiwan permit as the holder’s number', () => {
    expect(answer('taiwanTravelPermit', '01234567')).toBe('01234567');
    for (const older of ['0123456701', '0123456701B', '01234567 01 (B)', '01234567 01（Ｂ）']) {
      const checked = checkDocumentNumber('taiwanTravelPermit', older, '2026-11-21');
      expect(checked.ok && checked.value).toMatchObject({ number: '01234567', renewals: '01' });
    }
  });

  it('refuses a passport number that no machine-readable zone can hold', () => {
    expect(answer('passport', 'E123456789')).toBe('numberLength');
    expect(answer('passport', 'E1234<678')).toBe('numberCharacters');
    expect(answer('passport', '护照12345')).toBe('numberCharacters');
  });

  it('accepts passport numbers of one to nine letters and digits', () => {
    expect(answer('passport', 'e 1234 5678')).toBe('E12345678');
    expect(answer('passport', 'L898902C3')).toBe('L898902C3');
    expect(answer('passport', '7')).toBe('7');
  });
});

describe('hiding a number on screens', () => {
  it('shows four characters at either end of an identity card number', () => {
    expect(maskDocumentNumber('11010119900307123X')).toBe('1101**********123X');
  });

  it('shows less of a shorter number, and nothing of a very short one', () => {
    expect(maskDocumentNumber('H12345678')).toBe('H1*****78');
    expect(maskDocumentNumber('1234')).toBe('1**4');
    expect(maskDocumentNumber('123')).toBe('***');
    expect(maskDocumentNumber('')).toBe('');
  });
});
