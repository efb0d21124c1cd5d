import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { windowKinds } from '../../preload/contract/roles.ts';
import { type Graph, loadedBy } from '../../scripts/support/graph.ts';
import { inRoot } from '../../scripts/support/root.ts';
import type { Section } from './figures.ts';

/** Aims of the first release, in bytes after gzip. */
export const sizeAims = { main: 300_000, preload: 8_000, candidate: 250_000 } as const;

export type BuiltSizes = {
  /** What the larger of the programs with windows (desktop, browser host) loads when it starts. */
  readonly main: number;
  /** The same, with what it loads when it is needed. */
  readonly mainInAll: number;
  /** What the command line, the hub and the keeper load besides. */
  readonly tools: number;
  readonly preload: number;
  /** What the candidate's window needs before it can draw: page, code, styles. */
  readonly candidate: number;
  readonly candidateLater: number;
  /** Modules of other people's windows that the candidate's window could ever load. */
  readonly foreign: readonly string[];
};

const zipped = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);

/** Vite writes what a chunk loads as a path beside it: at its head, or in `import()`. */
const atStart = /(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g;
const ever = /["'`]\.\/([\w.-]+\.js)["'`]/g;

/** The files of `folder` that these entries load, themselves included. */
const loadedFrom = (
  folder: string,
  entries: readonly string[],
  paths: RegExp,
): readonly string[] => {
  const found = new Set<string>();
  const visit = (name: string) => {
    const file = join(folder, name);
    if (found.has(file) || !existsSync(file)) return;
    found.add(file);
    for (const [, other] of readFileSync(file, 'utf8').matchAll(paths)) {
      if (other !== undefined) visit(other);
    }
  };
  for (const entry of entries) visit(entry);
  return [...found];
};

const codeIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => /\.c?js$/.test(name))
    .map((name) => join(folder, name));

/** Windows, words and procedures of other people: none of it may be in the candidate's window. */
const others = /^(?:renderer|preload)\/(?:.+\/)?(?:proctor|staff|admin|rating)(?:\.tsx?$|\/)/;

/** Sizes of what is built; null when there is no build or not of every window. */
export const builtSizes = (): BuiltSizes | null => {
  const file = inRoot('dist/graph.json');
  const needed = [file, inRoot('dist/main/browser.js'), inRoot('dist/preload/bridge.cjs')];
  if (!needed.every((one) => existsSync(one))) return null;
  const graph = JSON.parse(readFileSync(file, 'utf8')) as Graph;
  const entries = Object.values(graph).map(({ entry }) => entry);
  if (!windowKinds.every((kind) => entries.includes(kind))) return null;
  const { first, all } = loadedBy(graph, 'candidate');
  const programs = inRoot('dist/main');
  const withWindows = ['desktop.js', 'browser.js'];
  const largest = (paths: RegExp): number =>
    Math.max(...withWindows.map((entry) => zipped(loadedFrom(programs, [entry], paths))));
  const main = loadedFrom(programs, withWindows, ever);
  const renderer = (name: string) => inRoot('dist/renderer', name);
  return {
    main: largest(atStart),
    mainInAll: largest(ever),
    tools: zipped(codeIn(programs).filter((file) => !main.includes(file))),
    preload: zipped(codeIn(inRoot('dist/preload'))),
    candidate: zipped([renderer('candidate/index.html'), ...first.map(renderer)]),
    candidateLater: zipped(all.filter((one) => !first.includes(one)).map(renderer)),
    foreign: all.flatMap((one) => graph[one]?.modules ?? []).filter((one) => others.test(one)),
  };
};

/** Sizes of the build, and that nobody else's code is in the candidate's window. */
export const measureSizes = (): Section => {
  const title = 'Sizes of the build, gzipped';
  const sizes = builtSizes();
  if (sizes === null) return { title, figures: [], notes: [], skipped: 'nothing is built' };
  const kB = (name: string, what: string, bytes: number, atMost: number) =>
    ({ name, what, value: bytes / 1_000, unit: 'kB', aim: { atMost: atMost / 1_000 } }) as const;
  return {
    title,
    figures: [
      kB(
        'size.main',
        'main at start: the larger of desktop and browser host, without native modules',
        sizes.main,
        sizeAims.main,
      ),
      {
        name: 'size.main.all',
        what: 'main with what is loaded later',
        value: sizes.mainInAll / 1_000,
        unit: 'kB',
      },
      {
        name: 'size.tools',
        what: 'command line, hub and keeper, what they load besides',
        value: sizes.tools / 1_000,
        unit: 'kB',
      },
      kB('size.preload', 'preload', sizes.preload, sizeAims.preload),
      kB(
        'size.candidate.first',
        'candidate’s window, needed for the first screen',
        sizes.candidate,
        sizeAims.candidate,
      ),
      {
        name: 'size.candidate.later',
        what: 'candidate’s window, loaded later',
        value: sizes.candidateLater / 1_000,
        unit: 'kB',
      },
      {
        name: 'size.candidate.foreign',
        what: 'modules of proctor and staff in it',
        value: sizes.foreign.length,
        unit: 'count',
        aim: { atMost: 0 },
      },
    ],
    notes: ['Each file by itself at gzip’s level 9; by the module graph of the build.'],
  };
};
