import type { Pipe, PipeEnd, Transport } from './pipe.ts';

/** Close codes by which the main process says that coming back is of no use. */
const endings: Readonly<Record<number, PipeEnd>> = { 4001: 'replaced', 4002: 'ended' };

/** Pipes over WebSockets to the host that this page came from. */
export const webSocketTransport =
  (host: string): Transport =>
  (lane) =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(`ws://${host}/api${lane === 'bulk' ? '/bulk' : ''}`);
      const unreachable = () => reject(new Error('unreachable'));
      socket.addEventListener('close', unreachable, { once: true });
      socket.addEventListener(
        'open',
        () => {
          socket.removeEventListener('close', unreachable);
          sayGoodbye(socket);
          resolve(pipeOf(socket));
        },
        { once: true },
      );
    });

/** Says in so many words that the page goes: a browser that crashes closes with 1001 as well. */
const sayGoodbye = (socket: WebSocket): void => {
  // Tests connect from Node, which has no page that could go.
  if (!('addEventListener' in globalThis)) return;
  const goodbye = () => socket.close(1000, 'left');
  addEventListener('pagehide', goodbye);
  socket.addEventListener('close', () => removeEventListener('pagehide', goodbye), { once: true });
};

const pipeOf = (socket: WebSocket): Pipe => ({
  send: (text) => socket.send(text),
  onMessage: (listener) => {
    socket.addEventListener('message', ({ data }) => {
      if (typeof data === 'string') listener(data);
    });
  },
  onEnd: (listener) => {
    socket.addEventListener('close', ({ code }) => listener(endings[code] ?? 'lost'), {
      once: true,
    });
  },
  close: () => socket.close(),
});
