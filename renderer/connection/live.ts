import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '../../preload/contract/contract.ts';
import { maxFrame, type Pipe, type PipeEnd } from './pipe.ts';
import { Refused } from './refused.ts';

/** The whole API as functions. A window calls what its role may; the main process refuses the rest. */
export type ApiClient = ContractRouterClient<typeof contract>;

/** One connection while it lives. */
export type Live = {
  readonly link: RPCLink<Record<never, never>>;
  readonly api: ApiClient;
  /** Set before the calls under way on it fail, so that they know why. */
  readonly lost: () => boolean;
  readonly onEnd: (listener: (why: PipeEnd) => void) => void;
  readonly close: () => void;
};

/** oRPC over a pipe: it wants a WebSocket, of which it uses four members. */
export const liveOver = (pipe: Pipe): Live => {
  let lost = false;
  pipe.onEnd(() => {
    lost = true;
  });
  const socket = {
    readyState: 1,
    send: (text: string) => {
      if (text.length > maxFrame) throw new Refused('bad-input', { field: '', rule: 'too_big' });
      if (lost) throw new Error('the connection is gone');
      pipe.send(text);
    },
    addEventListener: (type: string, listener: (event: { data: string }) => void) => {
      if (type === 'message') pipe.onMessage((data) => listener({ data }));
      if (type === 'close') pipe.onEnd(() => listener({ data: '' }));
    },
    removeEventListener: () => {},
  };
  const link = new RPCLink<Record<never, never>>({ websocket: socket as unknown as WebSocket });
  return {
    link,
    api: createORPCClient<ApiClient>(link),
    lost: () => lost,
    onEnd: pipe.onEnd,
    close: pipe.close,
  };
};
