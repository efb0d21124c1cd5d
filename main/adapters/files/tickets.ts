import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readTicket, type Ticket } from '../../domain/checks/ticket.ts';
import { fail, ok } from '../../domain/result.ts';
import type { TicketStore } from '../../ports/tickets.ts';
import { syncFolder, writeFileAtomic } from './atomic-write.ts';

/** The largest ticket that can be has some 60 kB; what is larger is not read. */
const maxBytes = 128 * 1024;

/**
 * The port on files: `tickets/DIGEST.json` in the data folder, one a machine. A file that is no ticket
 * of its machine is left as it is and not listed.
 */
export const createTicketFolder = (data: string): TicketStore => {
  const folder = join(data, 'tickets');
  return {
    list: () =>
      namesIn(folder).flatMap((name) => {
        const ticket = ticketIn(join(folder, name));
        return ticket !== null && fileOf(ticket.machine) === name ? [ticket] : [];
      }),
    write: (ticket) => {
      const file = join(folder, fileOf(ticket.machine));
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
      } catch {
        return fail('unwritable');
      }
      const text = `${JSON.stringify(ticket, null, 2)}\n`;
      return writeFileAtomic(file, text, { mode: 0o600 });
    },
    remove: (machine) => {
      const file = join(folder, fileOf(machine));
      if (!existsSync(folder)) return ok(undefined);
      try {
        rmSync(file, { force: true });
        syncFolder(folder);
        return ok(undefined);
      } catch {
        return fail('unwritable');
      }
    },
  };
};

/** A machine is known by a digest: anything else could be a path, and giving it is a bug. */
const fileOf = (machine: string): string => {
  if (!/^[0-9a-f]{64}$/.test(machine)) throw new Error(`no machine is known as "${machine}"`);
  return `${machine}.json`;
};

/** Files of the folder; none where there is no folder yet, or none that may be read. */
const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

const ticketIn = (file: string): Ticket | null => {
  try {
    const found = lstatSync(file);
    if (!found.isFile() || found.size > maxBytes) return null;
    return readTicket(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
};
