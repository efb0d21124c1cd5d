import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** The policy that the product's windows have, so that what breaks it shows here. */
const policy = "default-src 'self'; style-src 'self'; img-src 'self' blob:";

/**
 * Builds the gallery of components into a temporary folder and serves it on a free loopback port.
 * `at` gives the address for a query like `page=kit&lang=en`; `close` stops and removes everything.
 */
export async function serveGallery() {
  const folder = await mkdtemp(join(tmpdir(), 'invigil-gallery-'));
  const config = new URL('../../renderer/gallery/vite.config.ts', import.meta.url);
  await build({
    configFile: fileURLToPath(config),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://gallery');
    const path = join(folder, normalize(pathname === '/' ? '/index.html' : pathname));
    try {
      const bytes = await readFile(path);
      response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
      response.setHeader('content-security-policy', policy);
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    at: (query: string) => `http://127.0.0.1:${port}/?${query}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
