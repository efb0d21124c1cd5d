import { connect } from 'node:net';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '../../../preload/contract/contract.ts';
import type { Api } from '../api/api.ts';
import { messagePortChannel } from '../api/message-port.ts';
import { commandLineAddress } from './address.ts';
import { linesOf } from './lines.ts';

/** The API as a staff window has it, for commands. */
export type CommandClient = {
  readonly api: ContractRouterClient<typeof contract>;
  /** Code with which the session is opened. */
  readonly code: string;
  readonly close: () => void;
};

const over = (port: MessagePort): CommandClient['api'] => createORPCClient(new RPCLink({ port }));

/** Talks to the API of this very process, which has the store open itself. */
export const clientWithin = (api: Api): CommandClient => {
  const { port1, port2 } = new MessageChannel();
  api.accept(messagePortChannel(port1), 'main');
  return {
    api: over(port2),
    code: api.issueLaunchCode('staff', 60_000),
    close: () => port2.close(),
  };
};

/** Talks to the program that has the store open; null when none answers at its address. */
export const clientOfRunning = (data: string): Promise<CommandClient | null> =>
  new Promise((resolve) => {
    const socket = connect(commandLineAddress(data));
    socket.once('error', () => resolve(null));
    socket.once('connect', () => {
      const lines = linesOf(socket);
      const { port1, port2 } = new MessageChannel();
      let greeted = false;
      lines.onLine((line) => {
        if (greeted) return port1.postMessage(line);
        greeted = true;
        const { code } = JSON.parse(line) as { readonly code: string };
        resolve({
          api: over(port2),
          code,
          close: () => {
            port2.close();
            lines.end();
          },
        });
      });
      port1.on('message', (text: unknown) => {
        if (typeof text === 'string') void lines.send(text);
      });
      lines.onEnd(() => port1.close());
    });
  });
