import { canonicalJson } from './canonical.ts';
import type { Envelope } from './event.ts';
import { isBase64url, isCount, isDigest, isText, isWall, type Shape } from './shape.ts';

/** A station's signature over an event of a stream, and so over all events before it. */
export type SignedHead = {
  readonly stream: string;
  readonly seq: number;
  readonly hash: string;
  readonly epoch: number;
  /** Whose certified key signs; the station that wrote the event. */
  readonly station: string;
  /** Wall clock at signing, milliseconds UTC. */
  readonly wall: number;
  /** Ed25519, base64url without padding. */
  readonly signature: string;
};

export const checkpointTag = 'invigil/checkpoint/1\n';

export const checkpointShape: Shape = {
  stream: isText,
  seq: isCount,
  hash: isDigest,
  epoch: isCount,
  station: isText,
  wall: isWall,
  signature: isBase64url,
};

/** The exact text that a station signs. docs/evidence.md §4. */
export const checkpointText = (checkpoint: Omit<SignedHead, 'signature'>): string =>
  checkpointTag +
  canonicalJson({
    stream: checkpoint.stream,
    seq: checkpoint.seq,
    hash: checkpoint.hash,
    epoch: checkpoint.epoch,
    station: checkpoint.station,
    wall: checkpoint.wall,
  });

/**
 * Signs an event as the newest that the station wrote. `wall`: milliseconds UTC;
 * `sign`: Ed25519 with the station's private key over a text's UTF-8 bytes, base64url.
 */
export const signHead = (
  event: Pick<Envelope, 'stream' | 'seq' | 'hash' | 'epoch' | 'station'>,
  wall: number,
  sign: (text: string) => string,
): SignedHead => {
  const body = {
    stream: event.stream,
    seq: event.seq,
    hash: event.hash,
    epoch: event.epoch,
    station: event.station,
    wall,
  };
  return { ...body, signature: sign(checkpointText(body)) };
};
