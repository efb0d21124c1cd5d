import type { Machine } from '../../ports/machine.ts';

/**
 * Programs that name people answer `own` for the person at this program and `other` for all others,
 * as docs/snapshots.md says: no probe needs a name, so none can leak. `root` stays. Other programs
 * pass unchanged.
 */
export const ownAndOther =
  (run: Machine['run'], user: string): Machine['run'] =>
  async (program, ...args) => {
    const answer = await run(program, ...args);
    if ('failed' in answer) return answer;
    return { ...answer, out: withoutNames(program, args, answer.out, user) };
  };

/** Output of `program` with names replaced; `user` is the name that becomes `own`. */
export const withoutNames = (
  program: string,
  args: readonly string[],
  out: string,
  user: string | null,
): string => {
  const replaced = (name: string): string => {
    if (name === 'own' || name === user) return 'own';
    return name === 'root' ? 'root' : 'other';
  };
  const inColumn = (before: RegExp): string =>
    out
      .split('\n')
      .map((line) =>
        line.replace(before, (_, head: string, name: string) => `${head}${replaced(name)}`),
      )
      .join('\n');

  switch (program) {
    case 'who':
      return inColumn(/^()(\S+)/);
    case 'loginctl':
      return args[0] === 'list-sessions' ? inColumn(/^(\s*\S+\s+\d+\s+)(\S+)/) : out;
    case 'stat':
      return args.includes('%Su') ? inColumn(/^()(\S+)/) : out;
    default:
      return out;
  }
};
