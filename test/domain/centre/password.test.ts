import { describe, expect, it } from 'vitest';
import { commonPasswords } from '../../../main/domain/centre/common-passwords.ts';
import { checkPassword } from '../../../main/domain/centre/password.ts';

const weakness = (password: string, login = 'zhangwei'): string => {
  const checked = checkPassword(password, login);
  return checked.ok ? 'good' : checked.error;
};

describe('a password', () => {
  it('is refused when it is short, whatever stands in it', () => {
    expect(weakness('Aa1!Bb2@C')).toBe('too-short');
    expect(weakness('')).toBe('too-short');
  });

  it('is counted in characters, not in the halves of a surrogate pair', () => {
    expect(weakness('𠮷𠮷𠮷𠮷𠮶')).toBe('too-short');
  });

  it.each(['zhangwei12', 'ZhangWei2026', 'zhangweizhangwei', 'ｚｈａｎｇｗｅｉ１２'])(
    'is refused when it is the login with trimmings: %s',
    (password) => expect(weakness(password)).toBe('is-login'),
  );

  it.each([
    '1234567890',
    'Password123',
    'aaaaaaaaaa',
    '1212121212',
    'woaini1314520',
    '１２３４５６７８９０',
  ])('is refused when everybody tries it first: %s', (password) =>
    expect(weakness(password)).toBe('too-common'),
  );

  it('needs no digits, capitals or signs', () => {
    expect(weakness('tall oak by the river')).toBe('good');
    expect(weakness('春眠不觉晓处处闻啼鸟')).toBe('good');
  });

  it('is the same however wide it was typed', () => {
    expect(checkPassword('ｔａｌｌ ｏａｋ ｂｙ', 'x')).toEqual({ ok: true, value: 'tall oak by' });
  });

  it('has a list of common ones that all are long enough to matter', () => {
    expect(commonPasswords.size).toBeGreaterThan(250);
    for (const password of commonPasswords) {
      expect(password).toBe(password.toLowerCase());
      expect(weakness(password, 'nobody')).toBe('too-common');
    }
  });
});
