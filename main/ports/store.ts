import type { EventDraft, Head, SealedEvent, Stamp } from '../domain/log/event.ts';
import type { Result } from '../domain/result.ts';

/** Why the store could not write. Nothing of the attempt is kept in any of these cases. */
export type WriteFailure = 'disk-full' | 'unwritable' | 'conflict';

/** A station's signature over the head of a stream. */
export type Checkpoint = {
  readonly stream: string;
  readonly seq: number;
  readonly hash: string;
  readonly epoch: number;
  readonly station: string;
  readonly wall: number;
  /** Ed25519 over the canonical JSON of the fields above, see docs/evidence.md. */
  readonly signature: string;
};

/** Reads of the log. Event data is decrypted; `opened` is null where its key was destroyed. */
export type LogReader = {
  readonly head: (stream: string) => Head;
  /** Events in order, from `fromSeq` (default 1) to `toSeq` (default the newest), both included. */
  readonly read: (stream: string, fromSeq?: number, toSeq?: number) => readonly SealedEvent[];
  /** The events that a command caused, in order; empty if it is not known. */
  readonly byCommand: (stream: string, command: string) => readonly SealedEvent[];
  readonly streams: () => readonly string[];
  readonly checkpoints: (stream: string) => readonly Checkpoint[];
};

/** Writes of the log; only inside `Store.write`. */
export type LogWriter = LogReader & {
  /**
   * Seals drafts onto the chain. Throws Conflict (caught by `write`) when `expected` is no longer
   * the head.
   */
  readonly append: (
    stamp: Stamp,
    expected: Head,
    drafts: readonly EventDraft[],
  ) => readonly SealedEvent[];
  readonly addCheckpoint: (checkpoint: Checkpoint) => void;
  /** Destroys the data key of one stream and retention class; true if there was one. */
  readonly destroyKey: (stream: string, retention: string) => boolean;
};

/**
 * One table of documents derived from events: rebuildable, never the only place of a fact.
 * `doc` is encrypted at rest; `keys` are looked up and sorted by and must not be personal
 * (keyed digests where they are).
 */
export type Row = {
  readonly id: string;
  readonly keys: Readonly<Record<string, string | number | null>>;
  readonly doc: unknown;
};

export type Query = {
  /** Equality on keys. */
  readonly where?: Readonly<Record<string, string | number | null>>;
  /** Half-open range on one numeric or text key. */
  readonly range?: {
    readonly key: string;
    readonly from?: string | number;
    readonly to?: string | number;
  };
  readonly orderBy?: string;
  readonly descending?: boolean;
  readonly limit?: number;
};

/** The projections, by name. Their keys are columns with an index each. */
export const projections = {
  bookings: ['confirmation', 'document', 'exam', 'centre', 'start', 'state', 'sitting'],
  sittings: ['booking', 'exam', 'step', 'opened', 'released'],
  exams: ['title', 'imported'],
  accounts: ['login', 'disabled'],
  stations: ['enrolled'],
  settings: [],
} as const;
export type Projection = keyof typeof projections;

export type TableReader = {
  readonly get: (table: Projection, id: string) => Row | undefined;
  readonly find: (table: Projection, query?: Query) => readonly Row[];
  readonly count: (table: Projection, query?: Query) => number;
};
export type TableWriter = TableReader & {
  readonly put: (table: Projection, row: Row) => void;
  readonly remove: (table: Projection, id: string) => void;
  /** Empties every projection; only for a rebuild. */
  readonly clear: () => void;
};

/** What readers get: they cannot write, by type. */
export type StoreReader = { readonly log: LogReader; readonly tables: TableReader };
export type StoreWriter = { readonly log: LogWriter; readonly tables: TableWriter };

/** The SQLite file. One process at a time has it open. */
export type Store = StoreReader & {
  /**
   * Runs `work` in one transaction and commits it to disk (fsync) before it returns: whoever is
   * told of the value may tell others that it is saved. On failure nothing is kept.
   * Exceptions of `work` roll back and are thrown on.
   */
  readonly write: <T>(work: (writer: StoreWriter) => T) => Result<T, WriteFailure>;
  readonly close: () => void;
};
