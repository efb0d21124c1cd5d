import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { sendBytes } from './download.ts';
import { letGo } from './let-go.ts';
import type { HubLimits } from './limits.ts';
import { type Hello, protocol } from './protocol.ts';
import type { Tokens } from './tokens.ts';
import { takeBytes } from './upload.ts';
import type { Visitors } from './visitors.ts';

export type RouteOptions = {
  readonly name: string;
  readonly udpPort: number;
  readonly limits: HubLimits;
  readonly tokens: Tokens;
  readonly visitors: Visitors;
  /** The hub's wall clock, milliseconds UTC: stations compare theirs with it. */
  readonly wall: () => number;
};

/**
 * Answers requests. Nobody has to say who they are, so nobody learns anything but what a measurement
 * needs: errors are a number without a word.
 */
export const routes = (options: RouteOptions): RequestListener => {
  const { limits, visitors } = options;
  return (request, response) => {
    // Only paths: what names a host of its own is for somebody else.
    const url = request.url?.startsWith('/') ? URL.parse(`https://hub${request.url}`) : null;
    const address = request.socket.remoteAddress ?? '';
    switch (`${request.method} ${url?.pathname}`) {
      case 'GET /v1/hello':
        if (!visitors.mayGreet(address)) return refuse(request, response, 429);
        return answer(response, hello(options));
      case 'GET /v1/down': {
        const asked = url?.searchParams.get('bytes') ?? '';
        const bytes = /^[1-9]\d{0,14}$/.test(asked) ? Number(asked) : 0;
        if (bytes < 1 || bytes > limits.streamBytes) return refuse(request, response, 400);
        const leave = visitors.enter(address, bytes);
        if (leave === null) return refuse(request, response, 429);
        void sendBytes(response, bytes, limits.streamSeconds * 1_000).then(leave);
        return;
      }
      case 'POST /v1/up': {
        const said = Number(request.headers['content-length'] ?? 0);
        if (said > limits.streamBytes) return refuse(request, response, 413);
        const leave = visitors.enter(address, limits.streamBytes);
        if (leave === null) return refuse(request, response, 429);
        const most = { bytes: limits.streamBytes, milliseconds: limits.streamSeconds * 1_000 };
        void takeBytes(request, response, most).then(leave);
        return;
      }
      default:
        return refuse(request, response, 404);
    }
  };
};

const hello = ({ name, udpPort, limits, tokens, wall }: RouteOptions): Hello => ({
  hub: 'invigil',
  protocol,
  name,
  time: wall(),
  udpPort,
  token: Buffer.from(tokens.give()).toString('base64url'),
  limits: {
    streamBytes: limits.streamBytes,
    streamSeconds: limits.streamSeconds,
    datagramsPerSecond: limits.datagramsPerStation,
  },
});

const answer = (response: ServerResponse, body: object): void => {
  const text = JSON.stringify(body);
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  });
  response.end(text);
};

const refuse = (request: IncomingMessage, response: ServerResponse, status: number): void => {
  const wait = status === 429 ? { 'retry-after': '10' } : {};
  response.writeHead(status, { 'content-length': 0, ...wait });
  response.end();
  letGo(request);
};
