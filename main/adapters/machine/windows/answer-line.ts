import { z } from 'zod';
import type { Unanswered } from '../../../ports/machine.ts';
import { failureOf } from './failure.ts';

export type HostAnswer = {
  readonly id: number;
  readonly outcome: readonly unknown[] | Unanswered;
};

const failure = z.object({
  type: z.string(),
  category: z.string(),
  errorId: z.string(),
  hresult: z.string(),
});
const line = z.union([
  z.object({ id: z.number().int(), rows: z.array(z.unknown()) }),
  z.object({ id: z.number().int(), failure }),
  z.object({ id: z.number().int(), refused: z.string() }),
]);

/**
 * Reads one line of the host's output. Null for anything else that a program may print: a line
 * that isn't an answer is passed over, never guessed at.
 */
export const readAnswerLine = (text: string): HostAnswer | null => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = line.safeParse(json);
  if (!parsed.success) return null;
  const answer = parsed.data;
  if ('rows' in answer) return { id: answer.id, outcome: answer.rows };
  if ('failure' in answer) return { id: answer.id, outcome: failureOf(answer.failure) };
  return { id: answer.id, outcome: { failed: 'denied', detail: answer.refused } };
};
