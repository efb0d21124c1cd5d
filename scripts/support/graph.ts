import { relative, sep } from 'node:path';
import type { Rolldown } from 'vite';
import { root } from './root.ts';

type Output = readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[];

/** One chunk of a build: what it loads, and of which modules it was made. */
export type Chunk = {
  /** Name of the window or program that begins here; null for what others load. */
  readonly entry: string | null;
  /** Loaded before it runs. */
  readonly imports: readonly string[];
  /** Loaded when they are asked for. */
  readonly later: readonly string[];
  readonly styles: readonly string[];
  /** Paths within the repository; packages begin with `node_modules/`. */
  readonly modules: readonly string[];
};

/** All chunks of a build by file name. */
export type Graph = Readonly<Record<string, Chunk>>;

/** Which modules went where, so that a test can tell what a window may load and what it may not. */
export const graphOf = (output: Output): Graph =>
  Object.fromEntries(
    output
      .filter((part): part is Rolldown.OutputChunk => part.type === 'chunk')
      .map((chunk) => [
        chunk.fileName,
        {
          entry: chunk.isEntry ? chunk.name : null,
          imports: chunk.imports,
          later: chunk.dynamicImports,
          styles: [...stylesOf(chunk)],
          modules: chunk.moduleIds.map(pathOf).sort(),
        },
      ]),
  );

/** Never a path of this machine. Vite's own helpers have no file; they keep their names. */
const pathOf = (id: string): string => {
  const file = (id.split('?')[0] ?? id).split(sep).join('/').replace('\0', '');
  const ofPackage = file.lastIndexOf('/node_modules/');
  if (ofPackage >= 0) return file.slice(ofPackage + 1);
  return file.startsWith('/') || file.includes(':/')
    ? relative(root, file).split(sep).join('/')
    : file;
};

/** Vite notes on each chunk which style sheets it brings. */
const stylesOf = (chunk: Rolldown.OutputChunk): Iterable<string> =>
  (chunk as { viteMetadata?: { importedCss?: Set<string> } }).viteMetadata?.importedCss ?? [];

/** The files that are loaded for an entry: at once, and with what is loaded later as well. */
export const loadedBy = (
  graph: Graph,
  entry: string,
): { readonly first: readonly string[]; readonly all: readonly string[] } => {
  const start = Object.keys(graph).find((file) => graph[file]?.entry === entry);
  if (start === undefined) throw new Error(`the build has no entry "${entry}"`);
  const walk = (follow: (chunk: Chunk) => readonly string[]): readonly string[] => {
    const found = new Set<string>();
    const visit = (file: string): void => {
      if (found.has(file)) return;
      found.add(file);
      const chunk = graph[file];
      if (chunk !== undefined) for (const next of [...follow(chunk), ...chunk.styles]) visit(next);
    };
    visit(start);
    return [...found];
  };
  return {
    first: walk((chunk) => chunk.imports),
    all: walk((chunk) => [...chunk.imports, ...chunk.later]),
  };
};
