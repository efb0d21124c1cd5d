import type { OperatingSystem, RunningProgram } from './facts.ts';
import type { SignalValues } from './finding.ts';
import type { ListedProgram, ProgramList, ProgramNames } from './program-list.ts';
import { isCalled, isPlaced, isSaidToBe, liesBeside } from './recognise-program.ts';

/**
 * - `session`: somebody is connected from afar.
 * - `in-use`: more of its processes run than it has when idle.
 * - `open`: the program is open.
 * - `renamed`: a file of another name says that it is this program.
 * - `maybe`: a name that is anybody's, of a file whose path nobody may know.
 * - `idle`: its background service alone.
 */
export type Use = 'session' | 'in-use' | 'open' | 'renamed' | 'maybe' | 'idle';
export type Match = {
  readonly program: ListedProgram;
  readonly use: Use;
  /** Whether a connection would show by a process of its own. */
  readonly isTelling: boolean;
  readonly processes: readonly RunningProgram[];
};

/** What a sentence about a program names, in either language. */
export const namesOf = ({ program, use, processes }: Match): SignalValues => ({
  id: program.id,
  name: program.name.en,
  nameZh: program.name['zh-CN'],
  // Nobody finds a renamed program by its own name.
  ...(use === 'renamed' && { file: processes[0]?.name ?? '' }),
});

type Family = OperatingSystem['family'];
const noNames: ProgramNames = { open: [], session: [], background: [] };

/**
 * Listed programs among those that run, each with what it is doing. Names are compared whole, without
 * regard to capitals: `QQ.exe` is not `QQMusic.exe`, and one letter off is another program. A file of
 * another name is recognised by its bundle identifier, or by publisher and product together, which are
 * compared whole as well: other programs of the same publisher are none of these.
 */
export const matchPrograms = (
  running: readonly RunningProgram[],
  list: ProgramList,
  family: Family,
): readonly Match[] => {
  /** Told by its own name already, as a program that counts as this one does. */
  const isTold = (one: RunningProgram, program: ListedProgram): boolean =>
    list.programs.some((other) => {
      const { open, session } = other[family] ?? noNames;
      const isAlike = other !== program && other.class === program.class;
      return isAlike && [...open, ...session].some((file) => isCalled(one, file, family));
    });
  return list.programs.flatMap((program) => {
    const said = running.filter((one) => isSaidToBe(one, program) && !isTold(one, program));
    const match = matchOne(running, said, program, family);
    return match === null ? [] : [match];
  });
};

const matchOne = (
  running: readonly RunningProgram[],
  said: readonly RunningProgram[],
  program: ListedProgram,
  family: Family,
): Match | null => {
  const names = program[family] ?? noNames;
  const having = (files: readonly string[]) =>
    running.filter(
      (one) =>
        files.some((file) => isCalled(one, file, family)) && isPlaced(one, program) !== false,
    );
  const session = having(names.session);
  const open = having(names.open);
  const waiting = having(names.background);
  const named = [...session, ...open, ...waiting];
  const others = said.filter((one) => !named.includes(one));
  // A product has more files than those that are listed: beside one that is, it is no renamed one.
  const helpers = others.filter((one) => named.some((known) => liesBeside(one, known)));
  const renamed = others.filter((one) => !helpers.includes(one));
  const background = [...waiting, ...helpers];

  const isTelling = names.session.length > 0;
  const isSure = (processes: readonly RunningProgram[]): boolean =>
    processes.some((one) => isPlaced(one, program) === true);
  const found = (use: Use, processes: readonly RunningProgram[]): Match => ({
    program,
    use: isSure(processes) ? use : 'maybe',
    isTelling,
    processes,
  });
  if (session.length > 0) return found('session', session);
  if (open.length > 0) return found('open', open);
  if (renamed.length > 0) return { program, use: 'renamed', isTelling, processes: renamed };
  if (waiting.length === 0) return null;
  const { idleProcesses } = names;
  const isInUse = idleProcesses !== undefined && background.length > idleProcesses;
  return isInUse
    ? found('in-use', background)
    : { program, use: 'idle', isTelling, processes: background };
};
