import { type Weighed, worstFirst } from '../../domain/checks/outcome.ts';
import type { CheckReport } from '../../services/checks/check-report.ts';
import type { CheckWords } from '../check-words.ts';

/** Marks before each line, so that a report can be skimmed; words say the same beside them. */
const marks: Readonly<Record<Weighed['effect'], string>> = {
  blocks: '✗',
  warns: '!',
  waits: '…',
  ignored: '·',
  none: '✓',
};

/** A report for a terminal: the result, then every check, worst first. */
export const sayReport = (report: CheckReport, words: CheckWords): readonly string[] => [
  '',
  words.result(report.result),
  ...(report.waits ? [words.waits] : []),
  '',
  ...worstFirst(report.findings).flatMap((finding) => sayFinding(finding, words)),
];

const sayFinding = (finding: Weighed, words: CheckWords): readonly string[] => {
  const { check, verdict, effect, signals, remedy } = finding;
  const meaning = effect === 'none' || effect === 'waits' ? '' : ` (${words.effect(effect)})`;
  const stands = effect === 'blocks' || effect === 'warns';
  return [
    `${marks[effect]} ${words.check(check)}: ${words.verdict(verdict)}${meaning}`,
    // What is ready is told in one line, what is not with all that led to it.
    ...signals.slice(0, stands ? 12 : 3).map((signal) => `    ${words.signal(signal)}`),
    ...(remedy === null || !stands ? [] : [`    → ${words.remedy(remedy)}`]),
  ];
};
