import { type Fact, known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered, type Machine } from '../../../ports/machine.ts';

/**
 * The fact in a program's output. Not known where the program could not be run, ended with a failure,
 * or wrote what `read` does not understand (null).
 */
export const factOfRun = async <T>(
  machine: Machine,
  command: readonly [program: string, ...args: string[]],
  read: (out: string) => T | null,
): Promise<Fact<T>> => {
  const answer = await machine.run(...command);
  if (isUnanswered(answer)) return unknown(answer.failed);
  if (answer.code !== 0) return unknown('error');
  const value = read(answer.out);
  return value === null ? unknown('error') : known(value);
};

/** Lines that are not blank, without the spaces around them. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
