import { z } from 'zod';
import { canonicalJson } from '../log/canonical.ts';
import type { StationCertificate } from '../log/certificate.ts';
import { verifyCertificates } from '../log/verify-keys.ts';
import { fail, ok, type Result } from '../result.ts';
import { checkNames } from './finding.ts';
import type { Weighed } from './outcome.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const text = z.string().min(1).max(200);

const Line = z.strictObject({
  check: z.enum(checkNames),
  verdict: z.enum(['ready', 'advice', 'not-ready', 'unknown', 'needs-window']),
  effect: z.enum(['blocks', 'warns', 'ignored', 'none', 'waits']),
  remedy: text.nullable(),
});

const Certificate = z.strictObject({
  centre: text,
  station: text,
  name: text,
  publicKey: text,
  from: z.number().int(),
  until: z.number().int(),
  signature: text,
});

/** What a station says of the machine on which it ran the system test (R-S1). */
const Body = z.strictObject({
  schema: z.literal('invigil-ticket/1'),
  program: text,
  station: text,
  /** Wall clock at the test, milliseconds UTC. */
  made: z.number().int().nonnegative(),
  /** Digests by which the machine and its network are known again; they tell nothing else. */
  machine: digest,
  network: digest,
  /** SHA-256 of the canonical JSON of the policy that was asked. */
  policy: digest,
  result: z.enum(['ready', 'not-ready', 'incomplete']),
  waits: z.boolean(),
  findings: z.array(Line).max(100).readonly(),
});
export type TicketBody = Readonly<z.infer<typeof Body>>;

const Ticket = Body.extend({ certificate: Certificate, signature: text });
/** A readiness ticket: the report in short, bound to machine and network, signed by its station. */
export type Ticket = Readonly<z.infer<typeof Ticket>>;

const tag = 'invigil/ticket/1\n';

/** The exact text that the station signs. */
const ticketText = (body: TicketBody): string => tag + canonicalJson(body);

/** Digest under which a machine or a network is known; `sha256` of a text, lower-case hex. */
export const knownAs = (
  what: 'machine' | 'network',
  parts: readonly string[],
  sha256: (text: string) => string,
): string => sha256(`invigil/${what}/1\n${canonicalJson(parts.toSorted())}`);

/** Short lines of findings, for a ticket. */
export const ticketLines = (findings: readonly Weighed[]): TicketBody['findings'] =>
  findings.map(({ check, verdict, effect, remedy }) => ({ check, verdict, effect, remedy }));

/** Makes a ticket; `sign`: Ed25519 with the station's private key over UTF-8 bytes, base64url. */
export const makeTicket = (
  body: TicketBody,
  certificate: StationCertificate,
  sign: (text: string) => string,
): Ticket => ({ ...body, certificate, signature: sign(ticketText(body)) });

export type TicketRefusal =
  | 'ticket-unreadable'
  | 'ticket-altered'
  | 'ticket-other-machine'
  | 'ticket-too-old'
  | 'ticket-not-yet';

export type TicketTrust = {
  /** The centre's public key, which must come by another way than the ticket. */
  readonly centreKey: string;
  /** As whom this machine is known; see `knownAs`. */
  readonly machine: string;
  /** Milliseconds UTC. */
  readonly now: number;
  readonly maxAgeMilliseconds: number;
  /** True if an Ed25519 signature (base64url) over a text's UTF-8 bytes is right. */
  readonly verify: (publicKey: string, text: string, signature: string) => boolean;
  readonly sha256: (text: string) => string;
};

/** Clocks of two machines may differ by so much, milliseconds. */
const clockTolerance = 300_000;

/**
 * Whether a ticket may be relied on: nothing of it was changed, a station of the centre signed it, it is
 * of this machine and not too old. Whether it says "ready" is another question.
 */
export const checkTicket = (
  value: unknown,
  { centreKey, machine, now, maxAgeMilliseconds, verify, sha256 }: TicketTrust,
): Result<Ticket, TicketRefusal> => {
  const read = Ticket.safeParse(value);
  if (!read.success) return fail('ticket-unreadable');
  const { certificate, signature, ...body } = read.data;
  const { check } = verifyCertificates(centreKey, [certificate], { verify, sha256 });
  const signed = check(body.station, body.made, ticketText(body), signature);
  if (signed !== 'right') return fail('ticket-altered');
  if (body.machine !== machine) return fail('ticket-other-machine');
  if (body.made > now + clockTolerance) return fail('ticket-not-yet');
  if (now - body.made > maxAgeMilliseconds) return fail('ticket-too-old');
  return ok(read.data);
};

/** Checks whose verdict is another one than the ticket's, with both: what has changed since. */
export const changedSince = (
  ticket: Pick<Ticket, 'findings'>,
  findings: readonly Weighed[],
): readonly { readonly check: string; readonly before: string; readonly now: string }[] =>
  findings.flatMap(({ check, verdict }) => {
    const before = ticket.findings.find((line) => line.check === check)?.verdict;
    // What waits for a window could not have been found out by a terminal.
    return before === undefined || before === verdict || verdict === 'needs-window'
      ? []
      : [{ check, before, now: verdict }];
  });
