import { z } from 'zod';
import { canonicalJson } from '../log/canonical.ts';
import type { StationCertificate } from '../log/certificate.ts';
import { verifyCertificates } from '../log/verify-keys.ts';
import { fail, ok, type Result } from '../result.ts';
import { type CheckName, checkNames, type Verdict } from './finding.ts';
import type { Weighed } from './outcome.ts';
import type { CheckPolicy } from './policy.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
// A lone surrogate has no canonical JSON, so nobody can have signed it.
const text = z
  .string()
  .min(1)
  .max(200)
  .refine((value) => value.isWellFormed());

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
  /** Digests by which the machine, and the network that it was in, are known again. */
  machine: digest,
  network: digest,
  /** SHA-256 of the canonical JSON of the policy that was asked. */
  policy: digest,
  /** The same of the parts by which sound and network were judged: see `measuresOf`. */
  measures: digest.optional(),
  /** SHA-256 of the canonical JSON of the report that it is for: no word of that can be changed either. */
  report: digest.optional(),
  result: z.enum(['ready', 'not-ready', 'incomplete']),
  waits: z.boolean(),
  findings: z.array(Line).max(100).readonly(),
});
export type TicketBody = Readonly<z.infer<typeof Body>>;

const Ticket = Body.extend({ certificate: Certificate, signature: text });
/** A readiness ticket: the report in short, bound to machine and network, signed by its station. */
export type Ticket = Readonly<z.infer<typeof Ticket>>;

/** The parts of a policy by which what a later test may take over was judged, as canonical JSON. */
export const measuresOf = ({ microphone, loudspeaker, network }: CheckPolicy): string =>
  canonicalJson({ microphone, loudspeaker, network });

const tag = 'invigil/ticket/1\n';

/** The exact text that the station signs. */
const ticketText = (body: TicketBody): string => tag + canonicalJson(body);

/** Digest under which a machine or a network is known; `sha256` of a text, lower-case hex. */
export const knownAs = (
  what: 'machine' | 'network',
  parts: readonly string[],
  sha256: (text: string) => string,
): string => sha256(`invigil/${what}/1\n${canonicalJson(parts.toSorted())}`);

/** Digest of a report, for its ticket; `''` of what has no canonical JSON, which no ticket is for. */
export const reportDigest = (report: unknown, sha256: (text: string) => string): string => {
  try {
    return sha256(canonicalJson(report));
  } catch {
    return '';
  }
};

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

export type TicketSigners = {
  /** The centre's public key, which must come by another way than the ticket. */
  readonly centreKey: string;
  /** True if an Ed25519 signature (base64url) over a text's UTF-8 bytes is right. */
  readonly verify: (publicKey: string, text: string, signature: string) => boolean;
  readonly sha256: (text: string) => string;
};

export type TicketTrust = TicketSigners & {
  /** As whom this machine is known; see `knownAs`. */
  readonly machine: string;
  /** Milliseconds UTC. */
  readonly now: number;
  readonly maxAgeMilliseconds: number;
};

/** Clocks of two machines may differ by so much, milliseconds. */
const clockTolerance = 300_000;

/** A value from outside as a ticket, whoever made it; null if it is none. */
export const readTicket = (value: unknown): Ticket | null => Ticket.safeParse(value).data ?? null;

/**
 * Whether a ticket of whatever machine and age is genuine: nothing of it was changed, and a station of
 * the centre signed it.
 */
export const verifyTicket = (
  value: unknown,
  { centreKey, verify, sha256 }: TicketSigners,
): Result<Ticket, 'ticket-unreadable' | 'ticket-altered'> => {
  const ticket = readTicket(value);
  if (ticket === null) return fail('ticket-unreadable');
  const { certificate, signature, ...body } = ticket;
  const { check } = verifyCertificates(centreKey, [certificate], { verify, sha256 });
  const signed = check(body.station, body.made, ticketText(body), signature);
  return signed === 'right' ? ok(ticket) : fail('ticket-altered');
};

/** True if a ticket comes from the future, by more than clocks may differ; `now` in milliseconds UTC. */
export const isNotYet = ({ made }: Pick<Ticket, 'made'>, now: number): boolean =>
  made > now + clockTolerance;

/** True if a ticket is older than that; all in milliseconds. */
export const isTooOld = (
  { made }: Pick<Ticket, 'made'>,
  now: number,
  maxAgeMilliseconds: number,
): boolean => now - made > maxAgeMilliseconds;

/**
 * Whether a ticket may be relied on: it is genuine, of this machine and not too old. Whether it says
 * "ready" is another question.
 */
export const checkTicket = (value: unknown, trust: TicketTrust): Result<Ticket, TicketRefusal> => {
  const { machine, now, maxAgeMilliseconds } = trust;
  const genuine = verifyTicket(value, trust);
  if (!genuine.ok) return genuine;
  if (genuine.value.machine !== machine) return fail('ticket-other-machine');
  if (isNotYet(genuine.value, now)) return fail('ticket-not-yet');
  if (isTooOld(genuine.value, now, maxAgeMilliseconds)) return fail('ticket-too-old');
  return genuine;
};

/** Checks whose verdict is another one than the ticket's, with both: what has changed since. */
export const changedSince = (
  ticket: Pick<Ticket, 'findings'>,
  findings: readonly Weighed[],
): readonly { readonly check: CheckName; readonly before: Verdict; readonly now: Verdict }[] =>
  findings.flatMap(({ check, verdict }) => {
    const before = ticket.findings.find((line) => line.check === check)?.verdict;
    // What waits for a window could not have been found out by a terminal.
    return before === undefined || before === verdict || verdict === 'needs-window'
      ? []
      : [{ check, before, now: verdict }];
  });
