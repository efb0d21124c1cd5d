import type { Envelope, SealedEvent } from '../../domain/log/event.ts';
import { eventText } from '../../domain/log/seal.ts';
import type { Crypto } from '../../ports/crypto.ts';
import type { DataKeys } from './data-keys.ts';
import { Altered } from './failures.ts';

/** An event as it lies in its table. */
export type EventRow = {
  readonly seq: number;
  /** Looked up by; the envelope says the same. */
  readonly command: string;
  readonly hash: string;
  readonly envelope: string;
  readonly key: number;
  readonly data: Buffer;
};

export const eventColumns = 'seq, command, hash, envelope, key, data';

/**
 * Finds what a command did. The plus keeps SQLite from walking the whole stream in order of `seq`
 * to save the sorting of a row or two: every command asks this, and a log grows long.
 */
export const byCommandSql = `SELECT ${eventColumns} FROM events WHERE stream = ? AND command = ? ORDER BY +seq`;

/** Binds data to its place and its commitment: moved or exchanged, it no longer decrypts. */
export const dataContext = (stream: string, seq: number, commitment: string): string =>
  `invigil/event-data/1\n${stream}\n${seq}\n${commitment}`;

/** What is encrypted of an event: salt (hex), line feed, canonical data. */
export const dataPlain = (salt: string, dataText: string): Uint8Array =>
  Buffer.from(`${salt}\n${dataText}`, 'utf8');

/**
 * Reads the envelope of a row and checks it: its own hash, its place, and the link to the event
 * before if `prev` is given. Throws Altered.
 */
export const readEnvelope = (
  stream: string,
  row: Pick<EventRow, 'seq' | 'command' | 'hash' | 'envelope'>,
  prev: string | null,
  sha256: (text: string) => string,
): Envelope => {
  if (sha256(eventText(row.envelope)) !== row.hash) {
    throw new Altered('event-hash', stream, row.seq);
  }
  const envelope = JSON.parse(row.envelope) as Omit<Envelope, 'hash'>;
  const { command } = envelope;
  if (envelope.stream !== stream || envelope.seq !== row.seq || command !== row.command) {
    throw new Altered('event-place', stream, row.seq);
  }
  if (prev !== null && envelope.prev !== prev) throw new Altered('event-link', stream, row.seq);
  return { ...envelope, hash: row.hash };
};

/** Opens the data of a row; `opened` is null if its key was destroyed. Throws Altered. */
export const openRow = (
  envelope: Envelope,
  row: EventRow,
  keys: DataKeys,
  crypto: Crypto,
): SealedEvent => {
  const key = keys.byId(row.key);
  if (key === 'erased') return { ...envelope, opened: null };
  const { stream, seq, commitment } = envelope;
  if (key === 'unknown') throw new Altered('event-data', stream, seq);
  const plain = crypto.decrypt(key, row.data, dataContext(stream, seq, commitment));
  if (!plain.ok) throw new Altered('event-data', stream, seq);
  const text = Buffer.from(plain.value).toString('utf8');
  const split = text.indexOf('\n');
  return {
    ...envelope,
    opened: { salt: text.slice(0, split), data: JSON.parse(text.slice(split + 1)) as unknown },
  };
};
