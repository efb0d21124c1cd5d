import type { AnyContractRouter } from '@orpc/contract';
import type { WindowKind } from '../../preload/contract/roles.ts';
import { type Connection, connect } from './connection.ts';
import { askDoorForCode } from './hand-back.ts';
import { keepSignedIn } from './keep-signed-in.ts';
import { takeLaunchCode } from './launch-code.ts';
import { messagePortTransport, type WindowPort } from './message-port.ts';
import type { Lane, Transport } from './pipe.ts';
import { webSocketTransport } from './websocket.ts';

/**
 * Connects this window, once, when its page starts: with the launch code of its address, or after a
 * reload with one from the door.
 * @param contract `() => import('./contracts/KIND.ts').then((part) => part.contract)`
 */
export const connectWindow = (
  window: WindowKind,
  contract: () => Promise<AnyContractRouter>,
): Connection => {
  const code = takeLaunchCode();
  const asked = code === null ? askDoorForCode(window) : Promise.resolve(code);
  const connection = connect({
    transport: transportOfHost(),
    start: asked.then((got) => (got === null ? null : { code: got })),
    contract,
  });
  keepSignedIn(connection);
  return connection;
};

/** What preload/bridge.ts puts into a window of the desktop. */
type Bridge = { readonly requestPort: (lane: Lane, id: string) => void };

const transportOfHost = (): Transport => {
  const bridge = (globalThis as { readonly invigil?: Bridge }).invigil;
  return bridge === undefined
    ? webSocketTransport(location.host)
    : messagePortTransport((lane) => portFrom(bridge, lane));
};

/** A port can't pass through the bridge's functions: it comes as a message of our own window. */
const portFrom = (bridge: Bridge, lane: Lane): Promise<WindowPort> =>
  new Promise((resolve, reject) => {
    const id = crypto.randomUUID();
    const timer = setTimeout(() => {
      removeEventListener('message', onMessage);
      reject(new Error('the main process gave no port'));
    }, 5_000);
    const onMessage = ({ source, data, ports }: MessageEvent) => {
      const [port] = ports;
      if (source !== globalThis.window || data?.invigilPort !== id || port === undefined) return;
      clearTimeout(timer);
      removeEventListener('message', onMessage);
      resolve(port);
    };
    addEventListener('message', onMessage);
    bridge.requestPort(lane, id);
  });
