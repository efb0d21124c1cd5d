/**
 * What can be asked of a machine, and what it answers: raw output, no conclusions. The real systems
 * and recorded snapshots answer the same questions, so that a recorded machine is judged by the same
 * code as a real one (docs/snapshots.md).
 */

/** Why something could not be found out; "could not find out" is never the same as "nothing there". */
export type Unanswered = {
  readonly failed: 'missing' | 'denied' | 'timed-out' | 'error';
  /** For people who look for the reason; never shown to candidates, never personal data. */
  readonly detail: string;
};

/** One value of a CIM property, a registry value, a row of a script. */
export type Cell = string | number | boolean | null | readonly (string | number)[];
export type Row = Readonly<Record<string, Cell>>;

/** A program that runs. */
export type ProcessRow = {
  readonly pid: number;
  readonly parent: number;
  readonly user: 'own' | 'other' | 'system';
  readonly name: string;
  /** The program's file; null where one may not know. */
  readonly path: string | null;
  /** macOS: the application's bundle identifier; null for what is no application. */
  readonly bundle?: string | null;
  /**
   * Windows: CompanyName and ProductName of the file's version resource, which whoever builds a file
   * writes as they like; null where it says nothing. All three are absent where nobody was asked.
   */
  readonly publisher?: string | null;
  readonly product?: string | null;
};

export type NodeQuestion =
  | 'machine'
  | 'network'
  | 'environment'
  | 'time'
  | 'disk'
  | 'inspector'
  | 'displays';

/** Names of the scripts that the Windows adapter has. */
export type ScriptName = 'screens' | 'session' | 'installed';

export type RegistryKey = {
  readonly values: Readonly<Record<string, Cell>>;
  readonly keys: readonly string[];
};

/**
 * A machine that answers. Every question has its time limit and rejects never; what can't be
 * answered says why.
 */
export type Machine = {
  readonly platform: 'win32' | 'darwin' | 'linux';
  /** Text of a file, at most 256 KiB of it. */
  readonly file: (path: string) => Promise<string | Unanswered>;
  /** Names in a folder. */
  readonly folder: (path: string) => Promise<readonly string[] | Unanswered>;
  /** Where a symbolic link leads. */
  readonly link: (path: string) => Promise<string | Unanswered>;
  /** Output of a program, whatever its exit code. */
  readonly run: (
    program: string,
    ...args: readonly string[]
  ) => Promise<{ readonly out: string; readonly code: number } | Unanswered>;
  /** Rows of a CIM class of Windows (`Win32_BIOS`, `root\wmi:WmiMonitorID`). */
  readonly cim: (
    name: string,
    properties: readonly string[],
  ) => Promise<readonly Row[] | Unanswered>;
  readonly registry: (key: string) => Promise<RegistryKey | Unanswered>;
  readonly script: (name: ScriptName) => Promise<readonly Row[] | Unanswered>;
  readonly processes: () => Promise<readonly ProcessRow[] | Unanswered>;
  /** What Node.js itself knows; the shape of each value stands in docs/snapshots.md. */
  readonly node: (name: NodeQuestion) => Promise<unknown>;
};

/** Whether something could not be answered. */
export const isUnanswered = (answer: unknown): answer is Unanswered =>
  typeof answer === 'object' && answer !== null && 'failed' in answer;
