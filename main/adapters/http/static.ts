import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BuiltFile } from './files.ts';
import { securityHeaders } from './security-headers.ts';

type Options = {
  readonly files: ReadonlyMap<string, BuiltFile>;
  /** Exact values of the Host header that are ours. */
  readonly hosts: () => readonly string[];
};

/** Where windows start when somebody types the bare address. */
const front = '/door/';

/** Answers GET and HEAD for the built renderer, and nothing else. */
export const serveStatic =
  ({ files, hosts }: Options) =>
  (request: IncomingMessage, response: ServerResponse) => {
    const { host = '' } = request.headers;
    // A name that somebody made resolve to loopback must not make our pages theirs.
    if (!hosts().includes(host)) return plain(response, 403);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return plain(response, 405, { Allow: 'GET, HEAD' });
    }
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    if (path === '/') return plain(response, 302, { Location: front });
    if (files.has(`${path}/`)) return plain(response, 302, { Location: `${path}/` });
    const file = files.get(path);
    if (file === undefined) return plain(response, 404);
    send(request, response, file, path);
  };

const send = (
  request: IncomingMessage,
  response: ServerResponse,
  file: BuiltFile,
  path: string,
) => {
  const wantsGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = wantsGzip && file.gzip !== null ? file.gzip : file.body;
  response.writeHead(200, {
    ...securityHeaders([`ws://${request.headers.host}`], path),
    'Content-Type': file.type,
    'Content-Length': body.length,
    ...(body === file.gzip ? { 'Content-Encoding': 'gzip' } : {}),
    ...(file.gzip === null ? {} : { Vary: 'Accept-Encoding' }),
    'Cache-Control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
};

const plain = (
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
) => {
  response.writeHead(status, {
    ...securityHeaders([], ''),
    ...headers,
    'Content-Length': 0,
    'Cache-Control': 'no-store',
  });
  response.end();
};
