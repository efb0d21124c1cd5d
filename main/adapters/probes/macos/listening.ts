import type { Fact, Session } from '../../../domain/checks/facts.ts';
import type { Machine } from '../../../ports/machine.ts';
import { factOfRun, linesOf } from './output.ts';

type Listening = Session['listening'] extends Fact<infer T> ? T : never;

/**
 * TCP connections by `netstat -an -p tcp`, in BSD's form: the port stands behind the last dot
 * (`*.5900`, `fe80::1%lo0.5900`). A recorded answer may be without headings, or empty.
 */
const rows = (
  out: string,
): readonly { readonly local: string; readonly state: string }[] | null => {
  const lines = linesOf(out).filter((line) => !/^(?:Active |Proto )/.test(line));
  const read = lines.flatMap((line) => {
    const [, local, state] =
      /^tcp\S*\s+\d+\s+\d+\s+(\S+\.[\d*]+)\s+\S+\s+([A-Z_0-9]+)/.exec(line) ?? [];
    return local === undefined || state === undefined ? [] : [{ local, state }];
  });
  return read.length === 0 && lines.length > 0 ? null : read;
};

const portOf = (address: string): number => Number(address.slice(address.lastIndexOf('.') + 1));

/** Ports on which something listens; whose they are is told to administrators only. */
export const probeListening = (machine: Machine): Promise<Fact<Listening>> =>
  factOfRun(machine, ['netstat', '-an', '-p', 'tcp'], (out) => {
    const ports = rows(out)
      ?.filter(({ state }) => state === 'LISTEN')
      .map(({ local }) => portOf(local))
      .filter((port) => port > 0);
    return ports === undefined ? null : [...new Set(ports)].map((port) => ({ port, pid: null }));
  });

/** Whether somebody is connected to this machine's Screen Sharing (port 5900, RFC 6143) right now. */
export const probeScreenViewer = (machine: Machine): Promise<Fact<boolean>> =>
  factOfRun(machine, ['netstat', '-an', '-p', 'tcp'], (out) => {
    const connected = rows(out)?.filter(({ state }) => state === 'ESTABLISHED');
    return connected?.some(({ local }) => portOf(local) === 5900) ?? null;
  });
