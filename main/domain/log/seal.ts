import { canonicalJson } from './canonical.ts';
import type { Envelope, EventDraft, Head, SealedEvent, Sha256, Stamp } from './event.ts';

/** First line of what is hashed for a commitment, so that no digest can pass for another kind. */
export const commitmentTag = 'invigil/commitment/1\n';
/** First line of what is hashed for an event's `hash`. */
export const eventTag = 'invigil/event/1\n';

/** Salts are 16 random bytes or more, as lower-case hex. */
export const saltPattern = /^(?:[0-9a-f]{2}){16,64}$/;

/** The text whose SHA-256 is the commitment; `data` is canonical JSON. docs/evidence.md §2. */
export const commitmentText = (salt: string, data: string): string =>
  `${commitmentTag}${salt}\n${data}`;

/** The text whose SHA-256 is `hash`; `envelope` is canonical JSON without `hash`. §3. */
export const eventText = (envelope: string): string => `${eventTag}${envelope}`;

/** An envelope as it is hashed, without its `hash`, as canonical JSON. */
export const envelopeJson = (envelope: Omit<Envelope, 'hash'>): string =>
  canonicalJson({
    v: envelope.v,
    stream: envelope.stream,
    seq: envelope.seq,
    epoch: envelope.epoch,
    station: envelope.station,
    type: envelope.type,
    actor: envelope.actor,
    command: envelope.command,
    time: envelope.time,
    retention: envelope.retention,
    commitment: envelope.commitment,
    prev: envelope.prev,
  });

/** A sealed event together with the canonical texts that were hashed, for whoever stores them. */
export type Sealing<Type extends string = string, Data = unknown> = {
  readonly event: SealedEvent<Type, Data>;
  /** Canonical JSON of the envelope without `hash`. */
  readonly envelopeText: string;
  /** Canonical JSON of the data. */
  readonly dataText: string;
};

/**
 * Puts a draft at the end of a chain, and keeps the texts: see `seal`.
 * Throws NotJson for data that JSON can't carry, RangeError for a salt that is too short.
 */
export const sealWithTexts = <Type extends string, Data>(
  draft: EventDraft<Type, Data>,
  stamp: Stamp,
  head: Head,
  salt: string,
  sha256: Sha256,
): Sealing<Type, Data> => {
  if (!saltPattern.test(salt)) throw new RangeError('a salt is at least 16 bytes of lower hex');
  const dataText = canonicalJson(draft.data);
  const unhashed: Omit<SealedEvent<Type, Data>, 'hash' | 'opened'> = {
    v: 1,
    stream: stamp.stream,
    seq: head.seq + 1,
    epoch: stamp.epoch,
    station: stamp.station,
    type: draft.type,
    actor: stamp.actor,
    command: stamp.command,
    time: stamp.time,
    retention: draft.retention,
    commitment: sha256(commitmentText(salt, dataText)),
    prev: head.hash,
  };
  const envelopeText = envelopeJson(unhashed);
  const hash = sha256(eventText(envelopeText));
  return {
    event: { ...unhashed, hash, opened: { salt, data: draft.data } },
    envelopeText,
    dataText,
  };
};

/**
 * Puts a draft at the end of a chain: gives it the next `seq`, commits to its data with `salt`
 * (lower-case hex, 16 bytes or more) and hashes the envelope. Throws NotJson for data that JSON
 * can't carry, RangeError for a salt that is too short; both are bugs of the caller.
 */
export const seal = <Type extends string, Data>(
  draft: EventDraft<Type, Data>,
  stamp: Stamp,
  head: Head,
  salt: string,
  sha256: Sha256,
): SealedEvent<Type, Data> => sealWithTexts(draft, stamp, head, salt, sha256).event;

/** The head that an event makes. */
export const headOf = (event: Pick<Envelope, 'seq' | 'hash' | 'epoch'>): Head => ({
  seq: event.seq,
  hash: event.hash,
  epoch: event.epoch,
});
