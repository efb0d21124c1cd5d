import { isUnanswered, type Machine } from '../../ports/machine.ts';
import { around } from './questions.ts';

export type QuestionTime = {
  /** The line of docs/snapshots.md. */
  readonly question: string;
  readonly milliseconds: number;
  readonly answered: boolean;
};

export type AskedOnce = {
  readonly machine: Machine;
  /** How long each question took so far, in the order in which answers came. */
  readonly times: () => readonly QuestionTime[];
};

/** Asks each question of `machine` once, however many probes want to know; keeps time. */
export const askOnce = (machine: Machine): AskedOnce => {
  const answers = new Map<string, Promise<unknown>>();
  const times: QuestionTime[] = [];
  const once = around(machine, <A>(question: string, ask: () => Promise<A>, detail: string) => {
    const key = `${question}\n${detail}`;
    // The same key is always asked by the same method, so its answer has the same type.
    const asked = answers.get(key) as Promise<A> | undefined;
    if (asked !== undefined) return asked;
    const from = performance.now();
    const answer = ask().then((value) => {
      const milliseconds = performance.now() - from;
      times.push({ question, milliseconds, answered: !isUnanswered(value) });
      return value;
    });
    answers.set(key, answer);
    return answer;
  });
  return { machine: once, times: () => times };
};
