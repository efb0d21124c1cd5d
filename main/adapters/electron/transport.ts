import type { IpcMain, IpcMainEvent, MessageChannelMain } from 'electron';
import type { Api } from '../api/api.ts';
import { lanes } from '../api/channel.ts';
import { type AnyPort, messagePortChannel } from '../api/message-port.ts';
import { windowOf } from './address.ts';

/** The one IPC channel that there is: asks for a port, answers with it. */
export const portChannel = 'invigil:port';

/** Ports that one page may ask for; a reconnecting page needs a few, a broken one must not flood. */
const maxAsks = 1_000;

/**
 * Gives a MessagePort of the API to pages that ask for one. Whoever asks must be the top frame of a
 * page of ours. A port has no rights: the page still has to show its launch code or token.
 */
export const servePorts = (
  ipcMain: Pick<IpcMain, 'on'>,
  api: Pick<Api, 'accept'>,
  newChannel: () => MessageChannelMain,
): void => {
  const asks = new WeakMap<object, number>();
  ipcMain.on(portChannel, (event: IpcMainEvent, lane: unknown, id: unknown) => {
    const known = lanes.find((one) => one === lane);
    if (!isOurPage(event) || known === undefined || !isId(id)) return;
    const before = asks.get(event.sender) ?? 0;
    if (before >= maxAsks) return;
    asks.set(event.sender, before + 1);
    const { port1, port2 } = newChannel();
    api.accept(messagePortChannel(port1 as AnyPort), known);
    event.senderFrame?.postMessage(portChannel, id, [port2]);
  });
};

const isOurPage = ({ senderFrame, sender }: IpcMainEvent): boolean =>
  senderFrame !== null && senderFrame === sender.mainFrame && windowOf(senderFrame.url) !== null;

const isId = (id: unknown): id is string => typeof id === 'string' && /^[\w-]{8,60}$/.test(id);
