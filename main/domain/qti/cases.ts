import { ok, type Result } from '../result.ts';
import { bodyText } from './body-text.ts';
import { type Case, type CasesProblem, type Expected, readCases } from './cases-format.ts';
import { drawTemplates } from './draw-templates.ts';
import { type PlainValue, plainValue } from './format-value.ts';
import type { Item } from './model.ts';
import { mulberry32 } from './mulberry32.ts';
import type { ParsedItem } from './parse-item.ts';
import { resolveTemplates } from './resolve-body.ts';
import { type ItemScore, scoreItem } from './score-item.ts';
import type { TemplateState } from './session.ts';

/** One thing that a case expected and did not get. */
export type Difference = {
  readonly of: 'outcome' | 'score' | 'maxScore' | 'feedback' | 'body' | 'item';
  /** The outcome's identifier; empty where there is only one of the kind. */
  readonly name: string;
  readonly expected: Expected;
  readonly found: PlainValue;
};

export type CaseReport = {
  readonly name: string;
  /** As the file says: without differences, or with them where it is marked xfail. */
  readonly asExpected: boolean;
  /** Without differences, whatever the file says. */
  readonly agrees: boolean;
  /** Why the file says that the case can't agree; null if it does not say so. */
  readonly xfail: string | null;
  readonly outcomes: Readonly<Record<string, PlainValue>>;
  readonly score: number | null;
  readonly maxScore: number | null;
  readonly needsPerson: boolean;
  readonly differences: readonly Difference[];
};

export type CasesReport = {
  readonly id: string;
  readonly asExpected: boolean;
  readonly cases: readonly CaseReport[];
};

/** Equal up to the last digits, in which a tool that wrote the expectation may differ. */
const sameNumber = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b));

const samePlain = (expected: unknown, found: unknown): boolean =>
  typeof expected === 'number' && typeof found === 'number'
    ? sameNumber(expected, found)
    : expected === found;

/** An empty list and an empty text are NULL; a container without order is compared without it. */
const sameOutcome = (expected: Expected, found: PlainValue, inOrder: boolean): boolean => {
  const isNull =
    expected === null || expected === '' || (Array.isArray(expected) && !expected.length);
  if (isNull || found === null) return isNull && found === null;
  if (!Array.isArray(expected)) return samePlain(expected, found);
  if (!Array.isArray(found) || found.length !== expected.length) return false;
  if (inOrder) return expected.every((one, i) => samePlain(one, found[i]));
  const rest: unknown[] = [...found];
  return expected.every((one) => {
    const at = rest.findIndex((candidate) => samePlain(one, candidate));
    if (at !== -1) rest.splice(at, 1);
    return at !== -1;
  });
};

const outcomeDifferences = (wanted: Case, item: Item, score: ItemScore): readonly Difference[] =>
  Object.entries(wanted.outcomes).flatMap(([name, expected]) => {
    const declared = item.scoring.outcomes.find((outcome) => outcome.identifier === name);
    const value = Object.hasOwn(score.outcomes, name) ? (score.outcomes[name] ?? null) : null;
    const found = plainValue(value);
    const same =
      declared !== undefined && sameOutcome(expected, found, declared.cardinality === 'ordered');
    return same ? [] : [{ of: 'outcome' as const, name, expected, found }];
  });

const numberDifference = (
  of: 'score' | 'maxScore',
  expected: number | null,
  found: number | null,
): readonly Difference[] =>
  expected === null || (found !== null && sameNumber(expected, found))
    ? []
    : [{ of, name: '', expected, found }];

const feedbackDifference = (
  expected: readonly string[] | null,
  found: readonly string[],
): readonly Difference[] =>
  expected === null || sameOutcome(expected, found.length === 0 ? null : found, false)
    ? []
    : [{ of: 'feedback', name: '', expected, found }];

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

const bodyDifferences = (
  wanted: Case,
  item: Item,
  templates: TemplateState,
): readonly Difference[] => {
  if (wanted.bodyContains.length === 0) return [];
  const shown = squeezed(bodyText(resolveTemplates(item.body.content, templates.values)));
  return wanted.bodyContains
    .filter((part) => !shown.includes(squeezed(part)))
    .map((part) => ({ of: 'body', name: '', expected: part, found: shown }));
};

const runCase = (wanted: Case, item: Item, seed: number): CaseReport => {
  const templates = drawTemplates(item.scoring, mulberry32(seed));
  const score = scoreItem(item, wanted.responses, {
    seed: String(seed),
    templates,
    attempts: wanted.attempts,
    ...(wanted.duration === null ? {} : { duration: wanted.duration }),
  });
  const differences = [
    ...outcomeDifferences(wanted, item, score),
    ...numberDifference('score', wanted.score, score.score),
    ...numberDifference('maxScore', wanted.maxScore, score.maxScore),
    ...feedbackDifference(wanted.feedback, score.feedback),
    ...bodyDifferences(wanted, item, templates),
  ];
  const agrees = differences.length === 0;
  return {
    name: wanted.name,
    asExpected: agrees === (wanted.xfail === null),
    agrees,
    xfail: wanted.xfail,
    outcomes: Object.fromEntries(
      Object.entries(score.outcomes).map(([name, value]) => [name, plainValue(value)]),
    ),
    score: score.score,
    maxScore: score.maxScore,
    needsPerson: score.needsPerson,
    differences,
  };
};

/** The report of a case whose item could not be read: it agrees with nothing. */
const refusedCase = (wanted: Case, codes: string): CaseReport => ({
  name: wanted.name,
  asExpected: wanted.xfail !== null,
  agrees: false,
  xfail: wanted.xfail,
  outcomes: {},
  score: null,
  maxScore: null,
  needsPerson: false,
  differences: [{ of: 'item', name: codes, expected: null, found: null }],
});

/**
 * Runs the cases of a file against an item, so that its author can prove it before it is used. Each
 * case starts from nothing; drawn values come from the file's seed. Fails if the file is not of the
 * format. An item that can't be run agrees with no case; its problems say why.
 */
export const runCases = (
  { item, problems }: ParsedItem,
  casesJson: unknown,
): Result<CasesReport, CasesProblem> => {
  const file = readCases(casesJson);
  if (!file.ok) return file;
  const { id, seed } = file.value;
  const codes = problems
    .filter((problem) => problem.severity === 'error')
    .map((problem) => problem.code)
    .join(' ');
  const cases = file.value.cases.map((one) =>
    item === null ? refusedCase(one, codes) : runCase(one, item, seed),
  );
  return ok({ id, asExpected: cases.every((one) => one.asExpected), cases });
};
