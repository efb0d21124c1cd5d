import { isUnanswered, type Unanswered } from '../../../ports/machine.ts';
import { readAnswerLine } from './answer-line.ts';
import type { StartHost } from './host.ts';
import { createLines } from './lines.ts';

/** Data of a question as it goes to the host. */
export type HostQuestion = {
  readonly script: string;
  readonly q: Readonly<Record<string, string | readonly string[]>>;
};
export type Outcome = readonly unknown[] | Unanswered;

export type Worker = {
  /** Asks one question; another may be asked only when it is answered. Never rejects. */
  readonly ask: (question: HostQuestion, limit: number) => Promise<Outcome>;
  /** False once the program has ended or been ended; such a worker is thrown away. */
  readonly isAlive: () => boolean;
  /** Lets the program end by itself: it ends with its input. */
  readonly close: () => void;
};

/**
 * One PowerShell that answers one question after another. `limit` is in milliseconds, start-up
 * included; a question that takes longer ends the program, because nothing else stops a WMI call
 * that hangs. A program that dies, or can't be started, is an error and not "missing": that would
 * say that what was asked for isn't there.
 */
export const startWorker = (start: StartHost): Worker => {
  let alive = true;
  let last = 0;
  let waiting: { readonly id: number; readonly settle: (outcome: Outcome) => void } | null = null;

  const settle = (outcome: Outcome): void => {
    const question = waiting;
    waiting = null;
    question?.settle(outcome);
  };
  const end = (outcome: Unanswered): void => {
    alive = false;
    settle(outcome);
    child?.kill('SIGKILL');
    child?.stdout?.destroy();
  };
  const takeLine = (line: string): void => {
    const answer = readAnswerLine(line);
    if (answer === null) return;
    if (answer.id === waiting?.id) settle(answer.outcome);
    // The host is of no use: it may not work here, or could not read the question.
    else if (answer.id === 0 && isUnanswered(answer.outcome)) end(answer.outcome);
  };
  const lines = createLines(takeLine);
  const read = (chunk: string): void => {
    if (!lines(chunk)) end(error('an answer without end'));
  };
  const listen = () => {
    const started = start();
    started.once('error', (reason: NodeJS.ErrnoException) => end(notStarted(reason.code)));
    started.once('close', (code) => end(error(`PowerShell ended with ${code}`)));
    // Writing to a program that has just died; `close` tells of it.
    started.stdin?.on('error', () => {});
    started.stdout?.setEncoding('utf8').on('data', read);
    return started;
  };
  const child = attempt(listen);
  if (child === null) alive = false;

  return {
    isAlive: () => alive,
    close: () => {
      alive = false;
      child?.stdin?.end();
    },
    ask: (question, limit) =>
      new Promise((resolve) => {
        if (!alive) return resolve(error('PowerShell is not running'));
        last += 1;
        const timer = setTimeout(
          () => end({ failed: 'timed-out', detail: `no answer in ${limit} ms` }),
          limit,
        );
        waiting = {
          id: last,
          settle: (outcome) => {
            clearTimeout(timer);
            resolve(outcome);
          },
        };
        child?.stdin?.write(`${JSON.stringify({ id: last, ...question })}\n`);
      }),
  };
};

const error = (detail: string): Unanswered => ({ failed: 'error', detail });

/** EACCES and EPERM are what Node says when a policy forbids the program. */
const notStarted = (code: string | undefined): Unanswered => ({
  failed: code === 'EACCES' || code === 'EPERM' ? 'denied' : 'error',
  detail: `PowerShell could not be started: ${code ?? 'no reason given'}`,
});

const attempt = <T>(run: () => T): T | null => {
  try {
    return run();
  } catch {
    return null;
  }
};
