import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Result } from '../../domain/result.ts';
import type { Api } from '../api/api.ts';
import { serveWebSockets } from '../api/websocket.ts';
import type { BuiltFile } from './files.ts';
import { serveStatic } from './static.ts';

export type LoopbackOptions = {
  readonly api: Api;
  readonly files: ReadonlyMap<string, BuiltFile>;
  /** 0 = any free port. */
  readonly port: number;
  readonly pingMs?: number;
};

export type LoopbackServer = {
  readonly port: number;
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly close: () => Promise<void>;
};

/**
 * Serves windows of a browser on this machine, and on this machine alone: there is no option to
 * listen anywhere but on 127.0.0.1 and ::1. Answers `port-taken` when somebody else has the port on
 * either of them (on one alone, a page under the other name would be theirs, not ours).
 */
export const serveLoopback = async (
  options: LoopbackOptions,
): Promise<Result<LoopbackServer, 'port-taken'>> => {
  let hosts: readonly string[] = [];
  const build = () => {
    const server = createServer(
      { requestTimeout: 10_000, headersTimeout: 10_000, maxHeaderSize: 8_192 },
      serveStatic({ files: options.files, hosts: () => hosts }),
    );
    const ping = options.pingMs === undefined ? {} : { pingMs: options.pingMs };
    return { server, end: serveWebSockets(server, options.api, { hosts: () => hosts, ...ping }) };
  };

  const four = build();
  const heard = await listen(four.server, options.port, '127.0.0.1');
  if (heard !== 'listening') return { ok: false, error: 'port-taken' };
  const { port } = four.server.address() as AddressInfo;

  const six = build();
  const heardSix = await listen(six.server, port, '::1');
  if (heardSix === 'taken') {
    await shut([four]);
    return options.port === 0 ? serveLoopback(options) : { ok: false, error: 'port-taken' };
  }
  hosts = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
  const servers = heardSix === 'listening' ? [four, six] : [four];
  return {
    ok: true,
    value: { port, origin: `http://127.0.0.1:${port}`, close: () => shut(servers) },
  };
};

type Built = { readonly server: Server; readonly end: () => void };

const shut = async (servers: readonly Built[]): Promise<void> => {
  for (const { server, end } of servers) {
    end();
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
};

/** `absent` when the machine has no such address (IPv6 switched off). */
const listen = (server: Server, port: number, host: string) =>
  new Promise<'listening' | 'taken' | 'absent'>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve('taken');
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve('absent');
      else reject(error);
    });
    server.listen({ port, host, ipv6Only: host === '::1' }, () => resolve('listening'));
  });
