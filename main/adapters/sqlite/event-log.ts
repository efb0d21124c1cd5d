import type Database from 'better-sqlite3';
import type { EventDraft, Head, SealedEvent, Stamp } from '../../domain/log/event.ts';
import { writerChanged } from '../../domain/log/handover.ts';
import { headOf, sealWithTexts } from '../../domain/log/seal.ts';
import type { Crypto } from '../../ports/crypto.ts';
import type { Random } from '../../ports/random.ts';
import type { Checkpoint, LogReader, LogWriter } from '../../ports/store.ts';
import type { DataKeys } from './data-keys.ts';
import {
  byCommandSql,
  dataContext,
  dataPlain,
  type EventRow,
  eventColumns,
  openRow,
  readEnvelope,
} from './event-rows.ts';
import { Altered, Conflict } from './failures.ts';
import { type Heads, headOfRow, type StreamRow } from './heads.ts';
import { requireTransaction, type WriteObserver } from './write.ts';

/** What the log is built on. */
export type LogParts = {
  readonly db: Database.Database;
  readonly keys: DataKeys;
  readonly heads: Heads;
  readonly crypto: Crypto;
  readonly random: Random;
};

/** Reads of the log; every event that is read is checked against its hash and its neighbours. */
export const createLogReader = ({ db, keys, heads, crypto }: LogParts): LogReader => {
  const selectSpan = db.prepare<[number, number, number], EventRow>(
    `SELECT ${eventColumns} FROM events WHERE stream = ? AND seq >= ? AND seq <= ? ORDER BY seq`,
  );
  const selectByCommand = db.prepare<[number, string], EventRow>(byCommandSql);
  const selectCheckpoints = db.prepare<[number], Omit<Checkpoint, 'stream'>>(
    'SELECT seq, hash, epoch, station, wall, signature FROM checkpoints WHERE stream = ? ORDER BY seq, wall',
  );
  const open = (name: string, row: EventRow, prev: string | null): SealedEvent =>
    openRow(readEnvelope(name, row, prev, crypto.sha256), row, keys, crypto);

  return {
    head: (stream) => headOfRow(heads.find(stream)),
    read: (name, fromSeq = 1, toSeq = Number.MAX_SAFE_INTEGER) => {
      const stream = heads.find(name);
      if (stream === undefined) return [];
      let prev = fromSeq <= 1 ? '0'.repeat(64) : null;
      let seq = Math.max(1, fromSeq);
      const last = Math.min(toSeq, stream.seq);
      const events: SealedEvent[] = [];
      for (const row of selectSpan.all(stream.id, seq, toSeq)) {
        if (row.seq !== seq) throw new Altered('event-missing', name, seq);
        events.push(open(name, row, prev));
        prev = row.hash;
        seq += 1;
      }
      if (seq <= last) throw new Altered('event-missing', name, seq);
      if (events.length > 0 && toSeq >= stream.seq && prev !== stream.hash) {
        throw new Altered('event-link', name, stream.seq);
      }
      return events;
    },
    byCommand: (name, command) => {
      const stream = heads.find(name);
      if (stream === undefined) return [];
      return selectByCommand.all(stream.id, command).map((row) => open(name, row, null));
    },
    streams: () => heads.names(),
    checkpoints: (name) => {
      const stream = heads.find(name);
      if (stream === undefined) return [];
      return selectCheckpoints.all(stream.id).map((row) => ({ stream: name, ...row }));
    },
  };
};

/** Writes of the log; the caller holds the transaction. */
export const createLogWriter = (
  parts: LogParts,
  reader: LogReader,
  told: WriteObserver,
): LogWriter => {
  const { db, keys, heads, crypto, random } = parts;
  const insert = db.prepare<[number, number, string, string, string, number, Uint8Array]>(
    'INSERT INTO events (stream, seq, command, hash, envelope, key, data) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const insertCheckpoint = db.prepare<[number, number, string, number, string, number, string]>(
    'INSERT INTO checkpoints (stream, seq, hash, epoch, station, wall, signature) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const hashAt = db
    .prepare<[number, number], string>('SELECT hash FROM events WHERE stream = ? AND seq = ?')
    .pluck();

  return {
    ...reader,
    append: (stamp, expected, drafts) => {
      requireTransaction(db);
      const stream = heads.find(stamp.stream);
      const head = headOfRow(stream);
      if (!isSameHead(head, expected)) throw new Conflict(stamp.stream);
      if (drafts.length === 0) return [];
      refuseUnfenced(stamp, stream, drafts);
      const sealings = sealAll(stamp, head, drafts, random, crypto);
      const last = sealings.at(-1);
      if (last === undefined) return [];
      const newHead = headOf(last.event);
      told.onAppended(drafts.length);
      const id = heads.move(stream?.id ?? null, stamp.stream, stamp.station, newHead);
      return sealings.map(({ event, envelopeText, dataText }) => {
        const { id: keyId, key } = keys.forWriting(event.stream, event.retention);
        const plain = dataPlain(event.opened?.salt ?? '', dataText);
        const data = crypto.encrypt(
          key,
          plain,
          dataContext(event.stream, event.seq, event.commitment),
        );
        insert.run(id, event.seq, event.command, event.hash, envelopeText, keyId, data);
        return event;
      });
    },
    addCheckpoint: (checkpoint) => {
      requireTransaction(db);
      const { seq, hash, epoch, station, wall, signature } = checkpoint;
      const stream = heads.find(checkpoint.stream);
      if (stream === undefined || hashAt.get(stream.id, seq) !== hash) {
        throw new Error(`checkpoint of ${checkpoint.stream} ${seq} names no event of the log`);
      }
      insertCheckpoint.run(stream.id, seq, hash, epoch, station, wall, signature);
    },
    destroyKey: (stream, retention) => {
      requireTransaction(db);
      const destroyed = keys.destroy(stream, retention);
      if (destroyed) told.onKeyDestroyed();
      return destroyed;
    },
  };
};

const isSameHead = (a: Head, b: Head): boolean =>
  a.seq === b.seq && a.hash === b.hash && a.epoch === b.epoch;

/** Within an epoch one station writes; only a hand-over event opens the next epoch. */
const refuseUnfenced = (
  stamp: Stamp,
  stream: StreamRow | undefined,
  drafts: readonly EventDraft[],
): void => {
  // Names with @ are the store's own.
  if (stamp.stream === '' || stamp.stream.startsWith('@')) {
    throw new Error(`a stream can't be named "${stamp.stream}"`);
  }
  const handsOver = drafts[0]?.type === writerChanged;
  const epoch = stream?.epoch ?? 0;
  const expected = stream === undefined || handsOver ? epoch + 1 : epoch;
  if (stamp.epoch !== expected) {
    throw new Error(`epoch ${stamp.epoch} in stream ${stamp.stream} should be ${expected}`);
  }
  if (drafts.slice(1).some((draft) => draft.type === writerChanged)) {
    throw new Error(`${writerChanged} must be the first event of its epoch`);
  }
  if (stream !== undefined && !handsOver && stamp.station !== stream.station) {
    throw new Error(`stream ${stamp.stream} is written by ${stream.station}, not ${stamp.station}`);
  }
};

const sealAll = (
  stamp: Stamp,
  head: Head,
  drafts: readonly EventDraft[],
  random: Random,
  crypto: Crypto,
) => {
  let at = head;
  return drafts.map((draft) => {
    const salt = Buffer.from(random.bytes(16)).toString('hex');
    const sealing = sealWithTexts(draft, stamp, at, salt, crypto.sha256);
    at = headOf(sealing.event);
    return sealing;
  });
};
