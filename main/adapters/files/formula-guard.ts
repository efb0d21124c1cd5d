/**
 * A cell that begins with one of these is a formula to a spreadsheet program, and a formula can call
 * out (OWASP, "CSV injection"); East Asian versions take the full-width signs for the same.
 */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const negativeNumber = /^-\d+(?:\.\d+)?$/;

/** Puts an apostrophe before what would be a formula; negative numbers stay numbers. */
export const guardFormula = (cell: string): string =>
  formula.test(cell) && !negativeNumber.test(cell) ? `'${cell}` : cell;

/** Takes away the apostrophe that `guardFormula` has put there. */
export const unguardFormula = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
