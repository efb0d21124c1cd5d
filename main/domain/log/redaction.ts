import { canonicalJson } from './canonical.ts';
import { isBase64url, isCount, isDigest, isSeqs, isText, isWall, type Shape } from './shape.ts';

/**
 * A station's signed word that it left data of some events out of a copy, bound to the chain up to
 * one event. Data that is gone without it, and without an erasure event, was stripped.
 */
export type RedactionManifest = {
  readonly stream: string;
  /** The event up to which the signer had the chain. */
  readonly seq: number;
  readonly hash: string;
  /** Events whose data is left out, rising. */
  readonly seqs: readonly number[];
  /** Why, as a code, e.g. `sponsor-only`, `personal`. */
  readonly reason: string;
  readonly station: string;
  /** Wall clock at signing, milliseconds UTC. */
  readonly wall: number;
  readonly signature: string;
};

export const redactionTag = 'invigil/redaction/1\n';

export const redactionShape: Shape = {
  stream: isText,
  seq: isCount,
  hash: isDigest,
  seqs: isSeqs,
  reason: isText,
  station: isText,
  wall: isWall,
  signature: isBase64url,
};

/** The exact text that a station signs. docs/evidence.md §6. */
export const redactionText = (manifest: Omit<RedactionManifest, 'signature'>): string =>
  redactionTag +
  canonicalJson({
    stream: manifest.stream,
    seq: manifest.seq,
    hash: manifest.hash,
    seqs: manifest.seqs,
    reason: manifest.reason,
    station: manifest.station,
    wall: manifest.wall,
  });

/** Signs a manifest with the station's private key (Ed25519, base64url). */
export const signRedaction = (
  body: Omit<RedactionManifest, 'signature'>,
  sign: (text: string) => string,
): RedactionManifest => ({ ...body, signature: sign(redactionText(body)) });
