import { deliverItem } from '../qti/delivery.ts';
import { drawForm, type Form, type FormItem, formItems } from '../qti/form.ts';
import { checkResponses } from '../qti/form-responses.ts';
import { type Digest, scoringDigest } from '../qti/package-digest.ts';
import type { ExamPackage, ExamSection } from '../qti/package-model.ts';
import { fail, ok, type Result } from '../result.ts';
import { canBeGraded, gradeForm } from './grade.ts';
import { type Grade, graderVersion } from './grade-model.ts';
import { ResponsesFile } from './responses-schema.ts';

/** What is wrong with a responses file; `path` is of the key, steps joined by dots. */
export type ResponsesFileProblem = {
  readonly code:
    | 'responses-not-json'
    | 'responses-key'
    | 'responses-other-exam'
    | 'responses-other-package'
    | 'responses-seed-or-form'
    | 'responses-form-not-of-exam'
    | 'responses-item-not-in-form'
    | 'responses-response-invalid'
    | 'responses-rating-out-of-range'
    | 'responses-nothing-left';
  readonly path: string;
  readonly values: Readonly<Record<string, string | number>>;
};

/** Format `invigil-grade/1`, see docs/formats.md. */
export type GradeFile = {
  readonly schema: 'invigil-grade/1';
  readonly exam: string;
  readonly package: string;
  readonly grader: string;
  readonly scoringDigest: string;
  readonly seed: string;
  readonly result: Grade;
};

const problem = (
  code: ResponsesFileProblem['code'],
  path = '',
  values: ResponsesFileProblem['values'] = {},
): ResponsesFileProblem => ({ code, path, values });

const parse = (text: string): Result<ResponsesFile, readonly ResponsesFileProblem[]> => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail([problem('responses-not-json')]);
  }
  const read = ResponsesFile.safeParse(json);
  return read.success
    ? ok(read.data)
    : fail(
        read.error.issues.map((issue) =>
          problem('responses-key', issue.path.map(String).join('.'), { issue: issue.code }),
        ),
      );
};

const formOf = (exam: ExamPackage, file: ResponsesFile): Form | null => {
  if ((file.seed === undefined) === (file.form === undefined)) return null;
  return file.form ?? drawForm(exam.delivery, file.seed ?? '');
};

const sameMembers = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.toSorted().join('\n') === b.toSorted().join('\n');

/** Weights of all items of an exam, by identifier. */
const weightsOf = (sections: readonly ExamSection[]): ReadonlyMap<string, number> =>
  new Map(
    sections.flatMap((section) =>
      section.children.flatMap((child) =>
        child.kind === 'item'
          ? [[child.identifier, child.weight] as const]
          : [...weightsOf([child])],
      ),
    ),
  );

/** Whether the exam has the item with this weight, and the form orders just its shuffled choices. */
const isOfExam = (exam: ExamPackage, { identifier, order, weight }: FormItem): boolean => {
  if (weightsOf(exam.delivery.sections).get(identifier) !== weight) return false;
  const shuffles = exam.delivery.items[identifier]?.shuffles ?? [];
  return (
    sameMembers(
      Object.keys(order),
      shuffles.map((shuffle) => shuffle.response),
    ) &&
    shuffles.every(({ response, groups }) =>
      sameMembers(
        order[response] ?? [],
        groups.flat().map((choice) => choice.identifier),
      ),
    )
  );
};

const checkAnswers = (
  exam: ExamPackage,
  form: Form,
  file: ResponsesFile,
): readonly ResponsesFileProblem[] => {
  const items = new Map(formItems(form).map(({ item }) => [item.identifier, item]));
  const unknown = (part: string, identifiers: readonly string[]) =>
    identifiers
      .filter((identifier) => !items.has(identifier))
      .map((identifier) => problem('responses-item-not-in-form', `${part}.${identifier}`));
  const responses = Object.entries(file.responses).flatMap(([identifier, given]) => {
    const item = items.get(identifier);
    if (item === undefined) return [];
    const checked = checkResponses(deliverItem(exam.delivery, item, 'en'), given);
    return checked.ok
      ? []
      : [
          problem(
            'responses-response-invalid',
            `responses.${identifier}.${checked.error.response}`,
            { reason: checked.error.code },
          ),
        ];
  });
  const ratings = Object.entries(file.ratings).flatMap(([identifier, { points }]) => {
    const key = items.has(identifier) ? exam.scoring.items[identifier] : undefined;
    return key !== undefined && (!key.needsPerson || points > key.maxPoints)
      ? [
          problem('responses-rating-out-of-range', `ratings.${identifier}`, {
            maximum: key.needsPerson ? key.maxPoints : 0,
          }),
        ]
      : [];
  });
  return [
    ...unknown('responses', Object.keys(file.responses)),
    ...unknown('ratings', Object.keys(file.ratings)),
    ...unknown('struck', file.struck),
    ...responses,
    ...ratings,
  ];
};

/**
 * Grades a file of responses against an exam, outside of any sitting: `invigil grade`.
 * `text` is JSON of format `invigil-responses/1`. The result depends on the two alone, to the byte
 * when it is written as canonical JSON. All problems of the file are told at once.
 */
export const gradeResponsesFile = (
  exam: ExamPackage,
  text: string,
  sha256: Digest,
): Result<GradeFile, readonly ResponsesFileProblem[]> => {
  const read = parse(text);
  if (!read.ok) return read;
  const file = read.value;
  if (file.exam !== exam.delivery.identifier)
    return fail([problem('responses-other-exam', 'exam', { exam: exam.delivery.identifier })]);
  if (file.package !== undefined && file.package !== exam.digest)
    return fail([problem('responses-other-package', 'package', { package: exam.digest })]);
  const form = formOf(exam, file);
  if (form === null) return fail([problem('responses-seed-or-form', 'form')]);
  const strangers = formItems(form).filter(({ item }) => !isOfExam(exam, item));
  if (strangers.length > 0)
    return fail(
      strangers.map(({ item }) => problem('responses-form-not-of-exam', `form.${item.identifier}`)),
    );
  const problems = checkAnswers(exam, form, file);
  if (problems.length > 0) return fail(problems);
  const { responses, ratings, struck } = file;
  const input = { form, scoring: exam.scoring, responses, ratings, struck, policy: exam.policy };
  if (!canBeGraded(input)) return fail([problem('responses-nothing-left', 'struck')]);
  return ok({
    schema: 'invigil-grade/1',
    exam: file.exam,
    package: exam.digest,
    grader: graderVersion,
    scoringDigest: scoringDigest(exam.scoring, sha256),
    seed: form.seed,
    result: gradeForm(input),
  });
};
