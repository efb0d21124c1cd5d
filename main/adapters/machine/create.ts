import { userInfo } from 'node:os';
import type { Machine } from '../../ports/machine.ts';
import { consoleText } from './console-text.ts';
import { readNames, readTarget, readText } from './files.ts';
import { linuxProcesses } from './linux/processes.ts';
import { macProcesses } from './mac-processes.ts';
import { answerNode } from './node.ts';
import { ownAndOther } from './own-and-other.ts';
import { notWindows, type PlatformPart, type PlatformTools } from './platform-part.ts';
import { createRun } from './run.ts';
import { createWindowsPart } from './windows/part.ts';
import { within } from './within.ts';

export type MachineOptions = {
  /** The folder with the program's data: `node disk` tells of its disk. */
  readonly dataFolder: string;
  /** Milliseconds that each question has; by default what the system is known to need. */
  readonly limit?: number;
  /** Asks the shell for its screens; without a window there is none to ask, and the answer is null. */
  readonly displays?: () => Promise<unknown>;
};

/** The machine on which this program runs. Every answer comes within the limit; none rejects. */
export const createMachine = ({ dataFolder, displays, ...options }: MachineOptions): Machine => {
  const platform = platformHere();
  const limit = options.limit ?? usualLimit(platform);
  const run = ownAndOther(createRun({ limit, decode }), userName());
  const part = partOf(platform, { limit, run });
  return {
    platform,
    file: (path) => within(limit, () => readText(path)),
    folder: (path) => within(limit, () => readNames(path)),
    link: (path) => within(limit, () => readTarget(path)),
    run,
    cim: (name, properties) => within(limit, () => part.cim(name, properties)),
    registry: (key) => within(limit, () => part.registry(key)),
    script: (name) => within(limit, () => part.script(name)),
    processes: () => within(limit, () => part.processes()),
    node: (name) => within(limit, () => answerNode(name, dataFolder, displays)),
  };
};

/** Windows answers through PowerShell, which is slow to start. */
export const usualLimit = (platform: Machine['platform']): number =>
  platform === 'win32' ? 9_000 : 2_500;

const partOf = (platform: Machine['platform'], tools: PlatformTools): PlatformPart => {
  switch (platform) {
    case 'linux':
      return { ...notWindows, processes: linuxProcesses };
    case 'darwin':
      return { ...notWindows, processes: () => macProcesses(tools.run) };
    case 'win32':
      return createWindowsPart({ limit: tools.limit });
  }
};

const platformHere = (): Machine['platform'] =>
  process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux';

const decode = (output: Uint8Array): string =>
  process.platform === 'win32'
    ? consoleText(output, Intl.DateTimeFormat().resolvedOptions().locale)
    : new TextDecoder().decode(output);

/** Empty where the system knows no name for this user, as in a container with a bare user number. */
const userName = (): string => {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
};
