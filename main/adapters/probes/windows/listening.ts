import { known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered } from '../../../ports/machine.ts';
import type { Probes } from '../probes.ts';

/**
 * Ports that wait for connections, from netstat. The state's word is translated in some languages
 * (`ABHÖREN`), but what listens has no far end: its port is 0. Every Windows listens somewhere, so
 * a text without such a line isn't an answer.
 */
export const listening: Probes['session']['listening'] = async (machine) => {
  const answer = await machine.run('netstat', '-ano', '-p', 'TCP');
  if (isUnanswered(answer)) return unknown(answer.failed);
  const ports = answer.out.split(/\r?\n/).flatMap((line) => {
    const found = /^\s*TCP\s+\S+:(\d+)\s+\S+:0\s(?:.*\s)?(\d+)\s*$/.exec(line);
    return found === null ? [] : [{ port: Number(found[1]), pid: Number(found[2]) }];
  });
  return ports.length === 0 ? unknown('error') : known(ports);
};
