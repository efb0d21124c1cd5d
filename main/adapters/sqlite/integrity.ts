import type Database from 'better-sqlite3';
import type { Crypto } from '../../ports/crypto.ts';
import { type EventRow, readEnvelope } from './event-rows.ts';
import { Altered } from './failures.ts';
import type { Heads } from './heads.ts';

/** How many of the newest events of each stream are hashed again at every start. */
const tailLength = 4;

/** SQLite's own look at the structure of the file; null if all is well, else its word. */
export const quickCheck = (db: Database.Database): string | null => {
  const answer = db.pragma('quick_check(1)', { simple: true });
  return answer === 'ok' ? null : String(answer);
};

/**
 * Checks all heads and hashes the newest events of every stream again. The whole log is checked
 * when it is read, and by `invigil verify`; at a start this must take a second at most.
 * Throws Altered.
 */
export const checkTails = (db: Database.Database, heads: Heads, crypto: Crypto): void => {
  heads.check();
  const select = db.prepare<
    [number, number],
    Pick<EventRow, 'seq' | 'command' | 'hash' | 'envelope'>
  >('SELECT seq, command, hash, envelope FROM events WHERE stream = ? AND seq > ? ORDER BY seq');
  for (const stream of heads.all()) {
    const from = Math.max(0, stream.seq - tailLength);
    let prev: string | null = from === 0 ? '0'.repeat(64) : null;
    let seq = from;
    for (const row of select.all(stream.id, from)) {
      seq += 1;
      if (row.seq !== seq) throw new Altered('event-missing', stream.name, seq);
      readEnvelope(stream.name, row, prev, crypto.sha256);
      prev = row.hash;
    }
    if (seq < stream.seq) throw new Altered('event-missing', stream.name, seq + 1);
    if (prev !== stream.hash) throw new Altered('event-link', stream.name, stream.seq);
  }
};
