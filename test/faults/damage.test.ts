import { cpSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atWork } from './harness/at-work.ts';
import { chanceOf } from './harness/chance.ts';
import { lookAt, type Seen } from './harness/look-at.ts';
import { makeStation, ownFolder } from './harness/station.ts';

const own = ownFolder();
/** As a killed program left it: the newest answers are in the write-ahead log alone. */
const killed = join(own.folder, 'killed');
/** The same after it had been closed in order: everything is in the database. */
const closed = join(own.folder, 'closed');
const damaged = join(own.folder, 'damaged');
let whole: Seen;
beforeAll(async () => {
  const facts = await makeStation(killed, { beatSeconds: 1 });
  const work = await atWork({ facts, victim: { data: killed }, booking: 1 });
  await work.answer(12);
  await work.kill();
  cpSync(killed, closed, { recursive: true });
  // Opens it and closes it again.
  whole = lookAt(closed);
});
afterAll(own.remove);

const database = (folder: string) => join(folder, 'invigil.sqlite');
const copyOf = (folder: string) => {
  rmSync(damaged, { recursive: true, force: true });
  cpSync(folder, damaged, { recursive: true });
  return damaged;
};
/** Changes one table behind the program's back. */
const tamper = (sql: string): void => {
  const db = new Database(database(damaged));
  db.exec(`DROP TRIGGER IF EXISTS events_never_change; DROP TRIGGER IF EXISTS events_never_go;
    DROP TRIGGER IF EXISTS data_keys_stay_destroyed; ${sql}`);
  db.close();
};

describe('a database that was damaged or altered while the program was not running', () => {
  it('is whole without that, or the tests below would prove nothing', () => {
    expect(whole.is).toBe('whole');
    expect(lookAt(copyOf(closed))).toEqual(whole);
    expect(lookAt(copyOf(killed)).is).toBe('whole');
  });

  it('is refused with a code when it was truncated, at any length (R-E5)', () => {
    const { length } = readFileSync(database(closed));
    for (const share of [0, 0.001, 0.25, 0.5, 0.9, 0.999]) {
      const folder = copyOf(closed);
      truncateSync(database(folder), Math.floor(length * share));
      const before = readFileSync(database(folder));
      expect(lookAt(folder), `${share}`).toEqual({ is: 'refused', code: 'store-damaged' });
      expect(readFileSync(database(folder)).equals(before), 'left as it is').toBe(true);
    }
  });

  it('is refused with a code when its write-ahead log was deleted or cut (R-E5)', () => {
    for (const harm of ['delete', 'cut'] as const) {
      const folder = copyOf(killed);
      const wal = `${database(folder)}-wal`;
      expect(existsSync(wal)).toBe(true);
      if (harm === 'delete') rmSync(wal);
      else truncateSync(wal, Math.floor(readFileSync(wal).length * 0.6));
      expect(lookAt(folder), harm).toEqual({ is: 'refused', code: 'store-altered' });
    }
  });

  const tables: readonly (readonly [table: string, column: string, where: string])[] = [
    ['events', 'envelope', 'seq = 3'],
    ['events', 'data', 'seq = 4'],
    ['events', 'hash', 'seq = 5'],
    ['events', 'command', 'seq = 6'],
    ['streams', 'hash', 'id = 1'],
    ['streams', 'seal', 'id = 2'],
    ['streams', 'name', 'id = 2'],
    ['data_keys', 'wrapped', 'id = 2'],
    ['meta', 'value', "name = 'key-check'"],
    ['meta', 'value', "name = 'streams'"],
    ['checkpoints', 'signature', 'seq > 0'],
    ['bookings', 'doc', 'rowid = 1'],
    ['bookings', 'confirmation', 'rowid = 1'],
    ['sittings', 'doc', 'rowid = 1'],
    ['exams', 'doc', 'rowid = 1'],
    ['accounts', 'doc', 'rowid = 1'],
    ['stations', 'doc', 'rowid = 1'],
    ['settings', 'doc', 'rowid = 1'],
  ];
  it.each(tables)('does not pass for whole when %s.%s has another byte', (table, column, where) => {
    copyOf(closed);
    const last = `length(${column})`;
    const other = `CASE substr(${column}, ${last}, 1) WHEN 'a' THEN 'b' ELSE 'a' END`;
    const text = `substr(${column}, 1, ${last} - 1) || ${other}`;
    const otherByte = `CASE substr(${column}, ${last}, 1) WHEN x'5a' THEN x'a5' ELSE x'5a' END`;
    const blob = `CAST(substr(${column}, 1, ${last} - 1) || ${otherByte} AS BLOB)`;
    tamper(`UPDATE ${table} SET ${column} =
      CASE typeof(${column}) WHEN 'blob' THEN ${blob} ELSE ${text} END WHERE ${where}`);
    const seen = lookAt(damaged);
    // Refused at the start, or as soon as anybody asks for what was changed.
    const code = column === 'value' && where.includes('key-check') ? 'wrong-key' : 'store-altered';
    expect(seen).toEqual({ is: 'refused', code });
  });

  it('never passes for something else when any byte of the file is another (R-P5)', () => {
    const bytes = readFileSync(database(closed));
    const seed = Date.now() % 1_000_000;
    const chance = chanceOf(seed);
    const counts: Record<string, number> = {};
    for (let attempt = 0; attempt < 40; attempt += 1) {
      const folder = copyOf(closed);
      const at = chance.whole(0, bytes.length - 1);
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << chance.whole(0, 7));
      writeFileSync(database(folder), changed);
      const seen = lookAt(folder);
      counts[seen.is] = (counts[seen.is] ?? 0) + 1;
      // A byte in free space harms nothing; any other must be noticed.
      if (seen.is === 'whole') expect(seen, `byte ${at}, seed ${seed}`).toEqual(whole);
      else expect(seen, `byte ${at}, seed ${seed}`).toMatchObject({ is: 'refused' });
    }
    expect(counts.refused ?? 0).toBeGreaterThan(5);
  });
});
