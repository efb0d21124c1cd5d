import { z } from 'zod';

/** Shapes of answers by kind of question (docs/snapshots.md). Unknown fields are refused. */
const Failed = z.strictObject({
  failed: z.enum(['missing', 'denied', 'timed-out', 'error']),
  detail: z.string().default(''),
});

const Cell = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.union([z.string(), z.number()])).readonly(),
]);

const Rows = z.strictObject({ rows: z.array(z.record(z.string(), Cell)).readonly() });

const Process = z.strictObject({
  pid: z.number().int(),
  parent: z.number().int(),
  user: z.enum(['own', 'other', 'system']),
  name: z.string(),
  path: z.string().nullable(),
  // Not in snapshots that were recorded before they were asked for.
  bundle: z.string().nullable().exactOptional(),
  publisher: z.string().nullable().exactOptional(),
  product: z.string().nullable().exactOptional(),
});

const shapes = {
  file: z.strictObject({ text: z.string() }),
  folder: z.strictObject({ names: z.array(z.string()).readonly() }),
  link: z.strictObject({ target: z.string() }),
  run: z.strictObject({ out: z.string(), code: z.number().int() }),
  cim: Rows,
  script: Rows,
  registry: z.strictObject({
    values: z.record(z.string(), Cell).default({}),
    keys: z.array(z.string()).readonly().default([]),
  }),
  processes: z.strictObject({ rows: z.array(Process).readonly() }),
  node: z.strictObject({ value: z.unknown() }),
} as const;

type Shapes = typeof shapes;
export type QuestionKind = keyof Shapes;
export type FailedAnswer = Readonly<z.infer<typeof Failed>>;
/** What a question of this kind is answered with. */
export type AnswerOf<Kind extends QuestionKind> = Readonly<z.infer<Shapes[Kind]>>;
export type Answer = FailedAnswer | { [Kind in QuestionKind]: AnswerOf<Kind> }[QuestionKind];

/** The kind of a question's line; null where there is no such kind. */
export const kindOf = (question: string): QuestionKind | null => {
  const [word = '', ...rest] = question.split(' ');
  if (!Object.hasOwn(shapes, word)) return null;
  // Only `processes` stands alone.
  return (word === 'processes') === (rest.length === 0) ? (word as QuestionKind) : null;
};

/** Checks one answer; on failure the issues of its kind's shape. */
export const parseAnswer = (kind: QuestionKind, answer: unknown): z.ZodSafeParseResult<Answer> => {
  const failed = typeof answer === 'object' && answer !== null && 'failed' in answer;
  return (failed ? Failed : shapes[kind]).safeParse(answer) as z.ZodSafeParseResult<Answer>;
};
