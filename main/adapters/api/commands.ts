import { createHmac, randomBytes } from 'node:crypto';

/** Answers that are kept per session; a window has at most a handful of commands under way. */
const keptAnswers = 64;

type Kept = { readonly input: string; readonly answer: Promise<unknown> };

/**
 * A window sends a command again when the connection was lost before its answer. The log knows what
 * each command did; this knows it too while the window's session lasts, so that the same answer
 * comes back even when the command itself changed who the window is (a look-up, for instance), and
 * so that a command that is still being carried out is waited for instead of being started twice.
 * Inputs are kept as keyed digests alone. Refusals are not kept: the command is tried again.
 */
export const createCommands = () => {
  const key = randomBytes(32);
  const owners = new WeakMap<object, Map<string, Kept>>();
  const digest = (input: unknown) =>
    createHmac('sha256', key).update(JSON.stringify(input)).digest('base64');

  return {
    /**
     * Carries out `run` once for this owner, procedure and command ID.
     * Answers `mismatch` if the ID was used with another input before.
     */
    once: (
      owner: object,
      procedure: string,
      command: string,
      input: unknown,
      run: () => Promise<unknown>,
    ): Promise<unknown> | 'mismatch' => {
      const kept = owners.get(owner) ?? new Map<string, Kept>();
      owners.set(owner, kept);
      const name = `${procedure} ${command}`;
      const known = kept.get(name);
      if (known !== undefined) return known.input === digest(input) ? known.answer : 'mismatch';

      const answer = run();
      kept.set(name, { input: digest(input), answer });
      answer.catch(() => kept.delete(name));
      if (kept.size > keptAnswers) forgetOldest(kept);
      return answer;
    },
  };
};

const forgetOldest = (kept: Map<string, Kept>) => {
  for (const name of kept.keys()) {
    kept.delete(name);
    return;
  }
};
