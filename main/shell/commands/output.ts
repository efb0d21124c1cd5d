import type { Words } from './words.ts';

/** How commands end: done or as expected, not as expected, could not run. */
export const exit = { done: 0, notAsExpected: 1, couldNotRun: 2 } as const;

/** Thrown by a command that can't go on; its sentence is printed and the process ends with `code`. */
export class Stop extends Error {
  readonly code: number;

  constructor(sentence: string, code: number = exit.couldNotRun) {
    super(sentence);
    this.name = 'Stop';
    this.code = code;
  }
}

/** What every command is given. */
export type Output = {
  readonly words: Words;
  readonly json: boolean;
  /** Prints a sentence for a person; nothing when JSON was asked for. */
  readonly say: (sentence: string) => void;
  /** Prints the result for a program; nothing unless JSON was asked for. */
  readonly result: (value: unknown) => void;
};

export const createOutput = (words: Words, json: boolean): Output => ({
  words,
  json,
  say: (sentence) => {
    if (!json) console.log(plain(sentence));
  },
  result: (value) => {
    if (json) console.log(JSON.stringify(value, null, 2));
  },
});

/** Control characters that a file brought along would be commands to the terminal. */
const plain = (sentence: string): string =>
  sentence.replace(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');

/** A problem of a file as every command prints it: file, line, field, sentence. */
export const problemLine = (
  words: Words,
  problem: {
    readonly code: string;
    readonly file: string;
    readonly line?: number | null | undefined;
    readonly field?: string | null | undefined;
    readonly values: Readonly<Record<string, string | number>>;
  },
): string =>
  [
    problem.line ? `${problem.file}:${problem.line}` : problem.file,
    ...(problem.field ? [words.field(problem.field)] : []),
    words.problem(problem.code, problem.values),
  ].join(': ');
