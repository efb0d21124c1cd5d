/** What a cell of a table may be; null is an empty cell. */
export type Cell = string | number | null;

/** Writes files that people take with them. */
export type FileWriters = {
  /** A table as CSV that spreadsheet programs open right, Chinese and would-be formulas included. */
  readonly csv: (columns: readonly string[], rows: Iterable<readonly Cell[]>) => Uint8Array;
};
