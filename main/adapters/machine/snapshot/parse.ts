import type { z } from 'zod';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { type Answer, kindOf, parseAnswer } from './answers.ts';
import { Head, type Snapshot } from './schema.ts';

export const snapshotBytes = 4 * 1024 * 1024;

/** Why a file is no snapshot; `file` as it was named, `field` where in it, empty for the whole. */
export type SnapshotProblem = {
  readonly code:
    | 'snapshotUnreadable'
    | 'snapshotTooLarge'
    | 'snapshotSyntax'
    | 'snapshotNewer'
    | 'snapshotQuestion'
    | 'snapshotShape';
  readonly file: string;
  readonly field: string;
  /** What stands there: the newer schema, the system's error code, what is wrong with the shape. */
  readonly reason: string;
};

/** Reads the text of a snapshot; `file` is only named in problems. */
export const parseSnapshot = (text: string, file: string): Result<Snapshot, SnapshotProblem> => {
  const problem = (code: SnapshotProblem['code'], field: string, reason: string) =>
    fail({ code, file, field, reason });

  if (Buffer.byteLength(text) > snapshotBytes) {
    return problem('snapshotTooLarge', '', `more than ${snapshotBytes} bytes`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return problem('snapshotSyntax', '', 'not JSON');
  }
  const newer = newerSchema(json);
  if (newer !== null) return problem('snapshotNewer', 'schema', newer);

  const head = Head.safeParse(json);
  if (!head.success) return problem('snapshotShape', ...firstIssue(head.error, []));

  const answers: Record<string, Answer> = {};
  for (const [question, raw] of Object.entries(head.data.answers)) {
    const kind = kindOf(question);
    if (kind === null) return problem('snapshotQuestion', fieldName(['answers', question]), '');
    const answer = parseAnswer(kind, raw);
    if (!answer.success) {
      return problem('snapshotShape', ...firstIssue(answer.error, ['answers', question]));
    }
    answers[question] = answer.data;
  }
  return ok({ ...head.data, answers });
};

const newerSchema = (json: unknown): string | null => {
  if (typeof json !== 'object' || json === null || !('schema' in json)) return null;
  const { schema } = json;
  const version = typeof schema === 'string' && /^invigil-snapshot\/(\d{1,9})$/.exec(schema);
  return version && Number(version[1]) > 1 ? version[0] : null;
};

const firstIssue = (
  error: z.ZodError,
  before: readonly PropertyKey[],
): [field: string, reason: string] => {
  const [issue] = error.issues;
  return [fieldName([...before, ...(issue?.path ?? [])]), issue?.message ?? ''];
};

/** `answers["file /proc/1/comm"].text`, `sources[0].url` */
const fieldName = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part}]`;
    const word = String(part);
    if (!/^\w+$/.test(word)) return `${name}[${JSON.stringify(word)}]`;
    return name === '' ? word : `${name}.${word}`;
  }, '');
