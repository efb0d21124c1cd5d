import { gzipSync } from 'node:zlib';
import type { Rolldown } from 'vite';

type Output = readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[];

/** Bytes after gzip, of which what. */
export type Size = { readonly what: string; readonly gzip: number; readonly raw: number };

/** Size of all code of a bundle. */
export const sizeOfAll = (what: string, output: Output): Size => {
  const parts = output.filter((part) => /\.(js|cjs|css)$/.test(part.fileName));
  return sum(what, parts);
};

/** What a program loads before it runs: its entry and everything that this imports statically. */
export const sizeOfStart = (what: string, entry: string, output: Output): Size => {
  const byName = new Map(output.map((part) => [part.fileName, part]));
  const start = byName.get(`${entry}.js`);
  if (start?.type !== 'chunk') throw new Error(`nothing was built for "${entry}"`);
  return sum(what, [...reachable(start, byName, (chunk) => chunk.imports)]);
};

/**
 * What each window loads before it can draw: its page, its entry, everything that the entry imports
 * statically, and their styles. What is imported later is listed apart.
 */
export const sizesOfWindows = (output: Output): readonly Size[] => {
  const byName = new Map(output.map((part) => [part.fileName, part]));
  const entries = output.filter(
    (part): part is Rolldown.OutputChunk => part.type === 'chunk' && part.isEntry,
  );
  return entries.flatMap((entry) => {
    const first = reachable(entry, byName, (chunk) => chunk.imports);
    const all = reachable(entry, byName, (chunk) => [...chunk.imports, ...chunk.dynamicImports]);
    const later = [...all].filter((part) => !first.has(part));
    const page = byName.get(`${entry.name}/index.html`);
    return [
      sum(`${entry.name}: first load`, [...first, ...(page === undefined ? [] : [page])]),
      sum(`${entry.name}: later`, later),
    ];
  });
};

type Part = Output[number];

const reachable = (
  entry: Rolldown.OutputChunk,
  byName: ReadonlyMap<string, Part>,
  follow: (chunk: Rolldown.OutputChunk) => readonly string[],
): ReadonlySet<Part> => {
  const found = new Set<Part>();
  const visit = (part: Part | undefined) => {
    if (part === undefined || found.has(part)) return;
    found.add(part);
    if (part.type !== 'chunk') return;
    for (const name of [...follow(part), ...stylesOf(part)]) visit(byName.get(name));
  };
  visit(entry);
  return found;
};

/** Vite notes on each chunk which style sheets it brings. */
const stylesOf = (chunk: Rolldown.OutputChunk): Iterable<string> =>
  (chunk as { viteMetadata?: { importedCss?: Set<string> } }).viteMetadata?.importedCss ?? [];

const sum = (what: string, parts: readonly Part[]): Size => {
  const bytes = parts.map((part) => Buffer.from(part.type === 'chunk' ? part.code : part.source));
  return {
    what,
    gzip: bytes.reduce((total, one) => total + gzipSync(one, { level: 9 }).length, 0),
    raw: bytes.reduce((total, one) => total + one.length, 0),
  };
};
