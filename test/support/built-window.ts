import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { type BuiltFile, readBuiltRenderer } from '../../main/adapters/http/files.ts';
import type { WindowKind } from '../../preload/contract/roles.ts';
import { rendererBuild } from '../../scripts/support/builds.ts';
import { inRoot } from '../../scripts/support/root.ts';

/** One window of the product, built as it is shipped, into a folder that is gone afterwards. */
export const buildWindow = async (kind: WindowKind): Promise<ReadonlyMap<string, BuiltFile>> => {
  const folder = await mkdtemp(join(tmpdir(), `invigil-${kind}-`));
  try {
    const shipped = rendererBuild();
    await build({
      ...shipped,
      logLevel: 'error',
      build: {
        ...shipped.build,
        outDir: folder,
        rolldownOptions: { input: { [kind]: inRoot('renderer', kind, 'index.html') } },
      },
    });
    return readBuiltRenderer(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
