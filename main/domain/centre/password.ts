import { fail, ok, type Result } from '../result.ts';
import { normaliseLogin } from './account.ts';
import { commonPasswords } from './common-passwords.ts';

export const shortestPassword = 10;

export type PasswordWeakness = 'too-short' | 'is-login' | 'too-common';

/**
 * One spelling for every way to type a password (NFKC, as NIST SP 800-63B §5.1.1.2 asks): Chinese
 * input methods type full-width letters and digits.
 */
export const normalisePassword = (password: string): string => password.normalize('NFKC');

/**
 * Whether a password is good enough: long enough, not the login, not one that everybody tries
 * first. No rules of composition: they make passwords worse (NIST SP 800-63B §5.1.1.2).
 * Returns the password in its one spelling.
 */
export const checkPassword = (
  password: string,
  login: string,
): Result<string, PasswordWeakness> => {
  const normal = normalisePassword(password);
  if (Array.from(normal).length < shortestPassword) return fail('too-short');
  const plain = normal.toLowerCase().trim();
  if (isAround(plain, normaliseLogin(login))) return fail('is-login');
  if (commonPasswords.has(plain) || repeats(plain)) return fail('too-common');
  return ok(normal);
};

/** The login alone, twice, or with digits and signs around it. */
const isAround = (password: string, login: string): boolean => {
  if (login === '') return false;
  return (
    password.replaceAll(login, '').replace(/[^\p{L}]/gu, '') === '' && password.includes(login)
  );
};

/** One or two characters over and over: "aaaaaaaaaa", "1212121212". */
const repeats = (password: string): boolean => new Set(password).size <= 2;
