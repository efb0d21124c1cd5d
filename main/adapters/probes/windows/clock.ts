import { type Fact, known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered, type Machine } from '../../../ports/machine.ts';
import { NodeTime } from '../../machine/node-values.ts';
import type { Probes } from '../probes.ts';
import { shaped } from './cells.ts';

export const clock: Probes['clock'] = async (machine) => {
  const time = shaped(NodeTime, await machine.node('time'));
  if (isUnanswered(time)) return unknown(time.failed);
  return known({ ...time, isKept: await isKept(machine) });
};

/** ERROR_SERVICE_NOT_ACTIVE: the time service doesn't run, so nothing keeps the clock. */
const notStarted = '0x80070426';
const accessDenied = '0x80070005';
/** The letters LOCL: the machine's own clock is its source (RFC 5905, figure 12). */
const localClock = '0x4c4f434c';

/**
 * Whether w32tm has a source of time. Its words are translated, but lines and numbers are not: the
 * first line is the leap indicator (3: not synchronised), the second the stratum (0: unspecified,
 * 16 and more: not synchronised), and one holds the source's identifier in hexadecimal digits.
 */
const isKept = async (machine: Machine): Promise<Fact<boolean>> => {
  const answer = await machine.run('w32tm', '/query', '/status');
  if (isUnanswered(answer)) return unknown(answer.failed);
  const out = answer.out.toLowerCase();
  if (out.includes(notStarted)) return known(false);
  if (out.includes(accessDenied)) return unknown('denied');
  const [leap, stratum] = [...out.matchAll(/^[^\n:：]*[:：]\s*(-?\d+)/gm)].map(([, value]) =>
    Number(value),
  );
  if (leap === undefined || stratum === undefined || leap < 0 || leap > 3 || stratum < 0) {
    return unknown('error');
  }
  const isSynchronised = leap !== 3 && stratum > 0 && stratum < 16;
  return known(isSynchronised && !out.includes(localClock));
};
