import type { OperatingSystem, RunningProgram } from './facts.ts';
import type { SignalValues } from './finding.ts';
import type { ListedProgram, ProgramList } from './program-list.ts';

/**
 * - `session`: somebody is connected from afar.
 * - `in-use`: more of its processes run than it has when idle.
 * - `open`: the program is open.
 * - `maybe`: a name that is anybody's, of a file whose path nobody may know.
 * - `idle`: its background service alone.
 */
export type Use = 'session' | 'in-use' | 'open' | 'maybe' | 'idle';
export type Match = {
  readonly program: ListedProgram;
  readonly use: Use;
  /** Whether a connection would show by a process of its own. */
  readonly isTelling: boolean;
  readonly processes: readonly RunningProgram[];
};

/** What a sentence about a program names, in either language. */
export const namesOf = ({ program }: Match): SignalValues => ({
  id: program.id,
  name: program.name.en,
  nameZh: program.name['zh-CN'],
});

type Family = OperatingSystem['family'];

/**
 * Listed programs among those that run, each with what it is doing. Names are compared whole, without
 * regard to capitals: `QQ.exe` is not `QQMusic.exe`, and one letter off is another program.
 */
export const matchPrograms = (
  running: readonly RunningProgram[],
  list: ProgramList,
  family: Family,
): readonly Match[] =>
  list.programs.flatMap((program) => {
    const match = matchOne(running, program, family);
    return match === null ? [] : [match];
  });

const matchOne = (
  running: readonly RunningProgram[],
  program: ListedProgram,
  family: Family,
): Match | null => {
  const names = program[family];
  if (names === undefined) return null;
  const having = (files: readonly string[]) =>
    running.filter(
      (one) =>
        files.some((file) => isCalled(one, file, family)) && isPlaced(one, program) !== false,
    );
  const session = having(names.session);
  const open = having(names.open);
  const background = having(names.background);
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
  if (background.length === 0) return null;
  const { idleProcesses } = names;
  const isInUse = idleProcesses !== undefined && background.length > idleProcesses;
  return isInUse
    ? found('in-use', background)
    : { program, use: 'idle', isTelling, processes: background };
};

/** Linux keeps 15 bytes of a process's name (TASK_COMM_LEN, proc_pid_comm(5)). */
const kept = 15;

const isCalled = ({ name, path }: RunningProgram, file: string, family: Family): boolean => {
  const wanted = file.toLowerCase();
  const own = [name, path === null ? '' : (path.split(/[/\\]/).at(-1) ?? '')];
  if (own.some((text) => text.toLowerCase() === wanted)) return true;
  return family === 'linux' && name.length === kept && name.toLowerCase() === wanted.slice(0, kept);
};

/** Whether the program lies where it has to; null where the path may not be known. */
const isPlaced = ({ path }: RunningProgram, { paths }: ListedProgram): boolean | null => {
  if (paths.length === 0) return true;
  if (path === null) return null;
  const folders = path.toLowerCase().split(/[/\\]/);
  return paths.some((folder) => folders.includes(folder.toLowerCase()));
};
