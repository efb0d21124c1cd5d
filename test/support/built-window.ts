import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { type BuiltFile, readBuiltRenderer } from '../../main/adapters/http/files.ts';
import type { WindowKind } from '../../preload/contract/roles.ts';
import { isStale } from '../../scripts/support/build.ts';
import { rendererBuild } from '../../scripts/support/builds.ts';
import { inRoot } from '../../scripts/support/root.ts';

/**
 * One window of the product as it is shipped: that of the last build when nothing has changed since,
 * else built into a folder that is gone afterwards.
 */
export const buildWindow = async (kind: WindowKind): Promise<ReadonlyMap<string, BuiltFile>> => {
  if (!isStale()) return readBuiltRenderer(inRoot('dist/renderer'));
  // The test runner says "test", and React would be another one than is shipped.
  process.env.NODE_ENV = 'production';
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
