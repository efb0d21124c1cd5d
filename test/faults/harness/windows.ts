import { contract } from '../../../preload/contract/contract.ts';
import type { WindowKind } from '../../../preload/contract/roles.ts';
import { type Connection, connect } from '../../../renderer/connection/connection.ts';
import type { Transport } from '../../../renderer/connection/pipe.ts';
import { webSocketTransport } from '../../../renderer/connection/websocket.ts';

/** A login that the demonstration made up. */
export type Account = { readonly login: string; readonly password: string };

const sockets = new Map<string, WebSocket>();

/** The newest main socket to an origin, to be closed as a page closes it that goes. */
export const lastSocket = (origin: string): WebSocket | undefined =>
  sockets.get(`ws://${new URL(origin).host}/api`);

/**
 * The renderer's own transport. Node's WebSocket sends no Origin, which the server refuses: this
 * one says where it comes from, as a browser does. `host` may be that of a proxy.
 */
export const loopbackTransport = (origin: string): Transport => {
  const { host } = new URL(origin);
  const BrowserLike = class extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers: { Origin: origin } } as unknown as string[]);
      sockets.set(String(url), this);
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

/** A window on a running victim. */
export const openWindow = (origin: string, code: string): Connection =>
  connect({
    transport: loopbackTransport(origin),
    start: { code },
    contract: async () => contract,
  });

/** All windows that a parent has on one victim; they are closed together. */
export type Windows = {
  readonly door: Connection;
  readonly open: (kind: WindowKind) => Promise<Connection>;
  /** Opens a window and signs a person in. */
  readonly signIn: (kind: 'proctor' | 'staff', account: Account) => Promise<Connection>;
  readonly close: () => void;
};

/** Opens the door of a victim, from which all other windows are opened. */
export const openDoor = (origin: string, code: string): Windows => {
  const door = openWindow(origin, code);
  const all: Connection[] = [door];
  let closed = false;
  const open = async (kind: WindowKind): Promise<Connection> => {
    const issued = await door.api.station.openWindow({ window: kind });
    const window = openWindow(origin, issued.code);
    all.push(window);
    if (closed) window.close();
    return window;
  };
  return {
    door,
    open,
    signIn: async (kind, account) => {
      const window = await open(kind);
      await window.api.session.signIn(account);
      return window;
    },
    close: () => {
      closed = true;
      for (const window of all) window.close();
    },
  };
};
