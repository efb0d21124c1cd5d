import { kindOf, parseAnswer } from '../../../../main/adapters/machine/snapshot/answers.ts';
import { replay } from '../../../../main/adapters/machine/snapshot/replay.ts';
import type { Machine, Unanswered } from '../../../../main/ports/machine.ts';

/** Answers by question as docs/snapshots.md writes them; an answer of a wrong shape is a mistake. */
export type Answers = Readonly<Record<string, unknown>>;

/** A Windows that gives these answers; what isn't there was not recorded, and so is an error. */
export const windowsMachine = (answers: Answers): Machine =>
  replay({
    schema: 'invigil-snapshot/1',
    platform: 'win32',
    title: 'a test',
    how: 'recorded',
    recorded: '2024-01-01',
    sources: [],
    answers: Object.fromEntries(
      Object.entries(answers).map(([question, answer]) => {
        const kind = kindOf(question);
        if (kind === null) throw new Error(`no question: ${question}`);
        return [question, parseAnswer(kind, answer).data ?? wrong(question)];
      }),
    ),
  });

const wrong = (question: string): never => {
  throw new Error(`wrong shape: ${question}`);
};

/** A Windows that answers everything in the same way, whatever that is. */
export const sameAnswer = (answer: unknown): Machine => {
  const give = async () => answer as never;
  return {
    platform: 'win32',
    file: give,
    folder: give,
    link: give,
    run: give,
    cim: give,
    registry: give,
    script: give,
    processes: give,
    node: give,
  };
};

export const failed = (kind: Unanswered['failed']): Unanswered => ({ failed: kind, detail: '' });
export const missing = failed('missing');
export const denied = failed('denied');

/** An answer of a CIM class or a script. */
export const rows = (...all: readonly Readonly<Record<string, unknown>>[]) => ({ rows: all });

/** Output of a program as Windows writes it, with its line ends. */
export const output = (text: string, code = 0) => ({
  out: text.replace(/^\n/, '').replaceAll('\n', '\r\n'),
  code,
});
