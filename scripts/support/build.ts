import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { build, type InlineConfig, type Rolldown } from 'vite';
import type { WindowKind } from '../../preload/contract/roles.ts';
import { mainBuild, preloadBuild, rendererBuild } from './builds.ts';
import { graphOf } from './graph.ts';
import { inRoot } from './root.ts';
import { type Size, sizeOfAll, sizeOfStart, sizesOfWindows } from './sizes.ts';

/** Which modules each chunk of the windows is made of; beside what is served, not in it. */
export const graphFile = inRoot('dist/graph.json');

/** Written last: what it says was built is whole. */
const stamp = inRoot('dist/.built');

const sources = ['main', 'preload', 'renderer', 'scripts/support', 'package-lock.json'];

/** Whether `dist` is older than anything that it is made of, or not there. */
export const isStale = (): boolean => {
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  return sources.some((source) => newest(inRoot(source)) > built);
};

const newest = (path: string): number => {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .reduce((latest, { name }) => Math.max(latest, newest(`${path}/${name}`)), stat.mtimeMs);
};

/**
 * Builds everything into `dist`; answers the sizes of what is shipped.
 * @param windows only these windows, for somebody who works on one; `dist` then counts as stale
 */
export const buildAll = async (windows?: readonly WindowKind[]): Promise<readonly Size[]> => {
  const [renderer, main, preload] = await Promise.all([
    run(rendererBuild(windows)),
    run(mainBuild()),
    existsSync(inRoot('preload/bridge.ts')) ? run(preloadBuild()) : [],
  ]);
  writeFileSync(graphFile, JSON.stringify(graphOf(renderer)));
  if (windows === undefined) writeFileSync(stamp, '');
  return [
    sizeOfStart('main', 'desktop', main),
    sizeOfAll('preload', preload),
    ...sizesOfWindows(renderer),
  ];
};

const run = async (config: InlineConfig): Promise<Rolldown.RolldownOutput['output'][number][]> => {
  const result = await build(config);
  if ('close' in result) throw new Error('a build was left watching');
  return [result].flat().flatMap(({ output }) => [...output]);
};
