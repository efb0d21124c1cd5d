import { type Fact, known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered } from '../../../ports/machine.ts';
import type { Probe } from '../probes.ts';
import { askRun } from './ask.ts';
import { readOwnSession, readSignedIn, readWay } from './sessions.ts';
import { wordsOf } from './text.ts';

/** True by logind or by traces in the environment; false only if logind says so. */
export const isRemote: Probe<Fact<boolean>> = async (machine) => {
  const [session, way, people] = await Promise.all([
    readOwnSession(machine),
    readWay(machine),
    readSignedIn(machine),
  ]);
  if (!isUnanswered(way) && way !== '') return known(true);
  if (!isUnanswered(session)) return known(session.isRemote);
  // Whoever has a single session, at this machine's own screen, is at it.
  const own = isUnanswered(people) ? [] : people.filter(({ isOwn }) => isOwn);
  if (!isUnanswered(way) && own.length > 0 && own.every(({ hasSeat }) => hasSeat)) {
    return known(false);
  }
  return unknown(session.failed);
};

const services: readonly (readonly [RegExp, string])[] = [
  [/^sshd/, 'ssh'],
  [/^xrdp/, 'xrdp'],
  [/vnc/i, 'vnc'],
  [/remote-desktop/, 'rdp'],
];

export const kind: Probe<Fact<string>> = async (machine) => {
  const [session, way] = await Promise.all([readOwnSession(machine), readWay(machine)]);
  if (!isUnanswered(way) && way !== '') return known(way);
  if (!isUnanswered(session)) {
    const { service } = session;
    return known(services.find(([pattern]) => pattern.test(service))?.[1] ?? '');
  }
  return isUnanswered(way) ? unknown(way.failed) : known('');
};

export const isAtConsole: Probe<Fact<boolean>> = async (machine) => {
  const [session, people] = await Promise.all([readOwnSession(machine), readSignedIn(machine)]);
  if (!isUnanswered(session)) return known(session.seat !== '' && !session.isRemote);
  const own = isUnanswered(people) ? [] : people.filter(({ isOwn }) => isOwn);
  const [first] = own;
  // Several sessions at different places: which of them is this one is not known.
  return first !== undefined && own.every(({ hasSeat }) => hasSeat === first.hasSeat)
    ? known(first.hasSeat)
    : unknown(session.failed);
};

/**
 * Other people by logind, else by who(1), which counts their sessions. Newer systems keep no list for
 * `who`: then it is silent even about the person who asks, which is no answer.
 */
export const otherUsers: Probe<Fact<number>> = async (machine) => {
  const people = await readSignedIn(machine);
  if (!isUnanswered(people)) {
    return known(new Set(people.filter(({ isOwn }) => !isOwn).map(({ uid }) => uid)).size);
  }
  const who = await askRun(machine, 'who');
  if (isUnanswered(who)) return unknown(people.failed);
  const names = wordsOf(who).map(([name]) => name);
  return names.length === 0
    ? unknown('missing')
    : known(names.filter((name) => name !== 'own').length);
};

/** Linux has no word of its own for these; programs that do it stand among the programs. */
export const notAsked: Probe<Fact<never>> = async () => unknown('not-asked');
