import type { OperatingSystem, RunningProgram } from '../checks/facts.ts';
import { type Match, matchPrograms, type Use } from '../checks/match-programs.ts';
import type { ProgramList } from '../checks/program-list.ts';
import type { LockdownPolicy } from './policy.ts';

/** A forbidden program that is open, with the processes that it is. */
export type Forbidden = {
  readonly id: string;
  readonly name: { readonly 'zh-CN': string; readonly en: string };
  readonly use: Use;
  readonly processes: readonly RunningProgram[];
};

/** Uses that count: a service that merely waits, or a name that is anybody's, is no program in use. */
const counted: ReadonlySet<Use> = new Set(['session', 'open', 'renamed', 'in-use']);

/** Forbidden programs among those that run (R-L3), by the exact identities of the system test. */
export const forbiddenAmong = (
  running: readonly RunningProgram[],
  list: ProgramList,
  family: OperatingSystem['family'],
  policy: LockdownPolicy,
): readonly Forbidden[] =>
  matchPrograms(running, list, family)
    .filter(
      ({ program, use }) => policy.programs.forbidden.includes(program.class) && counted.has(use),
    )
    .map(({ program, use, processes }: Match) => ({
      id: program.id,
      name: program.name,
      use,
      processes,
    }));

/**
 * Those of which something runs that did not before: what was told once is not told at every look.
 *
 * @param known process IDs that were told, each with its program's ID
 */
export const newlyStarted = (
  now: readonly Forbidden[],
  known: ReadonlyMap<number, string>,
): readonly Forbidden[] =>
  now.filter(({ id, processes }) => processes.some(({ pid }) => known.get(pid) !== id));
