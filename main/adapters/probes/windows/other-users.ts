import { known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered } from '../../../ports/machine.ts';
import type { Probes } from '../probes.ts';

/**
 * How many others are signed in. quser has a line for each session, with `>` before one's own and
 * `console`, which is never translated, for the one at the screen. Home editions have no quser:
 * there each other person's desktop is a program, explorer.exe. Win32_LogonSession would not do: it
 * shows ordinary users their own alone, and counts the window manager among people.
 */
export const otherUsers: Probes['session']['otherUsers'] = async (machine) => {
  const answer = await machine.run('quser');
  const lines = isUnanswered(answer) ? [] : sessionLines(answer.out);
  const own = lines.find((line) => line.startsWith('>')) ?? lines.find(isAtConsole);
  if (own !== undefined) {
    return known(lines.filter((line) => nameOf(line) !== nameOf(own)).length);
  }
  const programs = await machine.processes();
  if (isUnanswered(programs)) return unknown(programs.failed);
  if (programs.length === 0) return unknown('error');
  const desktops = programs.filter(
    ({ user, name }) => user === 'other' && name.toLowerCase() === 'explorer.exe',
  );
  return known(desktops.length);
};

/** Lines of sessions: a name, a number of the session, and the year, day and minutes at the end. */
const sessionLines = (out: string): readonly string[] =>
  out.split(/\r?\n/).filter((line) => /^[> ]\S.*\s\d+\s+\S.*\d{1,2}[:.]\d{2}/.test(line));

const isAtConsole = (line: string): boolean => /\sconsole\s/i.test(line);

/** Names may hold single spaces, and the next column is always further away than that. */
const nameOf = (line: string): string => (line.slice(1).split(/\s{2,}/)[0] ?? '').toLowerCase();
