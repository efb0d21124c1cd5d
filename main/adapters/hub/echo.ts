import { createSocket, type Socket } from 'node:dgram';
import { isIPv4 } from 'node:net';
import { fail, ok, type Result } from '../../domain/result.ts';
import { datagramBytes, tokenBytes } from './protocol.ts';
import type { Tokens } from './tokens.ts';
import type { Visitors } from './visitors.ts';

export type EchoOptions = {
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  readonly tokens: Tokens;
  readonly visitors: Visitors;
};

export type EchoServer = { readonly port: number; readonly close: () => void };

/**
 * Sends back at once, as it is, every datagram that begins with a live token. All others are left
 * unanswered, and an answer is exactly as long as the question, so that whoever forges the sender's
 * address gains nothing (RFC 4732, §3.1: reflection, amplification).
 */
export const serveEcho = (options: EchoOptions): Promise<Result<EchoServer, 'udp-port-taken'>> => {
  const { host, port, tokens, visitors } = options;
  const socket = createSocket(isIPv4(host) ? 'udp4' : 'udp6');
  socket.on('message', (message, from) => {
    if (message.length < tokenBytes || message.length > datagramBytes) return;
    if (!tokens.isLive(message.subarray(0, tokenBytes))) return;
    if (!visitors.mayEcho(from.address)) return;
    // An address that can't be answered is nobody's failure.
    socket.send(message, from.port, from.address, () => {});
  });
  return new Promise((resolve) => {
    socket.once('error', () => {
      close(socket);
      resolve(fail('udp-port-taken'));
    });
    socket.bind(port, host, () => {
      socket.removeAllListeners('error').on('error', () => {});
      resolve(ok({ port: socket.address().port, close: () => close(socket) }));
    });
  });
};

const close = (socket: Socket): void => {
  try {
    socket.close();
  } catch {
    // It was closed before.
  }
};
