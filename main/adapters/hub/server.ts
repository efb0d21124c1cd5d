import { createServer, type Server } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { fail, ok, type Result } from '../../domain/result.ts';
import { serveEcho } from './echo.ts';
import type { HubIdentity } from './identity.ts';
import { type HubLimits, usualLimits } from './limits.ts';
import { routes } from './routes.ts';
import { createTokens } from './tokens.ts';
import { createVisitors, nameOf } from './visitors.ts';

export type HubOptions = {
  readonly identity: Pick<HubIdentity, 'key' | 'certificate'>;
  /** Told to everybody who asks. */
  readonly name: string;
  /** Address to listen on; `::` is every address of this machine. */
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  readonly udpPort: number;
  /** The UDP port that stations are told, where a router forwards another one to this machine. */
  readonly publicUdpPort?: number;
  readonly limits?: Partial<HubLimits>;
  /** Wall clock, milliseconds UTC; this machine's own, when left out. */
  readonly wall?: () => number;
};

export type Hub = {
  readonly port: number;
  readonly udpPort: number;
  readonly close: () => Promise<void>;
};

export type HubFailure = 'port-taken' | 'udp-port-taken' | 'no-such-address';

/** Serves the network test over HTTPS and UDP until it is closed. */
export const serveHub = async (options: HubOptions): Promise<Result<Hub, HubFailure>> => {
  const limits = { ...usualLimits, ...options.limits };
  const now = () => performance.now();
  const visitors = createVisitors(limits, now);
  const tokens = createTokens(limits.tokenSeconds, now);
  const server = createHubServer(options.identity, limits);
  const endConnections = limitConnections(server, limits.connections);
  const failed = await listen(server, options.port, options.host);
  if (failed !== null) return fail(failed);
  const echo = await serveEcho({ host: options.host, port: options.udpPort, tokens, visitors });
  if (!echo.ok) {
    await shut(server, endConnections);
    return echo;
  }
  const udpPort = options.publicUdpPort ?? echo.value.port;
  const { name, wall = Date.now } = options;
  server.on('request', routes({ name, udpPort, limits, tokens, visitors, wall }));
  return ok({
    port: (server.address() as AddressInfo).port,
    udpPort: echo.value.port,
    close: async () => {
      echo.value.close();
      await shut(server, endConnections);
    },
  });
};

/** Every wait has an end, so that those who send nothing, or a byte a minute, can't fill the places. */
const createHubServer = (
  { key, certificate }: HubOptions['identity'],
  limits: HubLimits,
): Server => {
  const server = createServer({
    key,
    cert: certificate,
    minVersion: 'TLSv1.3',
    handshakeTimeout: limits.headerMilliseconds,
    headersTimeout: limits.headerMilliseconds,
    requestTimeout: limits.streamSeconds * 1_000 + limits.headerMilliseconds,
    keepAliveTimeout: limits.headerMilliseconds,
    connectionsCheckingInterval: Math.min(1_000, limits.headerMilliseconds),
    maxHeaderSize: 4_096,
  });
  server.maxConnections = limits.allConnections;
  server.maxHeadersCount = 32;
  server.setTimeout(limits.idleMilliseconds, (socket: Socket) => socket.destroy());
  // What is no HTTP gets no answer.
  server.on('clientError', (_, socket) => socket.destroy());
  return server;
};

/** Those of one address are counted; answers the way to end them all, whatever state they are in. */
const limitConnections = (server: Server, most: number): (() => void) => {
  const open = new Map<string, Set<Socket>>();
  server.on('connection', (socket: Socket) => {
    const name = nameOf(socket.remoteAddress ?? '');
    const sockets = open.get(name) ?? new Set();
    open.set(name, sockets.add(socket));
    socket.once('close', () => {
      sockets.delete(socket);
      if (sockets.size === 0) open.delete(name);
    });
    if (sockets.size > most) socket.destroy();
  });
  return () => {
    for (const socket of [...open.values()].flatMap((sockets) => [...sockets])) socket.destroy();
  };
};

const listen = (server: Server, port: number, host: string): Promise<HubFailure | null> =>
  new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      resolve(isTaken ? 'port-taken' : 'no-such-address');
    });
    server.listen({ port, host }, () => {
      server.removeAllListeners('error').on('error', () => {});
      resolve(null);
    });
  });

const shut = async (server: Server, endConnections: () => void): Promise<void> => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  endConnections();
  await closed;
};
