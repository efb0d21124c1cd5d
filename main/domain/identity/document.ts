import type { CalendarDay } from '../calendar.ts';
import type { Result } from '../result.ts';
import { fail, ok, unreachable } from '../result.ts';
import { normaliseNumberText } from './number-text.ts';
import { checkPassportNumber } from './passport.ts';
import { checkResidentIdentityNumber } from './resident-identity.ts';
import { checkHkMacaoPermit, checkTaiwanPermit } from './travel-permit.ts';

/** The documents that R-C4 names; nothing else is accepted. */
export const documentTypes = [
  'residentIdentityCard',
  'hkMacaoTravelPermit',
  'taiwanTravelPermit',
  'passport',
] as const;
export type DocumentType = (typeof documentTypes)[number];

/** A number that has passed its checks, in the one spelling by which it is stored and looked up. */
export type NormalisedNumber = {
  readonly type: DocumentType;
  /** Upper case, ASCII, without spaces; travel permits without the count of renewals. */
  readonly number: string;
  /** Known only from a resident identity card. */
  readonly dateOfBirth: CalendarDay | null;
  /** How often a travel permit was renewed ("00" = never), where its older form tells. */
  readonly renewals: string | null;
};

/** Why a number is refused; the values never hold the number or a part of it. */
export type DocumentNumberProblem =
  | { readonly code: 'numberEmpty' }
  | { readonly code: 'numberScientific' }
  | { readonly code: 'numberLength'; readonly expected: string; readonly found: number }
  | { readonly code: 'numberCharacters' }
  | { readonly code: 'numberFifteenDigits' }
  | { readonly code: 'numberArea' }
  | { readonly code: 'numberDateOfBirth' }
  | { readonly code: 'numberBornInFuture' }
  | { readonly code: 'numberCheckDigit' }
  | {
      readonly code: 'numberResidencePermit';
      readonly territory: 'hongKong' | 'macao' | 'taiwan';
    }
  | { readonly code: 'numberPermanentResidence' };

export type DocumentNumberCode = DocumentNumberProblem['code'];

/**
 * Checks the number of an identity document and brings it into its one spelling (R-C4).
 * `today` is the centre's day; a date of birth after it is refused.
 * Full-width characters, lower case, spaces and hyphens are accepted as typed.
 */
export const checkDocumentNumber = (
  type: DocumentType,
  text: string,
  today: CalendarDay,
): Result<NormalisedNumber, DocumentNumberProblem> => {
  const number = normaliseNumberText(text);
  if (number === '') return fail({ code: 'numberEmpty' });
  // A spreadsheet that takes 18 digits for a number writes 1.10101E+17 and has lost the rest.
  if (/^\d(\.\d+)?E\+?\d+$/.test(number)) return fail({ code: 'numberScientific' });
  switch (type) {
    case 'residentIdentityCard': {
      const checked = checkResidentIdentityNumber(number, today);
      return checked.ok
        ? ok({ type, number, dateOfBirth: checked.value, renewals: null })
        : checked;
    }
    case 'hkMacaoTravelPermit': {
      const checked = checkHkMacaoPermit(number);
      return checked.ok ? ok({ type, dateOfBirth: null, ...checked.value }) : checked;
    }
    case 'taiwanTravelPermit': {
      const checked = checkTaiwanPermit(number);
      return checked.ok ? ok({ type, dateOfBirth: null, ...checked.value }) : checked;
    }
    case 'passport': {
      const checked = checkPassportNumber(number);
      return checked.ok ? ok({ type, number, dateOfBirth: null, renewals: null }) : checked;
    }
    default:
      return unreachable(type);
  }
};
