import { createSocket } from 'node:dgram';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { connect } from 'node:tls';
import { identity, type TestHub } from '../../support/hub.ts';

export type Said = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

type Asking = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | number>>;
  readonly body?: Buffer;
};

/** One request and its whole answer; rejects when the connection ends before it. */
export const ask = (hub: TestHub, path: string, asking: Asking = {}): Promise<Said> =>
  new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = asking;
    const options = {
      port: hub.port,
      path,
      method,
      headers,
      ca: identity.certificate,
      agent: false,
    };
    const asked = request({ host: '127.0.0.1', ...options }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode: status = 0, headers: said } = response;
        resolve({ status, headers: said, body: Buffer.concat(pieces) });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });

/** Says this over TLS and waits for the other end; answers what came until then, and after how long. */
export const sayAndWait = (
  hub: TestHub,
  words: string,
): Promise<{ readonly answer: string; readonly milliseconds: number }> =>
  new Promise((resolve) => {
    const began = performance.now();
    let answer = '';
    const socket = connect({ port: hub.port, host: '127.0.0.1', ca: identity.certificate }, () =>
      socket.write(words),
    );
    socket.on('data', (data) => {
      answer += data.toString('latin1');
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve({ answer, milliseconds: performance.now() - began }));
  });

/** Sends datagrams and collects what comes back within a while. */
export const echoes = async (
  hub: TestHub,
  datagrams: readonly Uint8Array[],
  milliseconds = 300,
): Promise<readonly Buffer[]> => {
  const socket = createSocket('udp4');
  const back: Buffer[] = [];
  socket.on('message', (message) => back.push(message));
  for (const datagram of datagrams) socket.send(datagram, hub.udpPort, '127.0.0.1');
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  socket.close();
  return back;
};
