import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from './root.ts';
import { type SecurityPoint, securityPoints, type TestProof } from './security-points.ts';

/** Whether a file holds a test of that name. */
export const isThere = ({ file, test }: TestProof): boolean => {
  const path = inRoot(file);
  if (!existsSync(path)) return false;
  const text = readFileSync(path, 'utf8');
  return ["'", '"', '`'].some((quote) => text.includes(`${quote}${test}`));
};

const proofLine = ({ file, test }: TestProof): string =>
  `\`${file}\`: “${test.replace('%s', '…')}”`;

const row = ({ title, how, proofs, byHand }: SecurityPoint, at: number): string => {
  const shown = [...proofs.map(proofLine), ...(byHand ? [`*By hand:* ${byHand}`] : [])];
  return `| ${at + 1} | ${title} | ${how} | ${shown.join('<br>')} |`;
};

/** The table of docs/security.md. */
export const securityTable = (): string =>
  [
    '| | Electron’s checklist | what we do | shown by |',
    '|---|---|---|---|',
    ...securityPoints.map(row),
  ].join('\n');

const [begin, end] = ['<!-- checklist -->', '<!-- /checklist -->'];

/** The page with its table as it must be now; throws if it has no place for it. */
export const withChecklist = (page: string): string => {
  const [head, rest] = page.split(begin);
  const tail = rest?.split(end)[1];
  if (head === undefined || tail === undefined)
    throw new Error('the page has no place for the table');
  return `${head}${begin}\n\n${securityTable()}\n\n${end}${tail}`;
};
