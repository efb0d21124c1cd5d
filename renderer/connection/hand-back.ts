import type { WindowKind } from '../../preload/contract/roles.ts';
import type { Connection } from './connection.ts';

/**
 * A window that was reloaded has lost its token, which is in memory alone. While the door window is
 * still open it asks there for a new launch code for a window of its own kind. Only pages of our own
 * origin hear each other on the channel, and the door could open such a window anyway, so nobody gets
 * more than they had: a person has to sign in again, a candidate has to be looked up again.
 */
const channelName = 'invigil-window';
const waitMs = 1_500;

type Ask = { readonly ask: WindowKind; readonly id: string };
type Reply = { readonly reply: string; readonly code: string };

/** Asks an open door window for a code; null when there is none that answers. */
export const askDoorForCode = (window: WindowKind): Promise<string | null> =>
  new Promise((resolve) => {
    if (window === 'door') return resolve(null);
    const channel = new BroadcastChannel(channelName);
    const id = crypto.randomUUID();
    const settle = (code: string | null) => {
      clearTimeout(timer);
      channel.close();
      resolve(code);
    };
    const timer = setTimeout(() => settle(null), waitMs);
    channel.onmessage = ({ data }: MessageEvent<Ask | Reply>) => {
      if ('reply' in data && data.reply === id) settle(data.code);
    };
    channel.postMessage({ ask: window, id } satisfies Ask);
  });

/** The door's side: answers each ask with one fresh code. Returns how to stop. */
export const answerReloadedWindows = (connection: Connection): (() => void) => {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = async ({ data }: MessageEvent<Ask | Reply>) => {
    if (!('ask' in data) || data.ask === 'door' || connection.state().at !== 'open') return;
    try {
      const { code } = await connection.api.station.openWindow({ window: data.ask });
      channel.postMessage({ reply: data.id, code } satisfies Reply);
    } catch {
      // Not set up yet, or not a window of this station: the asking window says that it is closed.
    }
  };
  return () => channel.close();
};
