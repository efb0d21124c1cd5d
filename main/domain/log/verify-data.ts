import type { SealedEvent } from './event.ts';
import { type DataErased, dataErased } from './handover.ts';
import { type RedactionManifest, redactionShape, redactionText } from './redaction.ts';
import type { Finding, Redaction } from './rules.ts';
import { badField, isRecord, isSeqs, isText } from './shape.ts';
import type { SignatureCheck } from './verify-keys.ts';

export type DataVerified = {
  readonly redactions: readonly Redaction[];
  readonly findings: readonly Finding[];
};

/**
 * Erased is not missing: data that is gone must be named by a later erasure event of the chain or
 * by a signed manifest.
 */
export const verifyData = (
  stream: string,
  events: readonly (SealedEvent | null)[],
  manifests: readonly unknown[],
  check: SignatureCheck,
): DataVerified => {
  const signed = verifyManifests(stream, events, manifests, check);
  const erasures = events.flatMap((event) => {
    const data = erasureOf(event);
    return event === null || data === null ? [] : [{ seq: event.seq, ...data }];
  });
  const redactions: Redaction[] = [];
  const findings: Finding[] = [...signed.findings];
  for (const [place, event] of events.entries()) {
    if (event === null || event.opened !== null) continue;
    const { seq, retention } = event;
    const erasure = erasures.find(
      (named) =>
        named.seq > seq &&
        named.retention === retention &&
        (named.seqs === undefined || named.seqs.includes(seq)),
    );
    const manifest = signed.right.find((one) => one.seqs.includes(seq));
    if (erasure !== undefined) {
      const { reason, seq: by } = erasure;
      redactions.push({ why: 'erased', seq, retention, reason, by });
    } else if (manifest !== undefined) {
      const { reason, station: by } = manifest;
      redactions.push({ why: 'left-out', seq, retention, reason, by });
    } else {
      findings.push({ rule: 'data-missing', part: 'event', index: place + 1 });
    }
  }
  return { redactions, findings };
};

/** What an event erases; null if it is no erasure, says nothing understandable, or is gone itself. */
const erasureOf = (event: SealedEvent | null): DataErased | null => {
  const data = event?.opened?.data;
  if (event?.type !== dataErased || !isRecord(data)) return null;
  const { retention, reason, seqs } = data;
  if (!isText(retention) || !isText(reason)) return null;
  if (seqs !== undefined && !isSeqs(seqs)) return null;
  return data as DataErased;
};

const verifyManifests = (
  stream: string,
  events: readonly (SealedEvent | null)[],
  given: readonly unknown[],
  check: SignatureCheck,
): { readonly right: readonly RedactionManifest[]; readonly findings: readonly Finding[] } => {
  const findings: Finding[] = [];
  const right: RedactionManifest[] = [];
  for (const [place, value] of given.entries()) {
    const at = { part: 'redaction', index: place + 1 } as const;
    const field = badField(value, redactionShape);
    if (field !== null) {
      findings.push({ rule: 'field-type', ...at, field });
      continue;
    }
    const manifest = value as RedactionManifest;
    const { station, wall, signature, seq, hash } = manifest;
    const signed = check(station, wall, redactionText(manifest), signature);
    const head = events.find((event) => event?.seq === seq);
    const beyond = (manifest.seqs.at(-1) ?? 0) > seq;
    if (signed !== 'right') {
      const rule = signed === 'wrong' ? 'redaction-signature' : 'redaction-uncertified';
      findings.push({ rule, ...at });
    } else if (manifest.stream !== stream || head?.hash !== hash || beyond) {
      findings.push({ rule: 'redaction-differs', ...at });
    } else {
      right.push(manifest);
    }
  }
  return { right, findings };
};
