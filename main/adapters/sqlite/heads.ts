import type Database from 'better-sqlite3';
import { emptyHead, type Head } from '../../domain/log/event.ts';
import type { Crypto } from '../../ports/crypto.ts';
import { Altered } from './failures.ts';

/** A stream's newest event, as the table `streams` has it. */
export type StreamRow = Head & {
  readonly id: number;
  readonly name: string;
  readonly station: string;
  readonly seal: string;
};

/**
 * The heads of streams, each with a keyed digest (and one over their number), so that events,
 * or a whole stream, can't be cut off on the disk without the master key.
 */
export type Heads = {
  readonly find: (stream: string) => StreamRow | undefined;
  readonly all: () => readonly StreamRow[];
  readonly names: () => readonly string[];
  /** Writes a new head; `id` is null for a stream that begins. Returns the stream's number. */
  readonly move: (id: number | null, name: string, station: string, head: Head) => number;
  /** Throws Altered if the number of streams or any head's digest is not what was written. */
  readonly check: () => void;
};

export const createHeads = (
  db: Database.Database,
  masterKey: Uint8Array,
  crypto: Crypto,
): Heads => {
  const key = Buffer.from(crypto.keyedDigest(masterKey, 'invigil/head-key/1'), 'hex');
  const select = db.prepare<[string], StreamRow>('SELECT * FROM streams WHERE name = ?');
  const selectAll = db.prepare<[], StreamRow>('SELECT * FROM streams ORDER BY id');
  const selectNames = db.prepare<[], string>('SELECT name FROM streams ORDER BY id').pluck();
  const count = db.prepare<[], number>('SELECT count(*) FROM streams').pluck();
  const insert = db.prepare<[string, number, string, number, string, string]>(
    'INSERT INTO streams (name, seq, hash, epoch, station, seal) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const update = db.prepare<[number, string, number, string, string, number]>(
    'UPDATE streams SET seq = ?, hash = ?, epoch = ?, station = ?, seal = ? WHERE id = ?',
  );
  const getMeta = db.prepare<[string], string>('SELECT value FROM meta WHERE name = ?').pluck();
  const setMeta = db.prepare<[string, string]>(
    'INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );

  const sealOf = (name: string, station: string, head: Head): string =>
    crypto.keyedDigest(
      key,
      `head\n${JSON.stringify([name, head.seq, head.hash, head.epoch, station])}`,
    );
  const sealOfCount = (streams: number): string => crypto.keyedDigest(key, `streams\n${streams}`);

  return {
    find: (stream) => select.get(stream),
    all: () => selectAll.all(),
    names: () => selectNames.all(),
    move: (id, name, station, head) => {
      const seal = sealOf(name, station, head);
      if (id !== null) {
        update.run(head.seq, head.hash, head.epoch, station, seal, id);
        return id;
      }
      const made = insert.run(name, head.seq, head.hash, head.epoch, station, seal);
      setMeta.run('streams', sealOfCount(count.get() ?? 0));
      return Number(made.lastInsertRowid);
    },
    check: () => {
      const rows = selectAll.all();
      const expected = getMeta.get('streams');
      const isRight =
        expected === undefined ? rows.length === 0 : expected === sealOfCount(rows.length);
      if (!isRight) throw new Altered('stream-missing', null, null);
      for (const row of rows) {
        if (sealOf(row.name, row.station, row) !== row.seal) {
          throw new Altered('head-forged', row.name, row.seq);
        }
      }
    },
  };
};

/** The head that a row tells; of a stream without events if there is none. */
export const headOfRow = (row: StreamRow | undefined): Head =>
  row === undefined ? emptyHead : { seq: row.seq, hash: row.hash, epoch: row.epoch };
