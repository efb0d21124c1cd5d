import { type Fact, known, unknown } from '../../domain/checks/facts.ts';
import { isUnanswered, type Unanswered } from '../../ports/machine.ts';

/** The fact in an answer: what `read` makes of it, or why there was none. */
export const factOf = <A, T>(answer: A | Unanswered, read: (answer: A) => T): Fact<T> =>
  isUnanswered(answer) ? unknown(answer.failed) : known(read(answer));
