import type { z } from 'zod';
import {
  isUnanswered,
  type Machine,
  type NodeQuestion,
  type Unanswered,
} from '../../../ports/machine.ts';

/** What Node.js said, checked by `shape`; an answer of another shape is no answer. */
export const askNode = async <T>(
  machine: Machine,
  name: NodeQuestion,
  shape: z.ZodType<T>,
): Promise<T | Unanswered> => {
  const answer = await machine.node(name);
  if (isUnanswered(answer)) return answer;
  const parsed = shape.safeParse(answer);
  return parsed.success ? parsed.data : { failed: 'error', detail: `node ${name}` };
};

/** Output of a program that ended well; one that complains has not answered. */
export const askRun = async (
  machine: Machine,
  program: string,
  ...args: readonly string[]
): Promise<string | Unanswered> => {
  const answer = await machine.run(program, ...args);
  if (isUnanswered(answer)) return answer;
  return answer.code === 0 ? answer.out : { failed: 'error', detail: `code ${answer.code}` };
};
