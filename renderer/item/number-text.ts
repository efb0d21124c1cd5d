/**
 * A number as typed on a Chinese keyboard, in the characters that QTI reads: full-width digits,
 * signs and points become plain, spaces around it go. Other text stays, so that the user sees it.
 */
export function plainNumber(typed: string): string {
  return typed
    .normalize('NFKC')
    .replaceAll('。', '.')
    .replaceAll('−', '-')
    .replaceAll('–', '-')
    .trim();
}

const integer = /^[+-]?\d+$/;
// XML Schema's double, as QTI's float, without INF and NaN, which are no answers.
const float = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;

/** Whether the text can be read as a number of this kind; any text is a string. */
export function readable(text: string, base: 'integer' | 'float' | 'string'): boolean {
  if (base === 'string') return true;
  return (base === 'integer' ? integer : float).test(text);
}
