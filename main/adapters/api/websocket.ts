import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, WebSocket, WebSocketServer } from 'ws';
import type { Api } from './api.ts';
import { type Channel, type CloseReason, closeCodes, type Lane, maxFrame } from './channel.ts';

/** Where windows connect; there is nothing else to upgrade. */
const lanesByPath: Readonly<Record<string, Lane>> = { '/api': 'main', '/api/bulk': 'bulk' };

/** UTF-8 needs at most three bytes for one UTF-16 unit; `accept` measures the text itself. */
const maxPayload = maxFrame * 3;
/** Bytes that may wait for a slow window before we wait with it. */
const highWater = 1_000_000;
const maxConnections = 200;
/**
 * Close code of a window that its user closed or left: our page says so itself. 1001 ("going away")
 * is no sign of that: Chromium sends it for a page whose process was killed, too.
 */
const normalClosure = 1000;

export type WebSocketOptions = {
  /** Exact values of the Host header that are ours, e.g. `127.0.0.1:4680`. */
  readonly hosts: () => readonly string[];
  /** Milliseconds between pings; a window that misses one answer is taken for gone. */
  readonly pingMs?: number;
};

/**
 * Serves the API to windows of a browser through this HTTP server. A request must come from this
 * machine, name one of our hosts and come from a page of the very same origin: another page that the
 * person has open can't connect, and neither can a name that was made to resolve to loopback.
 * Returns how to end it.
 */
export const serveWebSockets = (server: Server, api: Api, options: WebSocketOptions) => {
  const sockets = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false });

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const lane = lanesByPath[request.url ?? ''];
    if (!isOurs(request, options.hosts())) return refuse(socket, '403 Forbidden');
    if (lane === undefined) return refuse(socket, '404 Not Found');
    if (sockets.clients.size >= maxConnections) return refuse(socket, '503 Service Unavailable');
    sockets.handleUpgrade(request, socket, head, (open) => {
      keepAlive(open, options.pingMs ?? 15_000);
      api.accept(channelOf(open), lane);
    });
  };
  server.on('upgrade', upgrade);

  return () => {
    server.off('upgrade', upgrade);
    for (const client of sockets.clients) client.terminate();
    sockets.close();
  };
};

/** Whether a request comes from this machine and, where it names an origin, from a page of ours. */
const isOurs = (request: IncomingMessage, hosts: readonly string[]): boolean => {
  const { host, origin } = request.headers;
  return (
    isLoopback(request.socket.remoteAddress) &&
    host !== undefined &&
    hosts.includes(host) &&
    origin === `http://${host}`
  );
};

/** Whether an address of a socket is this machine itself. */
export const isLoopback = (address: string | undefined): boolean =>
  address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1';

const refuse = (socket: Duplex, status: string) => {
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
};

const keepAlive = (socket: WebSocket, pingMs: number) => {
  let answered = true;
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, pingMs);
  timer.unref();
  socket.on('pong', () => {
    answered = true;
  });
  socket.on('close', () => clearInterval(timer));
};

const channelOf = (socket: WebSocket): Channel => {
  const close = (reason: CloseReason) => {
    if (socket.readyState === WebSocket.OPEN) socket.close(closeCodes[reason], reason);
  };
  // A broken frame or a reset: ws closes the socket by itself, and `close` is told.
  socket.on('error', () => {});
  return {
    send: (text) => sendWithRoom(socket, text),
    onMessage: (listener) =>
      socket.on('message', (data: RawData, isBinary: boolean) => {
        if (isBinary) close('malformed');
        else listener(data.toString());
      }),
    onClose: (listener) => socket.on('close', (code: number) => listener(code === normalClosure)),
    close,
  };
};

/** Hands the text over, and waits until it is written if the window is slow to read. */
const sendWithRoom = (socket: WebSocket, text: string): Promise<void> => {
  if (socket.readyState !== WebSocket.OPEN) return Promise.resolve();
  if (socket.bufferedAmount < highWater) {
    socket.send(text, () => {});
    return Promise.resolve();
  }
  return new Promise((resolve) => socket.send(text, () => resolve()));
};
