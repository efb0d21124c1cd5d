import { isUnanswered, type Machine } from '../../../ports/machine.ts';
import { around } from '../questions.ts';
import { type Answer, type AnswerOf, kindOf } from './answers.ts';
import type { Snapshot } from './schema.ts';

export type Recording = {
  /** Ask this one. */
  readonly machine: Machine;
  /**
   * What was asked and answered so far, personal data and all: see `withoutPersonalData`.
   * `title` is one line for people, `recorded` the day as `YYYY-MM-DD`.
   */
  readonly snapshot: (about: { readonly title: string; readonly recorded: string }) => Snapshot;
};

/** Notes every question to `machine` and its answer. */
export const recording = (machine: Machine): Recording => {
  const answers = new Map<string, Answer>();
  const noted = around(machine, async (question, ask) => {
    const value = await ask();
    answers.set(question, merged(answers.get(question), answerOf(question, value)));
    return value;
  });
  return {
    machine: noted,
    snapshot: ({ title, recorded }) => ({
      schema: 'invigil-snapshot/1',
      platform: machine.platform,
      title,
      how: 'recorded',
      recorded,
      sources: [],
      answers: Object.fromEntries([...answers].sort(([a], [b]) => (a < b ? -1 : 1))),
    }),
  };
};

/** The value as it stands in a snapshot; `Machine` gives each kind of question its type. */
const answerOf = (question: string, value: unknown): Answer => {
  if (isUnanswered(value)) return value;
  const kind = kindOf(question);
  switch (kind) {
    case 'file':
      return { text: value as string };
    case 'folder':
      return { names: value as readonly string[] };
    case 'link':
      return { target: value as string };
    case 'run':
    case 'registry':
      return value as Answer;
    case 'cim':
    case 'script':
    case 'processes':
      return { rows: value as AnswerOf<'processes'>['rows'] };
    case 'node':
      return { value };
    case null:
      throw new Error(`no kind of question: ${question}`);
  }
};

/** A CIM class that was asked twice for different properties has them all. */
const merged = (before: Answer | undefined, now: Answer): Answer => {
  if (before === undefined || !('rows' in before) || !('rows' in now)) return now;
  if (before.rows.length !== now.rows.length) return now;
  return { rows: now.rows.map((row, at) => ({ ...before.rows[at], ...row })) };
};
