/** How much a package may hold; whatever goes beyond is refused before it takes up memory. */
export type ZipLimits = {
  readonly maxPackageBytes: number;
  readonly maxEntries: number;
  readonly maxEntryBytes: number;
  readonly maxTotalBytes: number;
  /** Largest ratio of inflated to stored bytes of one entry. */
  readonly maxRatio: number;
  /** What an entry may inflate to whatever its ratio: small files of blanks are no bombs. */
  readonly ratioFreeBytes: number;
  readonly maxPathLength: number;
};

const megabyte = 1024 * 1024;

export const defaultZipLimits: ZipLimits = {
  maxPackageBytes: 200 * megabyte,
  maxEntries: 5_000,
  maxEntryBytes: 50 * megabyte,
  maxTotalBytes: 500 * megabyte,
  maxRatio: 200,
  ratioFreeBytes: 64 * 1024,
  maxPathLength: 240,
};
