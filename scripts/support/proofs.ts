import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './root.ts';
import { systemProofs } from './system-proofs.ts';

/** The rules of docs/requirements.md, in its order. */
const requirements = (): readonly string[] => [
  ...new Set(
    [
      ...readFileSync(inRoot('docs/requirements.md'), 'utf8').matchAll(/\*\*(R-[A-Z]\d+)\*\*/g),
    ].flatMap(([, id]) => id ?? []),
  ),
];

const testFiles = (): readonly string[] =>
  readdirSync(inRoot('test'), { recursive: true, encoding: 'utf8' })
    .map((file) => join('test', file).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.test.ts'))
    .sort();

/**
 * The table of docs/verification.md: for every rule, the test files that name it. Nothing is claimed
 * for a rule that no test names.
 */
export const proofsTable = (): string => {
  const files = testFiles().map((file) => [file, readFileSync(inRoot(file), 'utf8')] as const);
  const rows = requirements().map((id) => {
    const named = new RegExp(`${id}(?![0-9])`);
    const proofs = files.filter(([, text]) => named.test(text)).map(([file]) => `\`${file}\``);
    return `| ${id} | ${proofs.length > 0 ? proofs.join('<br>') : 'not built yet'} |`;
  });
  return ['| rule | tests that name it |', '|---|---|', ...rows].join('\n');
};

/** Places of the page that are written, with what belongs there. */
const places = {
  systems: systemProofs,
  proofs: proofsTable,
};

/** The page with its tables as they must be now. */
export const withProofs = (page: string): string =>
  Object.entries(places).reduce((text, [name, write]) => {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [head, rest] = text.split(begin);
    const tail = rest?.split(end)[1];
    if (head === undefined || tail === undefined) {
      throw new Error(`the page has no place for the table "${name}"`);
    }
    return `${head}${begin}\n\n${write()}\n\n${end}${tail}`;
  }, page);
