import { readFileSync } from 'node:fs';
import type { IpcMain, MessageChannelMain } from 'electron';
import { describe, expect, it } from 'vitest';
import { portChannel, servePorts } from '../../../main/adapters/electron/transport.ts';

type Listener = (event: unknown, lane: unknown, id: unknown) => void;

const setUp = () => {
  let listener: Listener | undefined;
  const accepted: string[] = [];
  const port = () => ({ on: () => {}, postMessage: () => {}, start: () => {}, close: () => {} });
  servePorts(
    {
      on: (_channel: string, given: Listener) => {
        listener = given;
      },
    } as unknown as IpcMain,
    { accept: (_channel, lane) => accepted.push(lane) },
    () => ({ port1: port(), port2: port() }) as unknown as MessageChannelMain,
  );
  const handed: unknown[] = [];
  const ask = (url: string, lane: unknown, id: unknown, isTop = true) => {
    const frame = { url, postMessage: (...args: unknown[]) => handed.push(args) };
    const sender = { mainFrame: isTop ? frame : { url } };
    listener?.({ senderFrame: frame, sender }, lane, id);
  };
  return { ask, accepted, handed };
};

const id = 'a'.repeat(36);

describe('ports of the desktop', () => {
  it('are given to no page but ours', () => {
    const { ask, accepted, handed } = setUp();
    ask('https://evil.example/', 'main', id);
    ask('invigil://evil/door/', 'main', id);
    ask('invigil://app/door/', 'main', id, false);
    ask('invigil://app/door/', 'other', id);
    ask('invigil://app/door/', 'main', { id });
    ask('invigil://app/door/', 'main', '<script>');
    expect(accepted).toEqual([]);
    expect(handed).toEqual([]);
  });

  it('are given to the top frame of our pages, one for each ask', () => {
    const { ask, accepted, handed } = setUp();
    ask('invigil://app/door/', 'main', id);
    ask('invigil://app/candidate/', 'bulk', id);
    expect(accepted).toEqual(['main', 'bulk']);
    expect(handed[0]).toMatchObject([portChannel, id, [{}]]);
  });

  it('are asked for by the bridge over the same channel', () => {
    expect(readFileSync('preload/bridge.ts', 'utf8')).toContain(`'${portChannel}'`);
  });
});
