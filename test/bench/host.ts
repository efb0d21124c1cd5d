import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { inRoot } from '../../scripts/support/root.ts';

const program = inRoot('dist/main/browser.js');

/** A built browser host in a process of its own. */
export type BenchHost = {
  /** The address that it printed: the door, with a code. */
  readonly address: string;
  readonly origin: string;
  /** Wall time in milliseconds, with fractions, just before the process was made. */
  readonly spawned: number;
  /** Milliseconds from then to the printed address. */
  readonly listening: number;
  readonly stop: () => Promise<void>;
};

export const isBuilt = (): boolean => existsSync(program);

/** Wall time with fractions of milliseconds; the browser's clock is the same machine's. */
export const wall = (): number => performance.timeOrigin + performance.now();

/** Starts the built host; answers when it has said where it is. */
export const startBuiltHost = (args: readonly string[]): Promise<BenchHost> =>
  new Promise((resolve, reject) => {
    const spawned = wall();
    const child = spawn(process.execPath, [program, '--no-open', '--port', '0', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = new Promise<void>((done) => child.on('exit', () => done()));
    let printed = '';
    let found = false;
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /http:\/\/\S+\/door\/#\S+/.exec(printed)?.[0];
      if (address === undefined || found) return;
      found = true;
      resolve({
        address,
        origin: new URL(address).origin,
        spawned,
        listening: wall() - spawned,
        stop: () => {
          child.kill('SIGTERM');
          return ended;
        },
      });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', (code) => {
      if (!found) reject(new Error(`the host ended with ${code}:\n${printed}`));
    });
  });
