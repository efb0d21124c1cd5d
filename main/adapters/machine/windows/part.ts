import { isUnanswered, type Machine, type Row, type Unanswered } from '../../../ports/machine.ts';
import { type StartHost, startPowerShell } from './host.ts';
import { createPool } from './pool.ts';
import { processRowsOf } from './process-rows.ts';
import { cimQuestion, registryQuestion } from './questions.ts';
import { decodeMonitorNames, registryKeyOf, rowsOf } from './rows.ts';
import { processesScript, scripts } from './scripts.ts';
import type { HostQuestion, Outcome } from './worker.ts';

export type WindowsPart = Pick<Machine, 'cim' | 'registry' | 'script' | 'processes'>;

export type WindowsPartOptions = {
  /** Milliseconds that each question may take. */
  readonly limit: number;
  /** How many PowerShells may run side by side, 4 if not given; each takes some 60 MB. */
  readonly workers?: number;
  /** Milliseconds without questions after which they end, 1000 if not given. */
  readonly idle?: number;
  /** Starts what answers; Windows PowerShell if not given. */
  readonly start?: StartHost;
};

/**
 * What only Windows can be asked, through a few PowerShells that stay warm from one question to the
 * next. No answer ever rejects. The same question asked twice at a time is asked once.
 */
export const createWindowsPart = ({
  limit,
  workers = 4,
  idle = 1_000,
  start = startPowerShell,
}: WindowsPartOptions): WindowsPart => {
  const ask = sharing(createPool({ start, workers, limit, idle }));

  const rows = async (question: HostQuestion | null): Promise<readonly Row[] | Unanswered> => {
    if (question === null) return noQuestion;
    const outcome = await ask(question);
    return isUnanswered(outcome) ? outcome : rowsOf(outcome);
  };

  return {
    cim: async (name, properties) => {
      const found = await rows(cimQuestion(name, properties));
      if (isUnanswered(found) || !/:WmiMonitorID$/i.test(name)) return found;
      return found.map(decodeMonitorNames);
    },
    registry: async (key) => {
      const question = registryQuestion(key);
      if (question === null) return noQuestion;
      const outcome = await ask(question);
      if (isUnanswered(outcome)) return outcome;
      return registryKeyOf(outcome) ?? { failed: 'error', detail: 'not a registry key' };
    },
    script: (name) => rows({ script: scripts[name], q: {} }),
    processes: async () => {
      const found = await rows({ script: processesScript, q: {} });
      return isUnanswered(found) ? found : processRowsOf(found);
    },
  };
};

const noQuestion: Unanswered = { failed: 'error', detail: 'not a name that can be asked for' };

const sharing = (ask: (question: HostQuestion) => Promise<Outcome>) => {
  const underWay = new Map<string, Promise<Outcome>>();
  return (question: HostQuestion): Promise<Outcome> => {
    const key = JSON.stringify(question);
    const earlier = underWay.get(key);
    if (earlier !== undefined) return earlier;
    const answer = ask(question).finally(() => underWay.delete(key));
    underWay.set(key, answer);
    return answer;
  };
};
