import type { Machine, Unanswered } from '../../../ports/machine.ts';
import { runQuestion } from '../questions.ts';
import type { Answer, AnswerOf, FailedAnswer, QuestionKind } from './answers.ts';
import type { Snapshot } from './schema.ts';

/** A machine that answers as the recorded one did; what was not recorded is not answered. */
export const replay = ({ platform, answers }: Snapshot): Machine => {
  const byQuestion = new Map(
    Object.entries(answers).map(([question, answer]) => [normal(question), answer]),
  );
  const answer = async <Kind extends QuestionKind, T>(
    question: string,
    read: (answer: AnswerOf<Kind>) => T,
  ): Promise<T | Unanswered> => {
    const found = byQuestion.get(normal(question)) ?? notRecorded;
    // The snapshot was parsed: an answer has the shape of its question's kind.
    return hasFailed(found) ? found : read(found as AnswerOf<Kind>);
  };
  return {
    platform,
    file: (path) => answer<'file', string>(`file ${path}`, ({ text }) => text),
    folder: (path) => answer<'folder', readonly string[]>(`folder ${path}`, ({ names }) => names),
    link: (path) => answer<'link', string>(`link ${path}`, ({ target }) => target),
    run: (program, ...args) => answer<'run', AnswerOf<'run'>>(runQuestion(program, args), same),
    cim: (name) => answer<'cim', AnswerOf<'cim'>['rows']>(`cim ${name}`, rowsOf),
    registry: (key) => answer<'registry', AnswerOf<'registry'>>(`registry ${key}`, same),
    script: (name) => answer<'script', AnswerOf<'script'>['rows']>(`script ${name}`, rowsOf),
    processes: () => answer<'processes', AnswerOf<'processes'>['rows']>('processes', rowsOf),
    node: (name) => answer<'node', unknown>(`node ${name}`, ({ value }) => value),
  };
};

const notRecorded: FailedAnswer = { failed: 'error', detail: 'not recorded' };

const hasFailed = (answer: Answer): answer is FailedAnswer => 'failed' in answer;
const same = <T>(value: T): T => value;
const rowsOf = <T>({ rows }: { readonly rows: T }): T => rows;

/** Quotes around arguments are a matter of taste; Windows does not tell apart large and small letters. */
const normal = (question: string): string => {
  const plain = question.replaceAll('"', '');
  return /^(?:cim|registry) /.test(plain) ? plain.toLowerCase() : plain;
};
