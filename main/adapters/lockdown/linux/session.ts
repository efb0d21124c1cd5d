import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { LockFailure } from '../../../ports/lockdown.ts';
import type { LinuxDesktop, Run } from './desktop.ts';

/** Milliseconds that one program has; they take some 20 on a machine with nothing else to do. */
const usualLimit = 10_000;
const outputBytes = 1024 * 1024;

/**
 * The session in which this program runs.
 *
 * @param env variables of the session; what is run gets them all
 * @param limit milliseconds that one program has
 */
export const createSession = (
  env: NodeJS.ProcessEnv = process.env,
  limit: number = usualLimit,
): LinuxDesktop => ({
  env: (name) => env[name] ?? '',
  boot: readBoot(),
  run: createSessionRun(env, limit),
});

/** random(4) */
const readBoot = (): string => {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
};

const createSessionRun =
  (env: NodeJS.ProcessEnv, limit: number): Run =>
  (program, args, input) =>
    new Promise((resolve) => {
      const child = spawn(program, args, {
        env: { ...env, LC_ALL: 'C' },
        stdio: ['pipe', input === undefined ? 'pipe' : 'ignore', 'ignore'],
        timeout: limit,
        killSignal: 'SIGKILL',
      });
      const chunks: Buffer[] = [];
      let length = 0;
      const end = (result: Result<string, LockFailure>): void => {
        clearTimeout(timer);
        child.stdout?.destroy();
        resolve(result);
      };
      const failWith = (code: LockFailure['code'], detail: string): void =>
        end(fail({ code, detail: `${program}: ${detail}` }));
      // Something that the program started may keep the pipe open when it has ended itself.
      const timer = setTimeout(() => failWith('timed-out', `more than ${limit} ms`), limit);
      child.stdout?.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length <= outputBytes) chunks.push(chunk);
      });
      child.on('error', (error) => failWith(isMissing(error) ? 'missing' : 'error', error.name));
      child.on('close', (code) => {
        if (code === null) failWith('timed-out', `ended after ${limit} ms`);
        else if (code !== 0) failWith('refused', `ended with ${code}`);
        else if (length > outputBytes) failWith('error', 'more than 1 MiB of output');
        else end(ok(Buffer.concat(chunks).toString('utf8')));
      });
      // Whoever ends before it has read is judged by its code alone.
      child.stdin?.on('error', () => {});
      child.stdin?.end(input ?? '');
    });

const isMissing = (error: Error): boolean => 'code' in error && error.code === 'ENOENT';
