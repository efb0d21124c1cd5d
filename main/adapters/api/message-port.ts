import type { Channel, CloseReason } from './channel.ts';

/** What Electron's MessagePortMain and Node's MessagePort have in common. */
export type AnyPort = {
  readonly postMessage: (message: unknown) => void;
  readonly on: (event: 'message' | 'close', listener: (event?: unknown) => void) => unknown;
  readonly start?: () => void;
  readonly close: () => void;
};

/**
 * A channel over one end of a MessagePort. Texts are calls and answers; an object `{ close }` tells
 * the other side why the port is closed, because a port has no close code of its own.
 */
export const messagePortChannel = (port: AnyPort): Channel => {
  let closed = false;
  const listeners: ((clean: boolean) => void)[] = [];
  let saidGoodbye = false;
  const ended = () => {
    if (closed) return;
    closed = true;
    for (const listener of listeners) listener(saidGoodbye);
  };
  const close = (reason: CloseReason) => {
    if (closed) return;
    port.postMessage({ close: reason });
    port.close();
    ended();
  };
  port.on('close', ended);

  return {
    send: async (text) => {
      if (!closed) port.postMessage(text);
    },
    onMessage: (listener) => {
      port.on('message', (event) => {
        const data = unwrap(event);
        if (closed) return;
        if (typeof data === 'string') listener(data);
        else if (isGoodbye(data)) saidGoodbye = true;
        else close('malformed');
      });
      port.start?.();
    },
    onClose: (listener) => {
      listeners.push(listener);
    },
    close,
  };
};

/** A window that is closed in order says so before its port closes. */
const isGoodbye = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'close' in data;

/** Electron hands over an event, Node the message itself. */
const unwrap = (event: unknown): unknown =>
  typeof event === 'object' && event !== null && 'data' in event ? event.data : event;
