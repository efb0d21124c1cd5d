import { MessageChannel } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { messagePortChannel } from '../../main/adapters/api/message-port.ts';
import { messagePortTransport, type WindowPort } from '../../renderer/connection/message-port.ts';

type Listener = () => void;
const page = globalThis as { addEventListener?: (name: string, listener: Listener) => void };
afterEach(() => {
  delete page.addEventListener;
});

/** A page that is connected through a port; answers how the main process saw it end. */
const connected = async () => {
  const listeners: Listener[] = [];
  page.addEventListener = (name, listener) => {
    if (name === 'pagehide') listeners.push(listener);
  };
  const { port1, port2 } = new MessageChannel();
  const channel = messagePortChannel(port1);
  channel.onMessage(() => undefined);
  const ended = new Promise<boolean>((resolve) => channel.onClose(resolve));
  await messagePortTransport(async () => port2 as unknown as WindowPort)('main');
  return {
    goes: () => {
      for (const listener of listeners) listener();
    },
    ends: () => port2.close(),
    ended,
  };
};

describe('a window that is connected through a port (R-E4)', () => {
  it('says goodbye when its page is closed or left', async () => {
    const { goes, ends, ended } = await connected();
    goes();
    ends();
    expect(await ended).toBe(true);
  });

  it('is taken for a crash when it ends without a word', async () => {
    const { ends, ended } = await connected();
    ends();
    expect(await ended).toBe(false);
  });
});
