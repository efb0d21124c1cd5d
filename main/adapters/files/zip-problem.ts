/** Why a package cannot be opened. `file` names the entry at fault, null for the package itself. */
export type ZipProblem = {
  readonly code: ZipProblemCode;
  readonly file: string | null;
  readonly values: Readonly<Record<string, string | number>>;
};

export type ZipProblemCode =
  | 'zipUnreadable'
  /** Not a zip, cut off, or with records that cannot be. */
  | 'zipDamaged'
  | 'zipTooLarge'
  | 'zipTooManyEntries'
  | 'zipEntryTooLarge'
  | 'zipTotalTooLarge'
  | 'zipRatio'
  | 'zipOverlap'
  /** The directory of the package and the entry itself say different things. */
  | 'zipHeadersDisagree'
  | 'zipSizeMismatch'
  | 'zipChecksum'
  | 'zipEncrypted'
  | 'zipCompressionMethod'
  | 'zipNotAFile'
  | 'zipPathTooLong'
  | 'zipPathEncoding'
  | 'zipPathCharacters'
  | 'zipPathAbsolute'
  | 'zipPathEscapes'
  | 'zipPathEmptyPart'
  | 'zipDuplicate';

/** Makes a problem of an entry; only the beginning of an over-long name is kept. */
export const zipProblem = (
  code: ZipProblemCode,
  file: string | null = null,
  values: ZipProblem['values'] = {},
): ZipProblem => ({ code, file: file === null ? null : file.slice(0, 200), values });
