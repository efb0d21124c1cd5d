import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Crypto } from '../../ports/crypto.ts';
import type { Random } from '../../ports/random.ts';
import type { Spool } from '../../ports/spool.ts';
import { fileFailure } from '../files/atomic-write.ts';

export type SealedSpoolOptions = {
  /** A folder of its own: whatever an earlier run left in it is deleted. */
  readonly folder: string;
  readonly crypto: Crypto;
  readonly random: Random;
};

/** Lengths of the encrypted pieces of a file, in order, in bytes. */
type Pieces = number[];

/** The port on a private folder; every piece is encrypted and bound to its file and place. */
export const createSealedSpool = ({ folder, crypto, random }: SealedSpoolOptions): Spool => {
  const key = random.bytes(32);
  const files = new Map<string, Pieces>();
  rmSync(folder, { recursive: true, force: true });

  const write = (work: () => void): Result<void, 'disk-full' | 'unwritable'> => {
    try {
      work();
      return ok(undefined);
    } catch (error) {
      return fail(fileFailure(error) === 'disk-full' ? 'disk-full' : 'unwritable');
    }
  };
  const context = (id: string, place: number): string => `invigil/spool/1\n${id}\n${place}`;

  return {
    create: (id) =>
      write(() => {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeFileSync(fileOf(folder, id), '', { flag: 'wx', mode: 0o600 });
        files.set(id, []);
      }),
    append: (id, bytes) => {
      const pieces = files.get(id);
      if (pieces === undefined) return fail('unwritable');
      const sealed = crypto.encrypt(key, bytes, context(id, pieces.length));
      const file = fileOf(folder, id);
      const written = write(() => appendFileSync(file, sealed));
      if (written.ok) pieces.push(sealed.length);
      // Half a piece would make the rest unreadable.
      else write(() => truncateSync(file, sum(pieces)));
      return written;
    },
    read: (id) => {
      const pieces = files.get(id);
      if (pieces === undefined) return fail('missing');
      let sealed: Uint8Array;
      try {
        sealed = readFileSync(fileOf(folder, id));
      } catch {
        return fail('missing');
      }
      const plain: Uint8Array[] = [];
      let at = 0;
      for (const [place, length] of pieces.entries()) {
        const piece = crypto.decrypt(key, sealed.subarray(at, at + length), context(id, place));
        if (!piece.ok) return fail('altered');
        plain.push(piece.value);
        at += length;
      }
      return ok(Buffer.concat(plain));
    },
    remove: (id) => {
      files.delete(id);
      rmSync(fileOf(folder, id), { force: true });
    },
  };
};

const sum = (pieces: Pieces): number => pieces.reduce((total, length) => total + length, 0);

const fileOf = (folder: string, id: string): string => {
  if (!/^[a-z0-9]{8,40}$/.test(id)) throw new Error('an upload is named by one of our own IDs');
  return join(folder, id);
};
