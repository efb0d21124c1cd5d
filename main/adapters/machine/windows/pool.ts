import type { StartHost } from './host.ts';
import { type HostQuestion, type Outcome, startWorker, type Worker } from './worker.ts';

export type PoolOptions = {
  readonly start: StartHost;
  /** How many programs may run side by side; one that hangs holds up nobody else. */
  readonly workers: number;
  /** Milliseconds for each question, counted from when a program takes it up. */
  readonly limit: number;
  /** Milliseconds without a question after which the programs end. */
  readonly idle: number;
};

type Task = { readonly question: HostQuestion; readonly settle: (outcome: Outcome) => void };

/**
 * Asks questions of a few warm PowerShells, first come, first served. They are started when there
 * is work, kept for the next question, and end when there has been none for a while, so that they
 * keep neither memory nor this program alive. The function given back never rejects.
 */
export const createPool = ({ start, workers, limit, idle }: PoolOptions) => {
  const tasks: Task[] = [];
  const free: Worker[] = [];
  let busy = 0;
  let rest: NodeJS.Timeout | undefined;

  const next = (): void => {
    clearTimeout(rest);
    while (tasks.length > 0 && busy < workers) {
      const task = tasks.shift();
      if (task !== undefined) void work(task);
    }
    if (busy === 0) rest = setTimeout(sendHome, idle);
  };
  const work = async (task: Task): Promise<void> => {
    busy += 1;
    const worker = takeFree() ?? startWorker(start);
    const outcome = await worker.ask(task.question, limit);
    free.push(worker);
    busy -= 1;
    task.settle(outcome);
    next();
  };
  const takeFree = (): Worker | null => {
    for (let worker = free.pop(); worker !== undefined; worker = free.pop()) {
      if (worker.isAlive()) return worker;
    }
    return null;
  };
  const sendHome = (): void => {
    for (const worker of free.splice(0)) worker.close();
  };

  return (question: HostQuestion): Promise<Outcome> =>
    new Promise((settle) => {
      tasks.push({ question, settle });
      next();
    });
};
