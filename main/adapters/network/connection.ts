import type { ClientRequest, IncomingMessage } from 'node:http';
import { Agent, request as askHttps } from 'node:https';
import { connect, type TLSSocket } from 'node:tls';
import type { NetworkServer } from '../../ports/network-test.ts';

/** A way to one server: every connection of it has shown the right certificate. */
export type Connection = {
  readonly request: (method: 'GET' | 'POST', path: string, signal: AbortSignal) => ClientRequest;
  readonly close: () => void;
};

/** The server shows another certificate than the one that is pinned. */
export class WrongCertificate extends Error {
  readonly code = 'WRONG_CERTIFICATE';
}

/** Hexadecimal digits of a fingerprint, whichever way it is written. */
const digitsOf = (fingerprint: string): string => fingerprint.replace(/[:\s]/g, '').toLowerCase();

/**
 * @param url an https: address
 * @param limitMilliseconds for connecting, TLS included
 */
export const openConnection = (
  url: URL,
  fingerprint: NetworkServer['fingerprint'],
  limitMilliseconds: number,
): Connection => {
  const agent = new Agent({ keepAlive: true, maxCachedSessions: 0 });
  const sockets = new Set<TLSSocket>();
  const host = url.hostname.replace(/^\[|\]$/g, '');
  agent.createConnection = (_, callback) => {
    const socket = connect({
      host,
      port: Number(url.port || 443),
      ...(/^[\d.]+$|:/.test(host) ? {} : { servername: host }),
      // A pin is stronger than the system's list of authorities, and does not depend on the clock.
      rejectUnauthorized: fingerprint === undefined,
      ALPNProtocols: ['http/1.1'],
    });
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    handOver(socket, fingerprint, limitMilliseconds, (error) =>
      error === null ? callback?.(null, socket) : callback?.(error, socket),
    );
    return undefined;
  };
  return {
    request: (method, path, signal) =>
      askHttps({ agent, host, port: url.port, method, path, signal, headers: { host: url.host } }),
    close: () => {
      agent.destroy();
      // The agent does not know those that are still connecting.
      for (const socket of sockets) socket.destroy();
    },
  };
};

/** Nothing is sent before the certificate has been looked at. */
const handOver = (
  socket: TLSSocket,
  fingerprint: string | undefined,
  limitMilliseconds: number,
  done: (error: Error | null) => void,
): void => {
  const late = setTimeout(
    () =>
      socket.destroy(Object.assign(new Error('connecting took too long'), { code: 'ETIMEDOUT' })),
    limitMilliseconds,
  );
  const settle = (error: Error | null) => {
    clearTimeout(late);
    socket.off('error', settle);
    done(error);
  };
  socket.once('error', settle);
  socket.once('secureConnect', () => {
    const shown = socket.getPeerX509Certificate()?.fingerprint256 ?? '';
    if (fingerprint === undefined || digitsOf(shown) === digitsOf(fingerprint)) return settle(null);
    socket.off('error', settle);
    socket.on('error', () => {});
    socket.destroy();
    settle(new WrongCertificate('another certificate than the pinned one'));
  });
};

/** The answer to a request; rejects when there is none, or the signal comes first. */
export const responseTo = (request: ClientRequest, signal: AbortSignal): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    // A request that waits for its connection does not tell that it was ended.
    const abandon = () => reject(signal.reason);
    if (signal.aborted) return abandon();
    signal.addEventListener('abort', abandon, { once: true });
    request.on('error', reject);
    request.once('response', (response) => {
      signal.removeEventListener('abort', abandon);
      resolve(response);
    });
  });
