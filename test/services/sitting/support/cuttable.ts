import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { messagePortChannel } from '../../../../main/adapters/api/message-port.ts';
import type { Core } from '../../../../main/shell/compose.ts';
import { contract } from '../../../../preload/contract/contract.ts';
import { type Connection, connect } from '../../../../renderer/connection/connection.ts';
import {
  messagePortTransport,
  type WindowPort,
} from '../../../../renderer/connection/message-port.ts';

export type Cuttable = {
  readonly window: Connection;
  /** Cuts the line without a word, as a crash or a cable does; `mend` lets it come back. */
  readonly cut: () => void;
  /** Closes it as a person closes or reloads a window: it says that it goes. */
  readonly leave: () => void;
  readonly mend: () => void;
};

/** A candidate's window whose line a test can cut. */
export const openCuttable = ({ api }: Core): Cuttable => {
  const ports = new Set<MessagePort>();
  let isCut = false;
  const window = connect({
    transport: messagePortTransport(async (lane) => {
      if (isCut) throw new Error('the line is cut');
      const { port1, port2 } = new MessageChannel();
      api.accept(messagePortChannel(port1), lane);
      ports.add(port2);
      return port2 as unknown as WindowPort;
    }),
    start: { code: api.issueLaunchCode('candidate', 60_000) },
    contract: async () => contract,
  });
  const end = (goodbye: boolean) => {
    isCut = true;
    for (const port of ports) {
      if (goodbye) port.postMessage({ close: 'going' });
      port.close();
    }
    ports.clear();
  };
  return {
    window,
    cut: () => end(false),
    leave: () => end(true),
    mend: () => {
      isCut = false;
    },
  };
};
