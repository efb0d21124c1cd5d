import type { Digest } from './package-digest.ts';
import { readMedia } from './package-media.ts';
import type { Media } from './package-model.ts';
import { resolvePath } from './package-path.ts';
import type { Problems } from './package-problem.ts';
import type { PackageFiles } from './package-text.ts';

/** The pictures of a package as items ask for them. */
export type Gallery = {
  /** SHA-256 of the picture that an href in a file stands for; null, and told, if it can't be had. */
  readonly find: (file: string, href: string) => string | null;
  /** All pictures that were found, by SHA-256. */
  readonly found: ReadonlyMap<string, Media>;
  /** Paths of all pictures that were asked for. */
  readonly asked: ReadonlyMap<string, unknown>;
};

/** Opens the pictures of a package; each is read and checked once, when it is first asked for. */
export const openGallery = (files: PackageFiles, problems: Problems, sha256: Digest): Gallery => {
  const found = new Map<string, Media>();
  const byPath = new Map<string, string | null>();
  const read = (path: string, bytes: Uint8Array): string | null => {
    const media = readMedia(path, bytes, problems);
    if (media === null) return null;
    const digest = sha256(bytes);
    if (!found.has(digest)) found.set(digest, media);
    return digest;
  };
  return {
    found,
    asked: byPath,
    find: (file, href) => {
      const path = resolvePath(file, href);
      if (path === null) {
        problems.report(file, 'path-not-allowed', { written: 'img' }, { href });
        return null;
      }
      const bytes = files.get(path);
      if (bytes === undefined) {
        problems.report(file, 'file-missing', { written: 'img' }, { path });
        return null;
      }
      const known = byPath.get(path);
      if (known !== undefined) return known;
      const digest = read(path, bytes);
      byPath.set(path, digest);
      return digest;
    },
  };
};
