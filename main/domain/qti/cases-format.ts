import { fail, ok, type Result } from '../result.ts';
import type { Responses, ResponseValue } from './responses.ts';

/** An expected value as JSON has it; numbers and booleans as such, pairs and points as text. */
export type Expected = null | boolean | number | string | readonly (boolean | number | string)[];

/** One case: responses, and what they must give. */
export type Case = {
  readonly name: string;
  readonly responses: Responses;
  /** Known not to agree, and why; a case that is marked so and agrees is reported. */
  readonly xfail: string | null;
  readonly duration: number | null;
  readonly attempts: number;
  readonly outcomes: Readonly<Record<string, Expected>>;
  readonly score: number | null;
  readonly maxScore: number | null;
  readonly feedback: readonly string[] | null;
  readonly bodyContains: readonly string[];
};

export type CaseFile = {
  readonly id: string;
  readonly seed: number;
  readonly cases: readonly Case[];
};

/** The file is not of the format; `path` says where, as in cases[2].expect.score. */
export type CasesProblem = {
  readonly code: 'cases-not-of-the-format';
  readonly path: string;
};

const DEFAULT_SEED = 42;

class Wrong extends Error {
  readonly path: string;
  constructor(path: string) {
    super(path);
    this.path = path;
  }
}

type Fields = Readonly<Record<string, unknown>>;

const fields = (value: unknown, path: string): Fields => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Wrong(path);
  return value as Fields;
};

const list = (value: unknown, path: string): readonly unknown[] => {
  if (!Array.isArray(value)) throw new Wrong(path);
  return value;
};

const text = (value: unknown, path: string): string => {
  if (typeof value !== 'string') throw new Wrong(path);
  return value;
};

const number = (value: unknown, path: string): number => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Wrong(path);
  return value;
};

const optional = <T>(
  value: unknown,
  path: string,
  read: (value: unknown, path: string) => T,
): T | null => (value === undefined ? null : read(value, path));

/** Refuses fields that are not known: what is not understood must not pass as checked. */
const onlyFields = (value: Fields, known: readonly string[], path: string): void => {
  for (const name of Object.keys(value))
    if (!known.includes(name)) throw new Wrong(`${path}.${name}`);
};

const scalar = (value: unknown, path: string): boolean | number | string => {
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  return number(value, path);
};

const expected = (value: unknown, path: string): Expected => {
  if (value === null) return null;
  return Array.isArray(value)
    ? value.map((one, i) => scalar(one, `${path}[${i}]`))
    : scalar(value, path);
};

/** Responses may be written as JSON numbers and booleans; they become their lexical forms. */
const response = (value: unknown, path: string): ResponseValue => {
  const one = expected(value, path);
  if (one === null) return null;
  return typeof one === 'object' ? one.map(String) : String(one);
};

const map = <T>(
  value: unknown,
  path: string,
  read: (value: unknown, path: string) => T,
): Readonly<Record<string, T>> =>
  Object.fromEntries(
    Object.entries(fields(value, path)).map(([name, one]) => [name, read(one, `${path}.${name}`)]),
  );

const texts = (value: unknown, path: string): readonly string[] =>
  list(value, path).map((one, i) => text(one, `${path}[${i}]`));

const caseFields = [
  'name',
  'note',
  'responses',
  'expect',
  'xfail',
  'xfailReason',
  'useSubmitAttempt',
  'countAttempt',
  'duration',
  'numAttempts',
];

const readCase = (value: unknown, path: string, shared: Responses): Case => {
  const one = fields(value, path);
  onlyFields(one, caseFields, path);
  const expect = fields(one.expect, `${path}.expect`);
  onlyFields(
    expect,
    ['outcomes', 'score', 'maxScore', 'modalFeedbackIdentifiers', 'itemBodyContains'],
    `${path}.expect`,
  );
  const reason = optional(one.xfailReason, `${path}.xfailReason`, text);
  return {
    name: text(one.name, `${path}.name`),
    responses: { ...shared, ...map(one.responses ?? {}, `${path}.responses`, response) },
    xfail: one.xfail === true ? (reason ?? '') : null,
    duration: optional(one.duration, `${path}.duration`, number),
    attempts: optional(one.numAttempts, `${path}.numAttempts`, number) ?? 1,
    outcomes: map(expect.outcomes ?? {}, `${path}.expect.outcomes`, expected),
    score: optional(expect.score, `${path}.expect.score`, number),
    maxScore: optional(expect.maxScore, `${path}.expect.maxScore`, number),
    feedback: optional(
      expect.modalFeedbackIdentifiers,
      `${path}.expect.modalFeedbackIdentifiers`,
      texts,
    ),
    bodyContains: optional(expect.itemBodyContains, `${path}.expect.itemBodyContains`, texts) ?? [],
  };
};

/**
 * Reads a file of cases (already parsed as JSON): `id`, `seed` (42 unless given), `responses` shared
 * by all cases, and `cases` with `name`, `responses`, `expect` and `xfail`. Fields that are not known
 * are refused, except `note`.
 */
export const readCases = (json: unknown): Result<CaseFile, CasesProblem> => {
  try {
    const file = fields(json, '$');
    onlyFields(file, ['id', 'seed', 'responses', 'cases', 'note'], '$');
    const shared = map(file.responses ?? {}, 'responses', response);
    const cases = list(file.cases, 'cases');
    return ok({
      id: text(file.id, 'id'),
      seed: optional(file.seed, 'seed', number) ?? DEFAULT_SEED,
      cases: cases.map((one, i) => readCase(one, `cases[${i}]`, shared)),
    });
  } catch (error) {
    if (error instanceof Wrong) return fail({ code: 'cases-not-of-the-format', path: error.path });
    throw error;
  }
};
