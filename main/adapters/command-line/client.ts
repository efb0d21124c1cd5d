import { connect } from 'node:net';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '../../../preload/contract/contract.ts';
import type { Api } from '../api/api.ts';
import { messagePortChannel } from '../api/message-port.ts';
import { commandLineAddress, isInOwnFolder } from './address.ts';
import { linesOf } from './lines.ts';

/** The API as a staff window has it, for commands. */
export type CommandClient = {
  readonly api: ContractRouterClient<typeof contract>;
  /** Code with which the session is opened. */
  readonly code: string;
  readonly close: () => void;
};

type TextPipe = {
  readonly send: (text: string) => void;
  readonly onText: (listener: (text: string) => void) => void;
  readonly onEnd: (listener: () => void) => void;
};

/** oRPC over a pipe of texts: it wants a WebSocket, of which it uses four members. */
const over = (pipe: TextPipe): CommandClient['api'] => {
  const socket = {
    readyState: 1,
    send: pipe.send,
    addEventListener: (type: string, listener: (event: { data: string }) => void) => {
      if (type === 'message') pipe.onText((data) => listener({ data }));
      if (type === 'close') pipe.onEnd(() => listener({ data: '' }));
    },
    removeEventListener: () => {},
  };
  return createORPCClient(new RPCLink({ websocket: socket as unknown as WebSocket }));
};

/** Talks to the API of this very process, which has the store open itself. */
export const clientWithin = (api: Api): CommandClient => {
  const { port1, port2 } = new MessageChannel();
  api.accept(messagePortChannel(port1), 'main');
  return {
    api: over({
      send: (text) => port2.postMessage(text),
      // The other end also says, in an object, why it closes.
      onText: (listener) =>
        port2.on('message', (text) => typeof text === 'string' && listener(text)),
      onEnd: (listener) => port2.on('close', listener),
    }),
    code: api.issueLaunchCode('staff', 60_000),
    close: () => port2.close(),
  };
};

/** Talks to the program that has the store open; null when none answers at its address. */
export const clientOfRunning = (data: string): Promise<CommandClient | null> =>
  new Promise((resolve) => {
    const address = commandLineAddress(data);
    // A password goes through it: to nobody whom somebody else has put there.
    if (!isInOwnFolder(address)) return resolve(null);
    const socket = connect(address);
    socket.once('error', () => resolve(null));
    socket.once('connect', () => {
      const lines = linesOf(socket);
      let hear: (text: string) => void = (greeting) => {
        const { code } = JSON.parse(greeting) as { readonly code: string };
        const api = over({
          send: lines.send,
          onText: (listener) => {
            hear = listener;
          },
          onEnd: lines.onEnd,
        });
        resolve({ api, code, close: lines.end });
      };
      lines.onLine((line) => hear(line));
    });
  });
