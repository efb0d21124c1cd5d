import type { Lane, Pipe, PipeEnd, Transport } from './pipe.ts';

/** The window's end of a port; the other end is with the main process. */
export type WindowPort = Pick<MessagePort, 'postMessage' | 'addEventListener' | 'start' | 'close'>;

/** Pipes over MessagePorts, which `request` asks the main process for. */
export const messagePortTransport =
  (request: (lane: Lane) => Promise<WindowPort>): Transport =>
  async (lane) =>
    pipeOf(await request(lane));

const pipeOf = (port: WindowPort): Pipe => {
  let ended = false;
  const listeners: ((why: PipeEnd) => void)[] = [];
  const end = (why: PipeEnd) => {
    if (ended) return;
    ended = true;
    port.close();
    for (const listener of listeners) listener(why);
  };
  port.addEventListener('close', () => end('lost'));
  port.addEventListener('message', ({ data }) => {
    // Texts are answers; an object says why the port is about to close.
    if (typeof data === 'object') end(endingOf(data));
  });
  port.start();
  sayGoodbye(port);

  return {
    send: (text) => port.postMessage(text),
    onMessage: (listener) => {
      port.addEventListener('message', ({ data }) => {
        if (typeof data === 'string') listener(data);
      });
    },
    onEnd: (listener) => {
      listeners.push(listener);
    },
    close: () => end('lost'),
  };
};

/** Says in so many words that the page goes: without it the main process takes it for a crash. */
const sayGoodbye = (port: WindowPort): void => {
  // Tests connect from Node, which has no page that could go.
  if (!('addEventListener' in globalThis)) return;
  addEventListener('pagehide', () => port.postMessage({ close: 'left' }), { once: true });
};

const endingOf = (data: unknown): PipeEnd => {
  const why = typeof data === 'object' && data !== null && 'close' in data ? data.close : undefined;
  return why === 'replaced' || why === 'ended' ? why : 'lost';
};
