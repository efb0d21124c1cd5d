import { canonicalJson } from '../log/canonical.ts';
import type { ExamScoring } from './package-model.ts';
import type { PackageFiles } from './package-text.ts';

/** SHA-256 of a text's UTF-8 bytes or of bytes, lower-case hex. */
export type Digest = (input: string | Uint8Array) => string;

/**
 * The digest of a package: over the paths and digests of its files, so that it depends on what is
 * in the package and not on how it was zipped (order, times, compression).
 */
export const packageDigest = (files: PackageFiles, sha256: Digest): string =>
  sha256(
    canonicalJson({
      schema: 'invigil-package/1',
      files: Object.fromEntries([...files].map(([path, bytes]) => [path, sha256(bytes)])),
    }),
  );

/** The digest of the key that a result was computed with; goes on record with every result. */
export const scoringDigest = (scoring: ExamScoring, sha256: Digest): string =>
  sha256(canonicalJson(scoring));
