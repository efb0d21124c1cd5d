import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** One file of the built renderer, held in memory. */
export type BuiltFile = {
  readonly type: string;
  readonly body: Buffer;
  /** Compressed once; null where that would not help. */
  readonly gzip: Buffer | null;
  /** Named by its content: may be kept for ever. */
  readonly immutable: boolean;
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.tflite': 'application/octet-stream',
};

/** Not `.wasm`: to compress its 11 MB takes longer, at each start, than loopback needs for them. */
const compresses = new Set(['.html', '.js', '.css', '.json', '.svg']);

/**
 * Reads the whole built renderer once. The map's keys are the only paths that are ever served, so
 * that no request can name another file: `/door/` and `/assets/…`.
 * Throws when a file is of a type that is not known, or when there is no built renderer.
 */
export const readBuiltRenderer = (folder: string): ReadonlyMap<string, BuiltFile> => {
  const files = new Map<string, BuiltFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    files.set(urlOf(relative(folder, file)), readBuilt(file));
  }
  return files;
};

const urlOf = (path: string): string =>
  `/${path.split(sep).join('/')}`.replace(/\/index\.html$/, '/');

const readBuilt = (file: string): BuiltFile => {
  const extension = extname(file);
  const type = types[extension];
  if (type === undefined)
    throw new Error(`the built renderer has a file of an unknown type: ${file}`);
  const body = readFileSync(file);
  return {
    type,
    body,
    gzip: compresses.has(extension) ? gzipSync(body) : null,
    immutable: /-[\w-]{8}\.\w+$/.test(file),
  };
};
