import type { IncomingMessage } from 'node:http';
import type { ServerProblem } from '../../domain/checks/network-measurement.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { AnyHello, Hello, protocol } from '../hub/protocol.ts';
import { type Connection, responseTo } from './connection.ts';
import { serverProblem } from './problem.ts';

export type Greeting = {
  readonly hello: Hello;
  /** The server's address as it was reached. */
  readonly address: string;
  readonly roundTripMilliseconds: number;
  /** The machine's wall clock when the answer was there, milliseconds since 1970. */
  readonly wall: number;
};

const mostBytes = 16_384;

/** Asks a server who it is. Answers within the limit, whatever the server does. */
export const askHello = async (
  connection: Connection,
  limitMilliseconds: number,
  stop: AbortSignal,
): Promise<Result<Greeting, ServerProblem>> => {
  const signal = AbortSignal.any([stop, AbortSignal.timeout(limitMilliseconds)]);
  try {
    const request = connection.request('GET', '/v1/hello', signal);
    let began = performance.now();
    // Connecting is no part of the round trip.
    request.once('socket', () => {
      began = performance.now();
    });
    request.end();
    const response = await responseTo(request, signal);
    const roundTripMilliseconds = performance.now() - began;
    const wall = Date.now();
    const address = response.socket.remoteAddress ?? '';
    const hello = await helloIn(response);
    return hello.ok ? ok({ hello: hello.value, address, roundTripMilliseconds, wall }) : hello;
  } catch (error) {
    return fail(signal.aborted ? 'timed-out' : serverProblem(error));
  }
};

const helloIn = async (response: IncomingMessage): Promise<Result<Hello, ServerProblem>> => {
  const status = response.statusCode ?? 0;
  if (status !== 200) {
    response.destroy();
    if (status === 429 || status === 503) return fail('busy');
    // 511 is what a network asks with that wants people to sign in (RFC 6585, §6).
    return fail((status >= 300 && status < 400) || status === 511 ? 'redirected' : 'not-a-hub');
  }
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of response as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > mostBytes) return fail('not-a-hub');
    pieces.push(piece);
  }
  return parseHello(Buffer.concat(pieces).toString('utf8'));
};

const parseHello = (text: string): Result<Hello, ServerProblem> => {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return fail('not-a-hub');
  }
  const any = AnyHello.safeParse(said);
  if (!any.success) return fail('not-a-hub');
  if (any.data.protocol !== protocol) return fail('other-protocol');
  const hello = Hello.safeParse(said);
  return hello.success ? ok(hello.data) : fail('not-a-hub');
};
