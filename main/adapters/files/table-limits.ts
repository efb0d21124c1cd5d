/** How much a file of bookings may hold; anything beyond is refused while it is read. */
export type TableLimits = {
  readonly maxBytes: number;
  readonly maxRows: number;
  readonly maxColumns: number;
  /** Longest record of a CSV file, in bytes of the file. */
  readonly maxRecordBytes: number;
};

export const defaultTableLimits: TableLimits = {
  maxBytes: 32 * 1024 * 1024,
  maxRows: 100_000,
  maxColumns: 200,
  maxRecordBytes: 64 * 1024,
};
