import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/** A line between a window and the program that can be cut. */
export type Line = {
  readonly origin: string;
  /** From now on nothing that the program says gets through; the window can still speak. */
  readonly deafen: () => void;
  /** Cuts all connections, as a pulled cable does; new ones work again, unless `forGood`. */
  readonly cut: (forGood?: boolean) => void;
  readonly close: () => void;
};

/**
 * Forwards bytes to the program at `origin`. The Host header stays the program's own only if the
 * window names it, so the head of a connection is rewritten: nothing else is looked at.
 */
export const openLine = async (origin: string): Promise<Line> => {
  const { port: target } = new URL(origin);
  const pairs = new Set<{ readonly window: Socket; readonly program: Socket }>();
  let deaf = false;
  let closed = false;
  const server = createServer((window) => {
    if (closed) return void window.destroy();
    const program = connect(Number(target), '127.0.0.1');
    const pair = { window, program };
    pairs.add(pair);
    let head = true;
    window.on('data', (data: Buffer) => {
      const text = head ? Buffer.from(rename(data.toString('latin1'), target), 'latin1') : data;
      head = false;
      program.write(text);
    });
    program.on('data', (data: Buffer) => {
      if (!deaf) window.write(data);
    });
    const end = () => {
      pairs.delete(pair);
      window.destroy();
      program.destroy();
    };
    for (const socket of [window, program]) socket.on('close', end).on('error', end);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const cut = (forGood = false) => {
    closed = forGood;
    deaf = false;
    for (const { window, program } of pairs) {
      window.destroy();
      program.resetAndDestroy();
    }
  };
  return {
    origin: `http://127.0.0.1:${port}`,
    deafen: () => {
      deaf = true;
    },
    cut,
    close: () => {
      cut(true);
      server.close();
    },
  };
};

const rename = (head: string, port: string): string =>
  head.replace(/^(Host|Origin): (.*?)127\.0\.0\.1:\d+/gim, `$1: $2127.0.0.1:${port}`);
