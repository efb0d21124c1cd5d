import type { Result } from '../domain/result.ts';

/** Large things (pictures, documents, package parts): content-addressed, encrypted files. */
export type BlobStore = {
  /**
   * Keeps bytes under the data key of (stream, retention); returns their SHA-256 (hex).
   * Durable when it returns. Fails when the disk is full or the folder can't be written.
   */
  readonly put: (
    stream: string,
    retention: string,
    bytes: Uint8Array,
  ) => Result<string, 'disk-full' | 'unwritable'>;
  /** The bytes again; `erased` when their key was destroyed, `altered` when they don't decrypt. */
  readonly get: (
    stream: string,
    retention: string,
    sha256: string,
  ) => Result<Uint8Array, 'missing' | 'erased' | 'altered'>;
  /** Deletes the files of one stream and retention class; how many there were. */
  readonly removeAll: (stream: string, retention: string) => number;
};
