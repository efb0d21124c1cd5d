import type { Result } from '../domain/result.ts';

/**
 * Files under way: what a window uploads before anyone has decided to keep it. Encrypted with a key
 * that only this run of the program knows, so that what a crash leaves behind nobody can read.
 */
export type Spool = {
  /** Begins an empty file. */
  readonly create: (id: string) => Result<void, 'disk-full' | 'unwritable'>;
  /** Adds bytes at its end. */
  readonly append: (id: string, bytes: Uint8Array) => Result<void, 'disk-full' | 'unwritable'>;
  /** All its bytes, in order. */
  readonly read: (id: string) => Result<Uint8Array, 'missing' | 'altered'>;
  readonly remove: (id: string) => void;
};
