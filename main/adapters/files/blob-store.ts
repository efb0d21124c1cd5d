import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { BlobStore } from '../../ports/blob-store.ts';
import type { Crypto } from '../../ports/crypto.ts';
import type { DataKeys } from '../sqlite/data-keys.ts';
import { writeFailureOf } from '../sqlite/failures.ts';
import { type FileFailure, fileFailure, syncFolder, writeFileAtomic } from './atomic-write.ts';

export type BlobStoreOptions = {
  /** The store's folder; files go to `blobs/` in it. */
  readonly folder: string;
  /** The store's own data keys (`OpenedStore.keys`). */
  readonly keys: DataKeys;
  readonly crypto: Crypto;
};

/** Start of every file, then the number of its data key (8 bytes), then nonce, bytes and tag. */
const magic = Buffer.from('invigil-blob/1\n', 'utf8');
const headerLength = magic.length + 8;

/**
 * Blobs as encrypted files `blobs/aa/<class>/<blob>`, whose names are digests that tell nothing:
 * `<class>` of stream and retention, `<blob>` of these and the content's digest.
 */
export const createBlobStore = ({ folder, keys, crypto }: BlobStoreOptions): BlobStore => {
  const root = join(folder, 'blobs');
  const classFolder = (stream: string, retention: string): string => {
    const name = crypto.sha256(JSON.stringify([stream, retention]));
    return join(root, name.slice(0, 2), name);
  };
  const fileOf = (stream: string, retention: string, sha256: string): string =>
    join(
      classFolder(stream, retention),
      crypto.sha256(JSON.stringify([stream, retention, sha256])),
    );

  const get: BlobStore['get'] = (stream, retention, sha256) => {
    const bytes = readIfThere(fileOf(stream, retention, sha256));
    if (bytes === null) {
      return fail(keys.state(stream, retention) === 'erased' ? 'erased' : 'missing');
    }
    if (!bytes.subarray(0, magic.length).equals(magic) || bytes.length < headerLength) {
      return fail('altered');
    }
    const key = keys.byId(Number(bytes.readBigUInt64BE(magic.length)));
    if (key === 'erased') return fail('erased');
    if (key === 'unknown') return fail('altered');
    const context = blobContext(stream, retention, sha256);
    const plain = crypto.decrypt(key, bytes.subarray(headerLength), context);
    return plain.ok ? plain : fail('altered');
  };

  return {
    get,
    put: (stream, retention, bytes) => {
      const sha256 = crypto.sha256(bytes);
      if (get(stream, retention, sha256).ok) return ok(sha256);
      try {
        const { id, key } = keys.forWriting(stream, retention);
        const number = Buffer.alloc(8);
        number.writeBigUInt64BE(BigInt(id));
        const sealed = crypto.encrypt(key, bytes, blobContext(stream, retention, sha256));
        const file = fileOf(stream, retention, sha256);
        makeFolder(dirname(file));
        const written = writeFileAtomic(file, Buffer.concat([magic, number, sealed]));
        return written.ok ? ok(sha256) : written;
      } catch (error) {
        return failureOf(error, folder);
      }
    },
    removeAll: (stream, retention) => {
      const path = classFolder(stream, retention);
      if (!existsSync(path)) return 0;
      const count = readdirSync(path).length;
      rmSync(path, { recursive: true });
      syncFolder(dirname(path));
      return count;
    },
  };
};

const blobContext = (stream: string, retention: string, sha256: string): string =>
  `invigil/blob/1\n${JSON.stringify([stream, retention, sha256])}`;

const readIfThere = (file: string): Buffer | null => {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
};

/** Makes a folder and the missing ones above it, and makes each entry durable. */
const makeFolder = (path: string): void => {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700, recursive: true });
  syncFolder(dirname(path));
};

/** A new key is a row of the database, which can fail as any write of it. */
const failureOf = (error: unknown, folder: string): Result<never, FileFailure> => {
  const failure = writeFailureOf(error, folder);
  if (failure !== null) return fail(failure === 'disk-full' ? 'disk-full' : 'unwritable');
  return fail(fileFailure(error) === 'disk-full' ? 'disk-full' : 'unwritable');
};
