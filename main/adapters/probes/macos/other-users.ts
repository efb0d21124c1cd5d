import { type Fact, known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered, type Machine } from '../../../ports/machine.ts';
import { askNode } from './node.ts';
import { factOfRun, linesOf } from './output.ts';

type Login = { readonly user: string; readonly line: string; readonly host: string };

/**
 * How many others are signed in: at the screen (fast user switching), and from elsewhere, where it
 * does not matter under whose name. By who(1): name, line, time, and the host in brackets. The
 * machine answers with `own` and `other` instead of names.
 */
export const probeOtherUsers = async (machine: Machine): Promise<Fact<number>> => {
  const [logins, environment] = await Promise.all([
    factOfRun(machine, ['who'], readLogins),
    askNode(machine, 'environment'),
  ]);
  if (!logins.known) return logins;
  const remote = logins.value.filter(({ host }) => host !== '').length;
  const local = logins.value.filter(({ host, user }) => host === '' && user === 'other');
  // Windows of a terminal belong to somebody who is at the screen already, if anybody is.
  const atScreen = local.filter(({ line }) => line === 'console').length;
  const here = local.length > 0 ? Math.max(atScreen, 1) : 0;
  if (remote > 0 && isUnanswered(environment)) return unknown(environment.failed);
  const isOwn = !isUnanswered(environment) && Boolean(environment.SSH_CONNECTION);
  return known(here + Math.max(0, remote - (isOwn ? 1 : 0)));
};

const readLogins = (out: string): readonly Login[] | null => {
  const logins = linesOf(out).map((line) => {
    const [, user, terminal, rest] = /^(own|other)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    if (user === undefined || terminal === undefined || rest === undefined) return null;
    // tmux and screen write themselves where a host would stand.
    const host = /\((?!:|tmux|screen)([^)]+)\)$/.exec(rest)?.[1] ?? '';
    return { user, line: terminal, host };
  });
  return logins.every((login) => login !== null) ? logins : null;
};
