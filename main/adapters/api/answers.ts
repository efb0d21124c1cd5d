import type { RefusalCode } from '../../../preload/contract/refusals.ts';
import { fail, ok } from '../../domain/result.ts';
import type { Answer } from './handlers.ts';

/** Refuses a call with one of the contract's codes. */
export const refused = (
  code: RefusalCode,
  values: Readonly<Record<string, string | number>> = {},
): Answer<never> => fail({ code, values });

/** Answers a command with its position in the log. */
export const saved = (seq: number): Answer<{ readonly seq: number }> => ok({ seq });
