import type { Ticket } from '../domain/checks/ticket.ts';
import type { Result } from '../domain/result.ts';

/**
 * Readiness tickets that a station knows, one for each machine. What is listed was kept here, no more:
 * whether it is genuine is for whoever relies on it to find out.
 */
export type TicketStore = {
  /** All tickets that can be read, in no order. */
  readonly list: () => readonly Ticket[];
  /** Keeps a ticket in place of its machine's earlier one; durable when it returns. */
  readonly write: (ticket: Ticket) => Result<void, 'disk-full' | 'unwritable'>;
  /** Forgets a machine's ticket, by the digest under which the machine is known. */
  readonly remove: (machine: string) => Result<void, 'unwritable'>;
};

/** What the text of a ticket's QR code holds, as JSON has it; null if it is no such text. */
export type ReadTicketCode = (text: string) => unknown;
