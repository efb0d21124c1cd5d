import { MessageChannel } from 'node:worker_threads';
import { type Api, type ApiOptions, createApi } from '../../../main/adapters/api/api.ts';
import type { Log } from '../../../main/adapters/api/errors.ts';
import { messagePortChannel } from '../../../main/adapters/api/message-port.ts';
import { serveLoopback } from '../../../main/adapters/http/server.ts';
import { contract } from '../../../preload/contract/contract.ts';
import type { WindowKind } from '../../../preload/contract/roles.ts';
import { type Connection, connect } from '../../../renderer/connection/connection.ts';
import {
  messagePortTransport,
  type WindowPort,
} from '../../../renderer/connection/message-port.ts';
import type { Pipe, Transport } from '../../../renderer/connection/pipe.ts';
import { webSocketTransport } from '../../../renderer/connection/websocket.ts';
import { signIn, type TestHandler, testHandlers } from './handlers.ts';

export type TransportName = 'WebSocket' | 'MessagePort';

export type Station = {
  readonly api: Api;
  readonly origin: string;
  /** Lines of the log, as JSON. */
  readonly logged: readonly string[];
  readonly transport: Transport;
  /** Cuts every connection as a fault would, without a word to either side's program. */
  readonly cut: () => void;
  /** A connected window of this kind, closed with the station. */
  readonly open: (window: WindowKind) => Connection;
  readonly close: () => Promise<void>;
};

type Options = Partial<ApiOptions> & {
  readonly handlers?: Readonly<Record<string, TestHandler>>;
  readonly others?: (name: string) => TestHandler;
};

/** A whole API server with test handlers, reached over one of the two real transports. */
export const startStation = async (
  name: TransportName,
  options: Options = {},
): Promise<Station> => {
  const logged: string[] = [];
  const keep = (fields: object, message: string) => {
    logged.push(JSON.stringify({ ...fields, message }));
  };
  const log: Log = { warn: keep, error: keep };
  const api = createApi(testHandlers(options.handlers ?? {}, options.others), {
    signIn,
    log,
    ...options,
  });
  const served = await serveLoopback({ api, files: new Map(), port: 0 });
  if (!served.ok) throw new Error(served.error);

  const pipes = new Set<Pipe>();
  const raw: Transport = name === 'WebSocket' ? fromOurOrigin(served.value.origin) : portsTo(api);
  const transport: Transport = async (lane) => {
    const pipe = await raw(lane);
    pipes.add(pipe);
    pipe.onEnd(() => pipes.delete(pipe));
    return pipe;
  };
  const windows: Connection[] = [];

  return {
    api,
    origin: served.value.origin,
    logged,
    transport,
    cut: () => {
      for (const pipe of [...pipes]) pipe.close();
    },
    open: (window) => {
      const connection = connect({
        transport,
        start: { code: api.issueLaunchCode(window, 12 * 3_600_000) },
        contract: async () => contract,
      });
      windows.push(connection);
      return connection;
    },
    close: async () => {
      for (const window of windows) window.close();
      api.close();
      await served.value.close();
    },
  };
};

const portsTo = (api: Api): Transport =>
  messagePortTransport(async (lane) => {
    const { port1, port2 } = new MessageChannel();
    api.accept(messagePortChannel(port1), lane);
    return port2 as unknown as WindowPort;
  });

/** Node's WebSocket sends no Origin, which the server refuses: this one says where it comes from. */
const fromOurOrigin = (origin: string): Transport => {
  const { host } = new URL(origin);
  const BrowserLike = class extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers: { Origin: origin } } as unknown as string[]);
    }
  };
  return (lane) => {
    const before = globalThis.WebSocket;
    globalThis.WebSocket = BrowserLike;
    const opening = webSocketTransport(host)(lane);
    globalThis.WebSocket = before;
    return opening;
  };
};
