import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import type { DocumentNumberProblem } from './document.ts';

type Permit = { readonly number: string; readonly renewals: string | null };

/**
 * Mainland travel permit for Hong Kong and Macao residents (港澳居民来往内地通行证).
 * H (Hong Kong) or M (Macao), 8 digits that the holder keeps for life, and on cards before 2013 two
 * more for the count of renewals (Ministry of Public Security, number rules of 10 March 2010: the
 * same first nine characters mean the same holder). So the first nine are the number.
 */
export const checkHkMacaoPermit = (text: string): Result<Permit, DocumentNumberProblem> => {
  if (text.length !== 9 && text.length !== 11) {
    return fail({ code: 'numberLength', expected: '9, 11', found: text.length });
  }
  if (!/^[HM]\d+$/.test(text)) return fail({ code: 'numberCharacters' });
  return ok({ number: text.slice(0, 9), renewals: text.slice(9) || null });
};

/**
 * Mainland travel permit for Taiwan residents (台湾居民来往大陆通行证).
 * 8 digits for life on cards since 2015; the booklet before had two more for the count of renewals
 * and often a letter in brackets, as in "12345678 01 (B)". The first eight are the number. Permits
 * for a single entry have other numbers and are not accepted: they expire within three months.
 */
export const checkTaiwanPermit = (text: string): Result<Permit, DocumentNumberProblem> => {
  const plain = text.replace(/\(([A-Z])\)$/, '$1');
  if (plain.length !== 8 && plain.length !== 10 && plain.length !== 11) {
    return fail({ code: 'numberLength', expected: '8, 10, 11', found: plain.length });
  }
  if (!/^\d{8}(\d{2}[A-Z]?)?$/.test(plain)) return fail({ code: 'numberCharacters' });
  return ok({ number: plain.slice(0, 8), renewals: plain.slice(8, 10) || null });
};
