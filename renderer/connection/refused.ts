import { ORPCError } from '@orpc/client';
import type { Refusal } from '../../preload/contract/common.ts';
import type { RefusalCode } from '../../preload/contract/refusals.ts';

/**
 * The only error that a call gives to a screen: a refusal with a code, whose sentence is in
 * preload/texts (namespace `refusals`), and the values that the sentence needs.
 */
export class Refused extends Error {
  readonly code: RefusalCode;
  readonly values: Refusal['values'];
  constructor(code: RefusalCode, values: Refusal['values'] = {}) {
    super(code);
    this.name = 'Refused';
    this.code = code;
    this.values = values;
  }
}

/** What a call threw as a refusal; anything that is not one by contract is `internal`. */
export const toRefused = (error: unknown): Refused => {
  if (error instanceof Refused) return error;
  if (error instanceof ORPCError && error.code === 'REFUSED') {
    const { code, values } = error.data as Refusal;
    return new Refused(code, values);
  }
  return new Refused('internal');
};
