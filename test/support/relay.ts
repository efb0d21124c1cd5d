import { createSocket, type Socket as Datagrams } from 'node:dgram';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { mulberry32 } from '../../main/domain/qti/mulberry32.ts';

/**
 * A line with faults between a station and its hub, on loopback: TCP and UDP pass through it slower,
 * later, unsteadily, or not at all.
 */
export type Shape = {
  /** Of TCP, in each direction. */
  readonly bytesPerSecond?: number;
  /** On each way; a round trip takes twice that. */
  readonly delayMilliseconds?: number;
  /**
   * Mean difference between the delays of two datagrams in a row, on the way to the hub: delays are
   * even between nothing and three times that.
   */
  readonly jitterMilliseconds?: number;
  /** Of the datagrams on the way to the hub. */
  readonly lossPercent?: number;
  readonly seed?: number;
};

export type Relay = {
  readonly port: number;
  readonly udpPort: number;
  /** Where it leads; what comes before waits or is lost. */
  readonly leadTo: (hub: { readonly port: number; readonly udpPort: number }) => void;
  /** From now on, nothing passes for so long. */
  readonly cut: (milliseconds: number) => void;
  readonly close: () => void;
};

type Line = {
  readonly shape: Shape;
  readonly cutUntil: () => number;
};

const now = (): number => performance.now();

/** How much a line may catch up after the process could not run, in milliseconds of its rate. */
const burst = 200;
/** Pieces and their place in time are about this fine. */
const grain = 10;
const mostWaiting = 64;

export const openRelay = async (shape: Shape = {}): Promise<Relay> => {
  let until = 0;
  let target = { port: 0, udpPort: 0 };
  const line: Line = { shape, cutUntil: () => until };
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    socket.setNoDelay(true);
    return socket.on('error', () => {}).once('close', () => sockets.delete(socket));
  };

  const server = createServer((near) => {
    const far = connect(target.port, '127.0.0.1');
    for (const [from, to] of [
      [keep(near), keep(far)],
      [far, near],
    ] as const) {
      passOn(from, to, line);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const datagrams = await passDatagrams(line, () => target.udpPort);
  return {
    port: (server.address() as AddressInfo).port,
    udpPort: datagrams.port,
    leadTo: (hub) => {
      target = hub;
    },
    cut: (milliseconds) => {
      until = now() + milliseconds;
    },
    close: () => {
      datagrams.close();
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
};

/** Bytes of one direction, each at its time; reading stops while too much waits for the rate. */
const passOn = (from: Socket, to: Socket, { shape, cutUntil }: Line): void => {
  const { bytesPerSecond: rate = 1e9, delayMilliseconds: delay = 0 } = shape;
  const pieceBytes = Math.max(1_448, Math.floor((rate * grain) / 1_000));
  const waiting: { readonly at: number; readonly piece: Buffer }[] = [];
  let free = now();
  let timer: NodeJS.Timeout | undefined;
  let ended = false;

  const pump = () => {
    clearTimeout(timer);
    const time = now();
    if (time >= cutUntil()) {
      const due = waiting.findIndex(({ at }) => at > time);
      const passed = waiting.splice(0, due < 0 ? waiting.length : due);
      if (passed.length > 0) to.write(Buffer.concat(passed.map(({ piece }) => piece)));
    }
    // What is only delayed does not count: the line holds it.
    const resume = free - mostWaiting;
    if (resume <= time) from.resume();
    if (ended && waiting.length === 0) to.end();
    const next = Math.max(waiting[0]?.at ?? Number.POSITIVE_INFINITY, cutUntil());
    const wake = Math.min(next, resume > time ? resume : Number.POSITIVE_INFINITY);
    if (wake < Number.POSITIVE_INFINITY) timer = setTimeout(pump, Math.max(1, wake - time));
  };

  from.on('data', (data: Buffer) => {
    for (let start = 0; start < data.length; start += pieceBytes) {
      const piece = data.subarray(start, start + pieceBytes);
      free = Math.max(free, now() - burst) + (piece.length * 1_000) / rate;
      waiting.push({ at: Math.max(free, now()) + delay, piece });
    }
    if (free - now() > mostWaiting) from.pause();
    pump();
  });
  from.on('end', () => {
    ended = true;
    pump();
  });
  from.on('close', () => {
    if (ended) return;
    clearTimeout(timer);
    to.destroy();
  });
};

const passDatagrams = async (line: Line, targetPort: () => number) => {
  const { delayMilliseconds: delay = 0, jitterMilliseconds: jitter = 0 } = line.shape;
  const { lossPercent: loss = 0, seed = 1 } = line.shape;
  const [lots, delays] = [mulberry32(seed).next, mulberry32(seed + 1).next];
  const out = new Map<number, Datagrams>();
  let isOpen = true;
  const later = (milliseconds: number, pass: () => void) => {
    if (now() < line.cutUntil()) return;
    setTimeout(() => isOpen && now() >= line.cutUntil() && pass(), milliseconds);
  };

  const near = createSocket('udp4').on('error', () => {});
  const farFor = (port: number): Datagrams => {
    const known = out.get(port);
    if (known !== undefined) return known;
    const far = createSocket('udp4').on('error', () => {});
    far.on('message', (message) => later(delay, () => near.send(message, port, '127.0.0.1')));
    out.set(port, far);
    return far;
  };
  near.on('message', (message, { port }) => {
    const extra = delays() * 3 * jitter;
    if (lots() * 100 < loss) return;
    const far = farFor(port);
    later(delay + extra, () => far.send(message, targetPort(), '127.0.0.1'));
  });
  await new Promise<void>((resolve) => near.bind(0, '127.0.0.1', resolve));
  return {
    port: near.address().port,
    close: () => {
      isOpen = false;
      for (const socket of [near, ...out.values()]) socket.close();
    },
  };
};
