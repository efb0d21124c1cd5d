import { createSocket, type Socket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { tokenBytes } from '../hub/protocol.ts';

/** One question and when it was answered. */
export type Probe = {
  /** Milliseconds since the begin. */
  readonly sent: number;
  /** Milliseconds; null where no answer came in time. */
  readonly roundTrip: number | null;
};

export type ProbeOptions = {
  readonly address: string;
  readonly port: number;
  readonly token: Uint8Array;
  readonly intervalMilliseconds: number;
  /** How long is asked. */
  readonly milliseconds: number;
  readonly timeoutMilliseconds: number;
  readonly stop: AbortSignal;
};

/** After the program could not run for a moment, no more than this is sent at once. */
const mostAtOnce = 16;
const questionBytes = tokenBytes + 4;

/**
 * Asks a server for echoes at a steady rate, by UDP, because TCP hides what gets lost. Resolves when
 * the last answer is there or too late. Never rejects.
 */
export const probe = async (options: ProbeOptions): Promise<readonly Probe[]> => {
  const { intervalMilliseconds, milliseconds, timeoutMilliseconds, stop } = options;
  const probes: { sent: number; roundTrip: number | null }[] = [];
  const began = performance.now();
  const now = () => performance.now() - began;
  const socket = await connectTo(options.address, options.port);
  if (socket === null) return [];

  let answered = 0;
  socket.on('message', (message) => {
    const at = now();
    if (message.length !== questionBytes) return;
    if (!message.subarray(0, tokenBytes).equals(options.token)) return;
    const asked = probes[message.readUInt32BE(tokenBytes)];
    // Networks may deliver a datagram twice.
    if (asked === undefined || asked.roundTrip !== null) return;
    const roundTrip = at - asked.sent;
    if (roundTrip > timeoutMilliseconds) return;
    asked.roundTrip = roundTrip;
    answered += 1;
  });

  const ask = () => {
    const question = Buffer.alloc(questionBytes);
    question.set(options.token);
    question.writeUInt32BE(probes.length, tokenBytes);
    probes.push({ sent: now(), roundTrip: null });
    // One that can't be sent is one that gets lost: so it is when a cable is out.
    socket.send(question, () => {});
  };

  let slot = 0;
  while (!stop.aborted && now() < milliseconds) {
    const due = Math.floor(now() / intervalMilliseconds) + 1;
    for (slot = Math.max(slot, due - mostAtOnce); slot < due; slot += 1) ask();
    await sleep(Math.max(1, due * intervalMilliseconds - now()));
  }
  const end = now() + timeoutMilliseconds;
  while (!stop.aborted && answered < probes.length && now() < end) await sleep(20);
  socket.close();
  return probes;
};

/** Connected, so that the system passes on what comes from that address and port alone. */
const connectTo = (address: string, port: number): Promise<Socket | null> =>
  new Promise((resolve) => {
    const socket = createSocket(isIPv6(address) ? 'udp6' : 'udp4');
    socket.once('error', () => resolve(null));
    socket.connect(port, address, (error?: Error) => {
      if (error) return resolve(null);
      // "Port unreachable" is what losses look like where nobody listens.
      socket.removeAllListeners('error').on('error', () => {});
      resolve(socket);
    });
  });
