import { type Fact, known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered } from '../../../ports/machine.ts';
import type { Probe } from '../probes.ts';
import { wordsOf } from './text.ts';

type Port = { readonly port: number; readonly pid: number | null };

/** By proc_net_tcp; whose ports they are, Linux tells only their owners. */
export const listening: Probe<Fact<readonly Port[]>> = async (machine) => {
  const [four, six] = await Promise.all([
    machine.file('/proc/net/tcp'),
    machine.file('/proc/net/tcp6'),
  ]);
  if (isUnanswered(four)) return unknown(four.failed);
  // Without version 6 of the protocol its file is missing, which is an answer.
  if (isUnanswered(six) && six.failed !== 'missing') return unknown(six.failed);
  if (![four, six].every((text) => isUnanswered(text) || isTable(text))) return unknown('error');
  const ports = portsOf(four).concat(isUnanswered(six) ? [] : portsOf(six));
  return known([...new Set(ports)].sort((a, b) => a - b).map((port) => ({ port, pid: null })));
};

/** A table has its heading, or at least one row; what is recorded may be cut down to rows. */
const isTable = (text: string): boolean =>
  text.trim() === '' || text.includes('local_address') || portsOf(text).length > 0;

/** `0: 0100007F:ADE9 00000000:0000 0A …`: state 0A is TCP_LISTEN. */
const portsOf = (text: string): readonly number[] =>
  wordsOf(text).flatMap(([, local = '', , state]) => {
    const port = /^[0-9A-F]{8,32}:([0-9A-F]{4})$/i.exec(local)?.[1];
    return state === '0A' && port !== undefined ? [Number.parseInt(port, 16)] : [];
  });
