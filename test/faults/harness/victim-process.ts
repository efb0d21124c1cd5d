import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { monotonic, type Span } from './monotonic.ts';
import type { ClockShift, FromVictim, ToVictim, VictimOptions } from './victim.ts';

type Ready = Extract<FromVictim, { at: 'ready' }>;
type Refused = Extract<FromVictim, { at: 'refused' }>;
type Logged = Extract<FromVictim, { at: 'logged' }>;

/** When it died, and whether it had ended in order before anybody killed it. */
export type Death = Span & { readonly inOrder: boolean };

/** A running (or starting, or dead) victim, as its parent holds it. */
export type Victim = {
  readonly pid: number;
  readonly spawned: number;
  /** Settles when it serves, when it refuses to start, or when it dies before either. */
  readonly started: Promise<Ready | Refused | { readonly at: 'died' }>;
  /** What it logged as an error so far. */
  readonly logged: readonly Logged[];
  /** All that it wrote to its standard error: a stack, if it ended because of a bug. */
  readonly stderr: () => string;
  readonly isDead: () => boolean;
  /** Resolves with the moment of its death. */
  readonly died: Promise<Death>;
  /** SIGKILL; resolves when it is dead. `at`: when it was stopped, if it had been before. */
  readonly kill: (at?: Span) => Promise<Death>;
  readonly signal: (signal: NodeJS.Signals) => void;
  readonly shift: (shift: ClockShift) => Promise<void>;
  /** A new launch code for a door. */
  readonly door: () => Promise<string>;
  /** Tells it to end in order; see `died`. */
  readonly close: (by: 'candidate' | 'operator') => void;
};

/** Names the built program, where somebody has built it. */
export const builtVictim = 'INVIGIL_BUILT_VICTIM';
const program = process.env[builtVictim] ?? fileURLToPath(new URL('./victim.ts', import.meta.url));

/**
 * Starts a victim. `under` is a program that starts it, with its arguments, e.g. `unshare`.
 */
export const startVictim = (options: VictimOptions, under: readonly string[] = []): Victim => {
  const spawned = monotonic();
  const [file = '', ...args] = [
    ...under,
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    program,
    JSON.stringify(options),
  ];
  const child = spawn(file, args, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const logged: Logged[] = [];
  let stderr = '';
  child.stderr?.on('data', (data: Buffer) => {
    stderr = (stderr + data.toString('utf8')).slice(-8_000);
  });
  child.on('message', (message: FromVictim) => {
    if (message.at === 'logged') logged.push(message);
  });
  const death = deathOf(child);
  const started = Promise.race([
    messageOf(child, 'ready'),
    messageOf(child, 'refused'),
    death.died.then(() => ({ at: 'died' }) as const),
  ]);
  const tell = (message: ToVictim) => void (child.connected && child.send(message, () => {}));
  return {
    pid: child.pid ?? 0,
    spawned,
    started,
    logged,
    stderr: () => stderr,
    isDead: death.isDead,
    died: death.died,
    kill: (at) => {
      death.expect(at);
      child.kill('SIGKILL');
      return death.died;
    },
    signal: (signal) => void child.kill(signal),
    shift: async (shift) => {
      const done = messageOf(child, 'shifted');
      tell({ tell: 'shift', shift });
      await done;
    },
    door: async () => {
      const code = messageOf(child, 'code');
      tell({ tell: 'door' });
      return (await code).code;
    },
    close: (by) => {
      death.expect();
      tell({ tell: 'close', by });
    },
  };
};

/** Starts a victim that must come up; throws what it said otherwise. */
export const startGood = async (options: VictimOptions): Promise<Victim & { ready: Ready }> => {
  const victim = startVictim(options);
  const started = await victim.started;
  if (started.at === 'ready') return { ...victim, ready: started };
  throw new Error(`the victim did not start: ${JSON.stringify(started)} ${victim.stderr()}`);
};

const messageOf = <At extends FromVictim['at']>(
  child: ChildProcess,
  at: At,
): Promise<Extract<FromVictim, { at: At }>> =>
  new Promise((resolve) => {
    const listener = (message: FromVictim) => {
      if (message.at !== at) return;
      child.off('message', listener);
      resolve(message as Extract<FromVictim, { at: At }>);
    };
    child.on('message', listener);
  });

/** Dead from when it was told to die at the earliest, and until its parent heard of it. */
const deathOf = (child: ChildProcess) => {
  let expected: number | null = null;
  let known: Span | null = null;
  let dead = false;
  const died = new Promise<Death>((resolve) => {
    child.once('exit', (code) => {
      dead = true;
      const to = monotonic();
      resolve({ from: expected ?? to, to, ...known, inOrder: code === 0 });
    });
  });
  return {
    died,
    isDead: () => dead,
    expect: (at?: Span) => {
      known ??= at ?? null;
      expected ??= monotonic();
    },
  };
};
