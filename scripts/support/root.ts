import { dirname, join } from 'node:path';

/** The repository's root folder. */
export const root = dirname(dirname(import.meta.dirname));

/** A path inside the repository. */
export const inRoot = (...parts: readonly string[]): string => join(root, ...parts);
