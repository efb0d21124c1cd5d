import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Ticket } from '../../domain/checks/ticket.ts';
import { ticketCodePrefix } from '../../domain/checks/ticket-text.ts';
import { canonicalJson } from '../../domain/log/canonical.ts';
import type { ReadTicketCode } from '../../ports/tickets.ts';

/** More than the largest ticket can have; a code that unfolds to more is none of ours. */
const maxBytes = 128 * 1024;

/**
 * The text of a ticket's QR code: a prefix, then DEFLATE (RFC 1951) of its canonical JSON (RFC 8785) in
 * base64url without padding (RFC 4648 §5). Its characters survive mail, chat and a scanner that types.
 */
export const ticketCode = (ticket: Ticket): string =>
  ticketCodePrefix + deflateRawSync(canonicalJson(ticket), { level: 9 }).toString('base64url');

/** The port on zlib; what comes out is as unproven as what went in. */
export const readTicketCode: ReadTicketCode = (text) => {
  const [, code] = new RegExp(`^${ticketCodePrefix}([A-Za-z0-9_-]+)$`).exec(text.trim()) ?? [];
  if (code === undefined) return null;
  try {
    const bytes = inflateRawSync(Buffer.from(code, 'base64url'), { maxOutputLength: maxBytes });
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
};
