import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** A browser host that runs as a person would run it: the built program in a process of its own. */
export type RunningHost = {
  readonly process: ChildProcess;
  /** Everything that it printed. */
  readonly printed: () => string;
  /** The address that it printed last, with a code that nobody has used yet. */
  readonly address: () => string;
  readonly origin: string;
  /** Asks for a new address as a person does, by Enter. */
  readonly askForAddress: () => Promise<string>;
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
};

const program = resolve('dist/main/browser.js');

/** Why the built program can't be tested here; null when it can. */
export const notBuilt = (): string | null =>
  existsSync(program) ? null : 'skipped: nothing is built (npm run build)';

/** Starts the built browser host without a window, and waits until it has printed its address. */
export const startHost = async (
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<RunningHost> => {
  const child = spawn(process.execPath, [program, '--no-open', '--port', '0', ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, LANG: 'C', ...env },
  });
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    out += chunk;
  });
  const ended = new Promise<number | null>((done) => child.on('exit', done));
  const addresses = () => [...out.matchAll(/http:\/\/\S+/g)].map(([address]) => address);
  const waitFor = async (count: number) => {
    const until = Date.now() + 20_000;
    while (addresses().length < count) {
      if (child.exitCode !== null || Date.now() > until) throw new Error(`no address:\n${out}`);
      await new Promise((next) => setTimeout(next, 20));
    }
  };
  await waitFor(1);

  return {
    process: child,
    printed: () => out,
    address: () => addresses().at(-1) ?? '',
    origin: new URL(addresses()[0] ?? '').origin,
    askForAddress: async () => {
      const before = addresses().length;
      child.stdin.write('\n');
      await waitFor(before + 1);
      return addresses().at(-1) ?? '';
    },
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
};
