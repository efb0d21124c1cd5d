import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** A socket as a pipe of texts, one a line: JSON never has a bare line end in it. */
export type Lines = {
  readonly send: (text: string) => Promise<void>;
  readonly onLine: (listener: (text: string) => void) => void;
  readonly onEnd: (listener: () => void) => void;
  readonly end: () => void;
};

/** Reads and writes lines of UTF-8. A broken socket ends; it does not throw. */
export const linesOf = (socket: Socket): Lines => {
  socket.setEncoding('utf8');
  socket.on('error', () => socket.destroy());
  const reader = createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY });
  return {
    send: (text) =>
      new Promise((resolve) => {
        if (socket.destroyed) resolve();
        else socket.write(`${text}\n`, () => resolve());
      }),
    onLine: (listener) => reader.on('line', listener),
    onEnd: (listener) => socket.on('close', listener),
    end: () => socket.end(),
  };
};
