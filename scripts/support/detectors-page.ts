import type { Judged } from '../../test/support/corpus/judged.ts';
import { rateTables, worthALook } from './detectors.ts';

const [begin, end] = ['<!-- rates -->', '<!-- /rates -->'];

/** The page with its tables as the corpus gives them now; throws if it has no place for them. */
export const withRates = (page: string, machines: readonly Judged[]): string => {
  const [head, rest] = page.split(begin);
  const tail = rest?.split(end)[1];
  if (head === undefined || tail === undefined) {
    throw new Error('docs/detectors.md has no place for the rates');
  }
  const look = [
    '### Where they were wrong or unsure',
    '',
    '| machine | detector | said | because of |',
    '|---|---|---|---|',
    worthALook(machines),
  ].join('\n');
  return `${head}${begin}\n\n${rateTables(machines)}\n\n${look}\n\n${end}${tail}`;
};
