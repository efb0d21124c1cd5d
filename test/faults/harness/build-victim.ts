import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { build } from 'vite';
import { mainBuild } from '../../../scripts/support/builds.ts';
import { inRoot } from '../../../scripts/support/root.ts';
import { builtVictim } from './victim-process.ts';

/**
 * Builds the victim as the programs are built, once for all files: it is started many
 * times, and from its sources each start takes more than twice as long. Answers how to remove it.
 */
export const setup = async (): Promise<() => void> => {
  // As deep as the programs are, which look for resources from where they lie.
  mkdirSync(inRoot('dist'), { recursive: true });
  const folder = mkdtempSync(inRoot('dist', 'victim-'));
  const shipped = mainBuild();
  await build({
    ...shipped,
    build: {
      ...shipped.build,
      outDir: folder,
      rolldownOptions: {
        ...shipped.build?.rolldownOptions,
        input: { victim: inRoot('test/faults/harness/victim.ts') },
      },
    },
  });
  process.env[builtVictim] = join(folder, 'victim.js');
  return () => rmSync(folder, { recursive: true, force: true });
};
