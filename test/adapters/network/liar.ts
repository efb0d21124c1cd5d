import { createSocket } from 'node:dgram';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { identity } from '../../support/hub.ts';

export type Lies = {
  readonly hello?: RequestListener | Readonly<Record<string, unknown>>;
  readonly down?: RequestListener;
  readonly up?: RequestListener;
  /** What comes back for a datagram; nothing where null. */
  readonly echo?: (message: Buffer) => Buffer | null;
};

export type Liar = {
  readonly url: string;
  readonly requests: readonly string[];
  readonly close: () => void;
};

/** A server that says hello as a hub does, unless told otherwise, and then does as it likes. */
export const openLiar = async (lies: Lies): Promise<Liar> => {
  const requests: string[] = [];
  const udp = createSocket('udp4');
  udp.on('message', (message, from) => {
    const back = lies.echo === undefined ? message : lies.echo(message);
    if (back !== null) udp.send(back, from.port, from.address);
  });
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
  const greet: RequestListener = (_, response) =>
    response.end(
      JSON.stringify({
        hub: 'invigil',
        protocol: 1,
        name: 'liar',
        time: Date.now(),
        udpPort: udp.address().port,
        token: 'A'.repeat(22),
        limits: { streamBytes: 50_000_000, streamSeconds: 60, datagramsPerSecond: 200 },
        ...(typeof lies.hello === 'object' ? lies.hello : {}),
      }),
    );
  const { key, certificate: cert } = identity;
  const server = createServer({ key, cert }, (request, response) => {
    requests.push(String(request.url));
    const answer = request.url?.startsWith('/v1/down')
      ? lies.down
      : request.url === '/v1/up'
        ? lies.up
        : typeof lies.hello === 'function'
          ? lies.hello
          : greet;
    if (answer !== undefined) answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () => {
      udp.close();
      server.close();
      server.closeAllConnections();
    },
  };
};
