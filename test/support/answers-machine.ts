import type { Machine, Unanswered } from '../../main/ports/machine.ts';

/** Question to answer, as in a snapshot (docs/snapshots.md). */
export type Answers = Readonly<Record<string, unknown>>;

/**
 * A machine that answers what stands in `answers` and nothing else: what is not there failed. Quotes
 * around an argument with spaces make no difference.
 */
export const answersMachine = (platform: Machine['platform'], answers: Answers): Machine => {
  const known = new Map(Object.entries(answers).map(([key, value]) => [plain(key), value]));
  const answer = (question: string): Record<string, unknown> => {
    const found = known.get(plain(question));
    const missing: Unanswered = { failed: 'error', detail: `no answer to ${question}` };
    return (found ?? missing) as Record<string, unknown>;
  };
  const part = async <T>(question: string, name: string): Promise<T | Unanswered> => {
    const found = answer(question);
    return ('failed' in found ? found : found[name]) as T | Unanswered;
  };
  const whole = async <T>(question: string): Promise<T | Unanswered> =>
    answer(question) as T | Unanswered;
  return {
    platform,
    file: (path) => part(`file ${path}`, 'text'),
    folder: (path) => part(`folder ${path}`, 'names'),
    link: (path) => part(`link ${path}`, 'target'),
    run: (...command) => whole(`run ${command.join(' ')}`),
    cim: (name) => part(`cim ${name}`, 'rows'),
    registry: (key) => whole(`registry ${key}`),
    script: (name) => part(`script ${name}`, 'rows'),
    processes: () => part('processes', 'rows'),
    node: (name) => part(`node ${name}`, 'value'),
  };
};

const plain = (question: string): string => question.replaceAll('"', '');

/** What a program wrote, as an answer. */
export const wrote = (out: string, code = 0): { readonly out: string; readonly code: number } => ({
  out,
  code,
});
