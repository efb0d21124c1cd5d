import type { Finding, Verdict, VerifyTools } from './rules.ts';
import { verifyData } from './verify-data.ts';
import { verifyEvents } from './verify-events.ts';
import { verifyHeads } from './verify-heads.ts';
import { verifyCertificates } from './verify-keys.ts';

/** A log as it was handed over. Nothing in it is trusted, therefore nothing in it is typed. */
export type Evidence = {
  readonly stream: string;
  /** Events in order, each with `opened` data or null. */
  readonly events: readonly unknown[];
  readonly certificates: readonly unknown[];
  readonly checkpoints: readonly unknown[];
  /** Signed manifests of what was left out; none for a whole copy. */
  readonly redactions?: readonly unknown[];
};

/** What the verifier knows from elsewhere. */
export type Trust = {
  /** The centre's public key: Ed25519, base64url of SPKI DER. */
  readonly centreKey: string;
  /** Signed heads that somebody else kept (a hub, a receipt): none may be missing or differ. */
  readonly witnessed?: readonly unknown[];
};

/**
 * Says whether a log is what its writers wrote: `complete`, `redacted` (what, and who says so) or
 * `altered` (where, and against which rule). Knows nothing of what events mean, but for hand-over
 * and erasure. docs/evidence.md §8.
 */
export const verifyChain = (evidence: Evidence, trust: Trust, tools: VerifyTools): Verdict => {
  const { stream } = evidence;
  const keys = verifyCertificates(trust.centreKey, evidence.certificates, tools);
  const { events, findings } = verifyEvents(stream, evidence.events, tools);
  const heads = verifyHeads('checkpoint', stream, events, evidence.checkpoints, keys.check);
  const witnessed = verifyHeads('witness', stream, events, trust.witnessed ?? [], keys.check);
  const data = verifyData(stream, events, evidence.redactions ?? [], keys.check);
  const last = events.at(-1);
  const signed = heads.right.find(({ seq }) => seq === last?.seq);
  const all: Finding[] = [
    ...keys.findings,
    ...findings,
    ...heads.findings,
    ...witnessed.findings,
    ...data.findings,
  ];
  if (last == null || signed === undefined) {
    // Without a signature over the newest event anybody could have added it, or cut behind it.
    all.push({ rule: 'head-unsigned', part: 'event', index: events.length });
    return { verdict: 'altered', findings: all };
  }
  if (all.length > 0) return { verdict: 'altered', findings: all };
  const verified = {
    stream,
    events: events.length,
    hash: last.hash,
    epoch: last.epoch,
    signed: signed.wall,
  };
  return data.redactions.length === 0
    ? { verdict: 'complete', ...verified }
    : { verdict: 'redacted', ...verified, redactions: data.redactions };
};
