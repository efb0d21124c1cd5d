import { caseFolded } from './mapping.ts';
import { singleNumber } from './operators-numeric.ts';
import { compilePattern } from './pattern.ts';
import { booleanValue, single, type Value } from './value.ts';

/** The text of a single text value; the base types that are spelt as texts all count. */
export const singleText = (value: Value): string | null =>
  value?.cardinality === 'single' && typeof value.scalar.value === 'string'
    ? value.scalar.value
    : null;

const twoTexts = (
  operands: readonly Value[],
  caseSensitive: boolean,
): readonly [string, string] | null => {
  const [a, b] = [singleText(operands[0] ?? null), singleText(operands[1] ?? null)];
  if (a === null || b === null) return null;
  return caseSensitive ? [a, b] : [caseFolded(a), caseFolded(b)];
};

/** QTI 3.0 §stringMatch: whether both are alike, or with `part` whether the first holds the second. */
export const stringMatch = (
  operands: readonly Value[],
  caseSensitive: boolean,
  part: boolean,
): Value => {
  const texts = twoTexts(operands, caseSensitive);
  if (texts === null) return null;
  return booleanValue(part ? texts[0].includes(texts[1]) : texts[0] === texts[1]);
};

/** QTI 3.0 §substring: whether the second holds the first. */
export const substring = (operands: readonly Value[], caseSensitive: boolean): Value => {
  const texts = twoTexts(operands, caseSensitive);
  return texts === null ? null : booleanValue(texts[1].includes(texts[0]));
};

/** QTI 3.0 §patternMatch: the whole text must match; NULL if the pattern is not one. */
export const patternMatch = (
  operand: Value,
  pattern: string | null,
  caseSensitive: boolean,
): Value => {
  const text = singleText(operand);
  if (text === null || pattern === null) return null;
  const compiled = compilePattern(pattern, caseSensitive);
  return compiled.ok ? booleanValue(compiled.value.matches(text)) : null;
};

/** Not in the standard: as many characters of the first, from the second (1 = the first one). */
export const slice = (operands: readonly Value[]): Value => {
  const text = singleText(operands[0] ?? null);
  const [from, count] = [singleNumber(operands[1] ?? null), singleNumber(operands[2] ?? null)];
  if (text === null || from === null || count === null || from < 1 || count < 0) return null;
  return single({
    base: 'string',
    value: [...text].slice(from - 1, from - 1 + count).join(''),
  });
};
