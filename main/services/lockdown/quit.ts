import { fail, ok, type Result } from '../../domain/result.ts';
import type { Passwords } from '../../ports/passwords.ts';
import type { Random } from '../../ports/random.ts';
import type { Sittings } from '../sitting/sittings.ts';
import type { SittingLockdown } from './sitting-lockdown.ts';

export type QuitPorts = {
  readonly sittings: Sittings;
  readonly sittingLockdown: Pick<SittingLockdown, 'leave'>;
  readonly passwords: Passwords;
  readonly random: Random;
};

export type QuitFailure = 'not-locked' | 'no-quit-password' | 'quit-closed' | 'quit-wrong';

/**
 * Leaving with the quit password (R-L4). Wrong tries stand in the log, so that starting the program
 * anew gives no new ones; after the policy's number only a proctor can let the candidate leave.
 */
export const createQuit = ({ sittings, sittingLockdown, passwords, random }: QuitPorts) => {
  const trying = new Set<string>();
  /** Wrong tries that could not be written; forgotten with this program, which the log is not. */
  const unwritten = new Map<string, number>();
  const tries = (sitting: string): number =>
    (sittings.state(sitting)?.seen['quit-refused'] ?? 0) + (unwritten.get(sitting) ?? 0);
  return async (sitting: string, password: string): Promise<Result<void, QuitFailure>> => {
    const state = sittings.state(sitting);
    const policy = state?.pins.policy.lockdown;
    if (state === undefined || policy === undefined || state.locked === null) {
      return fail('not-locked');
    }
    if (policy.quitPassword === null) return fail('no-quit-password');
    // One at a time: tries side by side would all be counted too late.
    if (trying.has(sitting)) return fail('quit-wrong');
    if (tries(sitting) >= policy.quitTries) return fail('quit-closed');
    trying.add(sitting);
    try {
      if (await passwords.verify(policy.quitPassword, password)) {
        await sittingLockdown.leave(sitting, 'quit-password');
        return ok(undefined);
      }
      const sender = { command: random.id(), actor: sitting };
      const seen = { do: 'see', kind: 'quit-refused', values: {} } as const;
      if (!sittings.execute(sitting, seen, sender).ok) {
        unwritten.set(sitting, (unwritten.get(sitting) ?? 0) + 1);
      }
      return fail(tries(sitting) >= policy.quitTries ? 'quit-closed' : 'quit-wrong');
    } finally {
      trying.delete(sitting);
    }
  };
};
