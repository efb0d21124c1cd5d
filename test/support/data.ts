import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Folder of public test material, beside the repository unless INVIGIL_TEST_DATA names another. */
export const testDataFolder = resolve(process.env.INVIGIL_TEST_DATA ?? '../shared/data');

/**
 * Looks for a part of the public test material.
 * Returns its folder, or a sentence for the name of a skipped test when it is not on this machine.
 */
export const testData = (
  part: string,
): { readonly folder: string } | { readonly missing: string } => {
  const folder = resolve(testDataFolder, part);
  return existsSync(folder)
    ? { folder }
    : { missing: `skipped: test data "${part}" is not on this machine (set INVIGIL_TEST_DATA)` };
};
