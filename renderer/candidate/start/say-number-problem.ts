import type { DocumentType } from '../../../preload/contract/sitting.ts';
import type { Refused } from '../../connection/refused.ts';
import type { Say, TextKey } from '../../kit/i18n.ts';
import { numberShapes } from './number-format.ts';

/** Codes of main/domain/identity/document.ts as they arrive in `values.reason`. */
export const numberReasons = [
  'numberEmpty',
  'numberScientific',
  'numberLength',
  'numberCharacters',
  'numberFifteenDigits',
  'numberArea',
  'numberDateOfBirth',
  'numberBornInFuture',
  'numberCheckDigit',
  'numberResidencePermit',
  'numberPermanentResidence',
] as const;

/**
 * What is wrong with a document's number, naming the part to look at.
 * @param found characters that were entered, without separators
 */
export const sayNumberProblem = (
  t: Say,
  { values }: Pick<Refused, 'values'>,
  type: DocumentType,
  found: number,
): string => {
  const reason = numberReasons.find((one) => one === values.reason);
  if (reason === undefined) return t('refusals:document-number-invalid');
  const { lengths, most } = numberShapes[type];
  const expected =
    lengths === null
      ? t('candidate:lookUp.atMost', { most })
      : t('candidate:lookUp.exactly', { lengths: lengths.join(t('candidate:lookUp.or')) });
  const key: TextKey = `refusals:documentNumber.${reason}`;
  return t(key, {
    document: t(`common:documents.${type}`),
    pattern: t(`candidate:lookUp.pattern.${type}`),
    expected,
    found,
  });
};
