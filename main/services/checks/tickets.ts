import {
  checkTicket,
  isNotYet,
  isTooOld,
  readTicket,
  reportDigest,
  type Ticket,
  type TicketSigners,
  verifyTicket,
} from '../../domain/checks/ticket.ts';
import { type TicketPiece, ticketPieces } from '../../domain/checks/ticket-text.ts';
import type { ReadTicketCode, TicketStore } from '../../ports/tickets.ts';
import { type TicketRow, ticketRow } from './ticket-row.ts';

export type TicketsOptions = {
  readonly tickets: TicketStore;
  readonly readCode: ReadTicketCode;
  /** The centre's public key; null before the centre is set up, when no ticket can be relied on. */
  readonly centreKey: () => string | null;
  readonly verify: TicketSigners['verify'];
  readonly sha256: TicketSigners['sha256'];
  /** Wall clock, milliseconds UTC. */
  readonly now: () => number;
  /** Age up to which a ticket is relied on. */
  readonly maxAgeMilliseconds?: number;
};

/** Why a ticket was not taken over. */
export type NotAdded =
  | 'ticket-unreadable'
  | 'ticket-altered'
  | 'ticket-not-yet'
  | 'ticket-older-than-known'
  | 'ticket-one-too-many'
  | 'ticket-not-kept';

export type Added = {
  /** Tickets that are known now; one that was known already counts too. */
  readonly added: number;
  /** What was not taken, by its place in what was given, from 1. */
  readonly refused: readonly { readonly place: number; readonly code: NotAdded }[];
};

/** So many machines a centre may have, and so many tickets be given at once. */
export const mostTickets = 1_000;

/** The test the day before and the exam lie within it. */
const twoDays = 48 * 3_600_000;

/** Readiness tickets of a room: the newest of each machine, all genuine (R-S1). */
export const openTickets = (options: TicketsOptions) => {
  const { tickets: store, readCode, now, verify, sha256 } = options;
  const maxAgeMilliseconds = options.maxAgeMilliseconds ?? twoDays;
  let known: { readonly centreKey: string; readonly tickets: Map<string, Ticket> } | null = null;

  /** Signatures of what is kept are checked once; nothing is known before the centre is set up. */
  const genuine = (): ReadonlyMap<string, Ticket> => {
    const centreKey = options.centreKey();
    if (centreKey === null) return new Map();
    if (known?.centreKey !== centreKey) {
      const trust = { centreKey, verify, sha256 };
      const kept = store.list().filter((ticket) => verifyTicket(ticket, trust).ok);
      known = { centreKey, tickets: new Map(kept.map((ticket) => [ticket.machine, ticket])) };
    }
    return known.tickets;
  };

  /** Keeps a ticket in place of its machine's earlier one; whether that worked. */
  const keep = (ticket: Ticket): boolean => {
    genuine();
    const isKept = store.write(ticket).ok;
    if (isKept) known?.tickets.set(ticket.machine, ticket);
    return isKept;
  };

  /** Those that nobody may rely on any more give way to new ones. */
  const makeRoom = (): void => {
    for (const ticket of [...genuine().values()]) {
      if (isTooOld(ticket, now(), maxAgeMilliseconds)) remove(ticket.machine);
    }
  };

  const remove = (machine: string): boolean => {
    genuine();
    const isGone = store.remove(machine).ok;
    if (isGone) known?.tickets.delete(machine);
    return isGone;
  };

  const addOne = (value: unknown): NotAdded | null => {
    const centreKey = options.centreKey();
    const read = verifyTicket(value, { centreKey: centreKey ?? '', verify, sha256 });
    if (!read.ok) return read.error;
    const ticket = read.value;
    if (isNotYet(ticket, now())) return 'ticket-not-yet';
    const before = genuine().get(ticket.machine);
    // One that was made while the machine's clock was ahead must not shut out all that come after.
    if (before !== undefined && before.made > ticket.made && !isNotYet(before, now())) {
      return 'ticket-older-than-known';
    }
    if (before?.signature === ticket.signature) return null;
    if (before === undefined && genuine().size >= mostTickets) makeRoom();
    if (before === undefined && genuine().size >= mostTickets) return 'ticket-one-too-many';
    return keep(ticket) ? null : 'ticket-not-kept';
  };

  const addPiece = (piece: TicketPiece): NotAdded | null => {
    switch (piece.kind) {
      case 'json': {
        const { ticket, report } = partsOf(piece.value);
        return isOf(ticket, report) ? addOne(ticket) : 'ticket-altered';
      }
      case 'code':
        return addOne(readCode(piece.text));
      case 'unreadable':
        return 'ticket-unreadable';
      default:
        return piece satisfies never;
    }
  };

  /** Whether the report beside a ticket is the one that the ticket was signed for. */
  const isOf = (ticket: unknown, report: unknown): boolean => {
    const signedFor = report === undefined ? undefined : readTicket(ticket)?.report;
    return signedFor === undefined || signedFor === reportDigest(report, sha256);
  };

  return {
    keep,

    /** What is known of each machine, in no order. */
    list: (): readonly TicketRow[] =>
      [...genuine().values()].map((ticket) =>
        ticketRow(ticket, isTooOld(ticket, now(), maxAgeMilliseconds)),
      ),

    /**
     * Takes over the tickets in a text: JSON of tickets or of reports that hold one, in lists or one
     * after another, and texts of QR codes, in any mixture. Takes any text; given again it answers the
     * same and changes nothing.
     */
    add: (text: string): Added => {
      const pieces = ticketPieces(text, mostTickets + 1);
      const codes = pieces.map((piece, index) =>
        index < mostTickets ? addPiece(piece) : 'ticket-one-too-many',
      );
      return {
        added: codes.filter((code) => code === null).length,
        refused: codes.flatMap((code, index) =>
          code === null ? [] : [{ place: index + 1, code }],
        ),
      };
    },

    /** Forgets a machine's ticket; whether it is gone. */
    remove,

    /** The ticket of this machine, if it can be relied on now. */
    own: (machine: string): Ticket | null => {
      const centreKey = options.centreKey();
      const ticket = genuine().get(machine);
      if (centreKey === null || ticket === undefined) return null;
      const trust = { centreKey, machine, now: now(), maxAgeMilliseconds, verify, sha256 };
      return checkTicket(ticket, trust).ok ? ticket : null;
    },
  };
};

export type Tickets = ReturnType<typeof openTickets>;

/** A report that was saved as JSON has its ticket inside. */
const partsOf = (value: unknown): { readonly ticket: unknown; readonly report?: unknown } =>
  typeof value === 'object' && value !== null && 'ticket' in value ? value : { ticket: value };
