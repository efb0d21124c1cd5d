/**
 * The one record that everything is derived from. Fields and bytes: docs/evidence.md.
 * A stream is one sitting's log or the centre's audit log; both are chained the same way.
 */

/** A moment as one process saw it. Differences are only meaningful within one boot or one run. */
export type Instant = {
  /** Wall clock, milliseconds since 1970 UTC. Can be wrong and can be changed. */
  readonly wall: number;
  /** The process's monotonic clock in milliseconds; stands still while the machine sleeps. */
  readonly mono: number;
  /** Milliseconds since the machine was started, sleep included. */
  readonly up: number;
  /** Which start of the machine: the operating system's boot ID. */
  readonly boot: string;
  /** Which start of the program: a random ID. */
  readonly run: string;
};

/** An event as `decide` proposes it: what happened, before it has a place in a chain. */
export type EventDraft<Type extends string = string, Data = unknown> = {
  readonly type: Type;
  readonly data: Data;
  /**
   * Which data key of the stream encrypts `data` at rest, e.g. `exam`, `personal`, `face`,
   * `booking/4711`. Destroying that key is how the data is deleted.
   */
  readonly retention: string;
};

/** Who writes, for whom, and when. The same for all events that one command causes. */
export type Stamp = {
  readonly stream: string;
  /** Which writer: grows by one with every fenced hand-over. */
  readonly epoch: number;
  readonly station: string;
  /** Opaque ID of a person, or `system`. */
  readonly actor: string;
  /** ID of the command that caused the events; sending it again does nothing twice. */
  readonly command: string;
  readonly time: Instant;
};

/** Everything of an event but its data: what is hashed and chained, and never erased. */
export type Envelope = Stamp & {
  readonly v: 1;
  /** 1, 2, 3 … within the stream. */
  readonly seq: number;
  readonly type: string;
  readonly retention: string;
  /** SHA-256 (hex) that binds salt and data without telling them. */
  readonly commitment: string;
  /** `hash` of the event before; 64 zeros for the first. */
  readonly prev: string;
  /** SHA-256 (hex) of the canonical envelope without this field. */
  readonly hash: string;
};

/** An event with its data: `opened` is null once the data has been erased or left out. */
export type SealedEvent<Type extends string = string, Data = unknown> = Omit<Envelope, 'type'> & {
  readonly type: Type;
  readonly opened: { readonly salt: string; readonly data: Data } | null;
};

/** Position of the newest event of a stream; seq 0 and 64 zeros for an empty one. */
export type Head = { readonly seq: number; readonly hash: string; readonly epoch: number };

/** Head of a stream without events. */
export const emptyHead: Head = { seq: 0, hash: '0'.repeat(64), epoch: 1 };

/** SHA-256 of a text's UTF-8 bytes, lower-case hex. Passed in, because the domain has no I/O. */
export type Sha256 = (text: string) => string;
