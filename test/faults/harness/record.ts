import type { Connection } from '../../../renderer/connection/connection.ts';
import type { Span } from './monotonic.ts';

/** The two windows of a sitting as they are now; others after each restart. */
export type Seats = { readonly candidate: Connection; readonly proctor: Connection };

/** What can be asked of a sitting by the two people whom the harness plays. */
export type Verb =
  | 'lookUp'
  | 'consent'
  | 'addPicture'
  | 'checkMachine'
  | 'ready'
  | 'admit'
  | 'terms'
  | 'startItems'
  | 'visit'
  | 'answer'
  | 'flag'
  | 'submit'
  | 'survey'
  | 'pause'
  | 'resume'
  | 'message'
  | 'extend';

/** One command, and what its sender was told of it. */
export type Told = {
  readonly command: string;
  readonly verb: Verb;
  /** What must stand in the event that it causes. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Sends it (again) through the windows that there are now. */
  readonly call: (seats: Seats, command: string) => Promise<{ readonly seq: number }>;
  /** Monotonic milliseconds; the last time, if it was sent more than once. */
  sent: number;
  /** Position in the log that the sender was told; null while nothing was answered. */
  seq: number | null;
  refused: string | null;
  /** Whether a verified log has events of it. */
  isLogged: boolean;
  /** When it took effect, once that is known; null while it is not, or if it never did. */
  happened: Span | null;
};

/** What became of the process or the window, as the clock must see it. */
export type Mark = { readonly what: 'died' | 'stopped' | 'attached'; readonly at: Span };

/** All that the outside knows of one sitting. */
export type SittingRecord = {
  readonly confirmation: string;
  sitting: string | null;
  readonly told: Told[];
  readonly marks: Mark[];
  /** Of the bundle that was last verified: hashes of its events, and its signed heads. */
  seen: { readonly hashes: readonly string[]; readonly heads: readonly unknown[] };
};

export const newRecord = (confirmation: string): SittingRecord => ({
  confirmation,
  sitting: null,
  told: [],
  marks: [],
  seen: { hashes: [], heads: [] },
});

/** What was known at this moment, to be compared with an image of the disk at this moment. */
export const frozen = (record: SittingRecord): SittingRecord => ({
  ...record,
  told: record.told.map((one) => ({ ...one })),
  marks: [...record.marks],
});

/** Whether the sender waits for an answer still, or will never get one. */
export const isOpen = (told: Told): boolean => told.seq === null && told.refused === null;
