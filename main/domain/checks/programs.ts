import { notKnown, signal } from './answer.ts';
import type { Facts } from './facts.ts';
import type { Finding, Signal } from './finding.ts';
import { type Match, matchPrograms, namesOf, type Use } from './match-programs.ts';
import type { CheckPolicy } from './policy.ts';
import type { ProgramList } from './program-list.ts';

/**
 * How sure a kind of use is, in log-odds: the name is the program's own, and names can be borrowed. What
 * a renamed file says of itself can be too, but hardly by accident.
 */
const weightOf: Readonly<Record<Use, number>> = {
  session: 5,
  open: 5,
  renamed: 4,
  'in-use': 3,
  maybe: 1,
  idle: 0,
};

/**
 * Programs that may not run during an exam, by the policy's classes. A service that merely waits in
 * the background is told and is no reason to refuse; a program that is open has to be ended.
 */
export const judgePrograms = (facts: Facts, policy: CheckPolicy, list: ProgramList): Finding => {
  const { programs, operatingSystem } = facts;
  if (!programs.known) return notKnown('programs', programs.because);
  if (!operatingSystem.known) return notKnown('programs', operatingSystem.because);
  // A system on which nothing runs, not even this program, has not answered.
  if (programs.value.length === 0) return notKnown('programs', 'error');
  const matches = matchPrograms(programs.value, list, operatingSystem.value.family).filter(
    ({ program }) => policy.programs.includes(program.class),
  );
  const signals = matches.map(toSignal).toSorted((one, other) => other.weight - one.weight);
  const most = signals[0]?.weight ?? 0;
  if (most >= weightOf['in-use']) {
    const confidence = 1 / (1 + Math.exp(-most));
    return { check: 'programs', verdict: 'not-ready', confidence, signals, remedy: 'end-programs' };
  }
  if (most > 0) {
    return {
      check: 'programs',
      verdict: 'advice',
      confidence: 0.5,
      signals,
      remedy: 'end-programs',
    };
  }
  const none = signals.length > 0 ? signals : [signal('program-none', {}, 0)];
  return { check: 'programs', verdict: 'ready', confidence: 0.9, signals: none, remedy: null };
};

const toSignal = (match: Match): Signal =>
  signal(`program-${match.use}`, namesOf(match), weightOf[match.use]);
