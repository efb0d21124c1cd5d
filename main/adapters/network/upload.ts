import { randomBytes } from 'node:crypto';
import type { ClientRequest, IncomingMessage } from 'node:http';
import type {
  Measured,
  MeasureProblem,
  Throughput,
} from '../../domain/checks/network-measurement.ts';
import { Taken } from '../hub/protocol.ts';
import { responseTo } from './connection.ts';
import { statusProblem, transferProblem } from './problem.ts';
import { throughputOf } from './throughput.ts';
import { type Phase, type RunStream, runPhase, type Stream } from './transfer.ts';

/** How long the server's word may be on its way before silence counts as silence. */
const wordMilliseconds = 1_000;

/**
 * How fast bytes come to the server, as the server counts them: this end only knows what it has put
 * into buffers.
 */
export const measureUpload = async (phase: Phase): Promise<Measured<Throughput>> => {
  let told = 0;
  const { arrivals, took, problem } = await runPhase(phase, (stream) =>
    upload(stream, (at) => {
      told = at;
    }),
  );
  return throughputOf(arrivals.series(took - told > wordMilliseconds ? took : told), problem);
};

type Told = (at: number) => void;

const upload = async (stream: Stream, told: Told): ReturnType<RunStream> => {
  const { connection, bytes, end } = stream;
  let sent = 0;
  const request = connection.request('POST', '/v1/up', end);
  try {
    const response = responseTo(request, end);
    // Sending goes on while the answer is read; its failure is the answer's.
    void sendAll(request, bytes, (more) => {
      sent += more;
    });
    const answer = await response;
    if (answer.statusCode !== 200) return statusProblem(answer.statusCode);
    return await follow(answer, stream, told, () => sent);
  } catch (error) {
    return end.aborted ? null : transferProblem(error);
  } finally {
    request.destroy();
  }
};

/** Random, so that nothing on the way can make less of it. */
const block = randomBytes(1024 * 1024);
const pieceBytes = 64 * 1024;

const sendAll = async (
  request: ClientRequest,
  bytes: number,
  onSent: (bytes: number) => void,
): Promise<void> => {
  for (let sent = 0; sent < bytes && !request.destroyed; ) {
    const from = sent % block.length;
    const length = Math.min(pieceBytes, bytes - sent, block.length - from);
    sent += length;
    onSent(length);
    if (!request.write(block.subarray(from, from + length))) await drained(request);
  }
  if (!request.destroyed) request.end();
};

const drained = (request: ClientRequest): Promise<void> =>
  new Promise((resolve) => {
    const settle = () => {
      request.off('drain', settle);
      request.off('close', settle);
      resolve();
    };
    request.once('drain', settle);
    request.once('close', settle);
  });

/** Reads the server's lines until it is done, or one can't be true. */
const follow = async (
  answer: IncomingMessage,
  { arrivals, offset, now }: Stream,
  told: Told,
  sent: () => number,
): Promise<MeasureProblem | null> => {
  let before: Taken = { bytes: 0, milliseconds: 0, done: false };
  for await (const taken of linesOf(answer)) {
    if (taken === null || !isPossible(taken, before, sent(), now() - offset)) return 'wrong-answer';
    const at = offset + taken.milliseconds;
    arrivals.add(taken.bytes - before.bytes, at);
    told(at);
    if (taken.done) return null;
    before = taken;
  }
  return 'closed-early';
};

/** A server can't have taken more than was sent, nor be ahead of time; clocks of both ends run a little apart. */
const isPossible = (taken: Taken, before: Taken, sent: number, elapsed: number): boolean =>
  taken.bytes >= before.bytes &&
  taken.bytes <= sent &&
  taken.milliseconds >= before.milliseconds &&
  taken.milliseconds <= elapsed * 1.01 + 50;

const longestLine = 1_024;

/** Lines of an answer; null where one is none of ours, and then no more. */
async function* linesOf(answer: IncomingMessage): AsyncGenerator<Taken | null> {
  let rest = '';
  for await (const piece of answer as AsyncIterable<Buffer>) {
    const lines = (rest + piece.toString('utf8')).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield takenIn(line);
    if (rest.length > longestLine) yield null;
  }
}

const takenIn = (line: string): Taken | null => {
  try {
    return Taken.parse(JSON.parse(line));
  } catch {
    return null;
  }
};
