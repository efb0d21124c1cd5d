import type { Table } from '../domain/booking/table.ts';
import type { Result } from '../domain/result.ts';

/** Why a file as a whole can't be read: a code with values, never what stands in it. */
export type UnreadableFile = {
  readonly code: string;
  /** Path within a package; null for the file itself. */
  readonly file?: string | null;
  readonly values: Readonly<Record<string, string | number>>;
};

/** Reads files that people bring, within limits of size, count and ratio. */
export type FileReaders = {
  /** A table of bookings from CSV or JSON, told apart by the file's name. */
  readonly table: (name: string, bytes: Uint8Array) => Promise<Result<Table, UnreadableFile>>;
  /** The files of a zipped package by path. */
  readonly zip: (
    bytes: Uint8Array,
  ) => Promise<Result<ReadonlyMap<string, Uint8Array>, UnreadableFile>>;
};
