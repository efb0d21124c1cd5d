/**
 * Numbers as people in China type them. Accepted beside plain digits: full-width digits, signs and
 * point (an input method left in full-width mode), the ideographic full stop for the point (left in
 * Chinese punctuation), the minus sign U+2212, spaces around (ideographic ones too), and commas,
 * half or full width, between groups of three digits: 1,234,567.5 is a number, 1,5 and 12,34 are not,
 * because a comma is never a decimal point here and guessing would mark a typing slip as a value.
 * Exponents are accepted as XML Schema has them (1.5e3). Not accepted, hence no answer: percent and
 * currency signs, units, fractions, Chinese numerals, INF and NaN.
 */
const halfWidth = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[＋]/g, '+')
    .replace(/[－−]/g, '-')
    .replace(/[．。｡]/g, '.')
    .replace(/[，]/g, ',')
    .replace(/[ｅＥ]/g, 'e');

const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:e[+-]?\d+)?$/i;

/**
 * Reads a number as typed; null if it is not one (an empty text, a word, a number too large).
 * The result is always finite, and never -0.
 */
export const typedNumber = (text: string): number | null => {
  const plain = halfWidth(text.trim());
  if (!NUMBER.test(plain) || !/^[+-]?[.,]?\d/.test(plain)) return null;
  const value = Number(plain.replaceAll(',', ''));
  if (!Number.isFinite(value)) return null;
  return value === 0 ? 0 : value;
};

/** Reads a whole number as typed; 3.0 counts as 3, anything with a fraction is null. */
export const typedInteger = (text: string): number | null => {
  const value = typedNumber(text);
  return value !== null && Number.isSafeInteger(value) ? value : null;
};
