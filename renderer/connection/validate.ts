import { type AnyContractRouter, getContractRouter, isContractProcedure } from '@orpc/contract';
import { Refused } from './refused.ts';

/**
 * Checks answers against the window's part of the contract. It is loaded beside the first screen, not
 * before it; the first answer waits for it.
 */
export const createValidator = (load: () => Promise<AnyContractRouter>) => {
  const loaded = load();
  loaded.catch(() => {});
  /** The answer if it is as the contract says, else throws `internal`: a bug, told to the console. */
  return async (path: readonly string[], answer: unknown): Promise<unknown> => {
    const procedure = getContractRouter(await loaded, path);
    if (!isContractProcedure(procedure)) {
      throw new Error(`${path.join('.')} is not in this window's part of the contract`);
    }
    const checked = await procedure['~orpc'].outputSchema?.['~standard'].validate(answer);
    if (checked === undefined) return answer;
    if (checked.issues === undefined) return checked.value;
    console.error(`${path.join('.')} answered against the contract`);
    throw new Refused('internal');
  };
};
export type Validator = ReturnType<typeof createValidator>;
