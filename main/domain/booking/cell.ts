import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import type { RowProblem } from './table.ts';

/** What is wrong with one cell; where it stands is added by the caller. */
export type CellProblem = Pick<RowProblem, 'code' | 'values'>;

/** Longest text that a cell may hold, in characters. */
export const longestCell = 200;

const problem = (code: CellProblem['code'], values: CellProblem['values'] = {}): CellProblem => ({
  code,
  values,
});

/**
 * A cell's text: well-formed, composed (NFC), without outer and zero-width spaces, null when nothing
 * is left. Control characters and lone halves of a character would not survive the way to a page or
 * a log; marks that turn the direction of writing can make a list show what is not there.
 */
export const textCell = (cell: string): Result<string | null, CellProblem> => {
  const text = cell
    .normalize('NFC')
    .replace(/[\u200B\u2060\uFEFF]/g, '')
    .trim();
  if (text.length > longestCell) return fail(problem('tooLong', { max: longestCell }));
  if (/[\p{Cc}\p{Cs}\u2028-\u202E\u2066-\u2069]/u.test(text))
    return fail(problem('controlCharacter'));
  return ok(text === '' ? null : text);
};

/** An identifier: 1 to 64 visible characters of any script without spaces; full width is narrowed. */
export const identifierCell = (text: string): Result<string, CellProblem> => {
  const plain = text.normalize('NFKC');
  return /^[\p{L}\p{N}._:/#-]{1,64}$/u.test(plain) ? ok(plain) : fail(problem('format'));
};

/** A confirmation code: 4 to 32 letters, digits and hyphens; upper case. */
export const confirmationCell = (text: string): Result<string, CellProblem> => {
  const plain = text.normalize('NFKC').toUpperCase();
  return /^[A-Z0-9][A-Z0-9-]{2,30}[A-Z0-9]$/.test(plain) ? ok(plain) : fail(problem('format'));
};

/** One of a few values, by any of its names; width, case and spaces do not matter. */
export const choiceCell = <T extends string>(
  text: string,
  names: ReadonlyMap<string, T>,
): Result<T, CellProblem> => {
  const choice = names.get(choiceName(text));
  if (choice !== undefined) return ok(choice);
  return fail(problem('notAChoice', { allowed: [...new Set(names.values())].join(', ') }));
};

const choiceName = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]/g, '');

/** Makes the table of names for `choiceCell`; a value is a name of itself. */
export const choiceNames = <T extends string>(
  choices: Readonly<Record<T, readonly string[]>>,
): ReadonlyMap<string, T> =>
  new Map(
    (Object.entries(choices) as [T, readonly string[]][]).flatMap(([choice, others]) =>
      [choice, ...others].map((name) => [choiceName(name), choice] as const),
    ),
  );

/** A whole percentage of 0 to 200, with or without the sign. */
export const percentCell = (text: string): Result<number, CellProblem> => {
  const digits = /^(\d{1,3})\s*%?$/.exec(text.normalize('NFKC'))?.[1];
  const percent = Number(digits ?? Number.NaN);
  return percent <= 200 ? ok(percent) : fail(problem('notAPercentage', { min: 0, max: 200 }));
};

/** A list whose entries are set apart by ; ； 、 | or ，; repeated entries are kept once. */
export const listCell = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[;；、|，,]/u)
      .map((entry) => entry.trim())
      .filter((entry) => entry !== ''),
  ),
];

/** An address of electronic mail; checked no further than a typing error would go. */
export const emailCell = (text: string): Result<string, CellProblem> =>
  /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$/u.test(text) ? ok(text) : fail(problem('format'));

/** A telephone number of 5 to 20 digits with the usual marks between them. */
export const phoneCell = (text: string): Result<string, CellProblem> => {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ');
  const digits = plain.replace(/\D/g, '').length;
  const shaped = /^\+?[\d ()/.-]+(?:\s?(?:ext\.?|x|转)\s?\d+)?$/i.test(plain);
  return shaped && digits >= 5 && digits <= 20 ? ok(plain) : fail(problem('format'));
};
