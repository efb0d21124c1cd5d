import { EventEmitter } from 'node:events';
import type { App, BrowserWindow } from 'electron';
import { describe, expect, it } from 'vitest';
import { keepOpen } from '../../../main/adapters/electron/keep-open.ts';
import { wasLet } from './fake-electron.ts';

const setUp = () => {
  const app = new EventEmitter();
  const window = new EventEmitter();
  const seen: [string, object][] = [];
  const given: (() => void)[] = [];
  let isHeld = false;
  let ended = 0;
  const quit = (): boolean => {
    const goesOn = wasLet((event) => app.emit('before-quit', event));
    if (goesOn) ended += 1;
    return goesOn;
  };
  keepOpen({
    app: Object.assign(app, { quit }) as unknown as App,
    isHeld: () => isHeld,
    giveBack: () => new Promise<void>((resolve) => given.push(resolve)),
    see: (kind, values) => seen.push([kind, values]),
  })(window as unknown as BrowserWindow);
  return {
    quit,
    close: () => wasLet((event) => window.emit('close', event)),
    sessionEnds: () => window.emit('session-end', {}),
    hold: (flag: boolean) => {
      isHeld = flag;
    },
    given,
    seen,
    ended: () => ended,
  };
};

const soon = () => new Promise(setImmediate);

describe('a program that holds the machine (R-L4)', () => {
  it('can be neither closed nor quit, and tells who tries', async () => {
    const { quit, close, hold, given, seen, ended } = setUp();
    hold(true);
    expect(close()).toBe(false);
    expect(quit()).toBe(false);
    await soon();
    expect(seen).toEqual([
      ['leaving-refused', { what: 'close' }],
      ['leaving-refused', { what: 'quit' }],
    ]);
    expect([given.length, ended()]).toEqual([0, 0]);
  });

  it('gives the machine back when Windows ends the session, which asks nobody', () => {
    const { hold, sessionEnds, given } = setUp();
    hold(true);
    sessionEnds();
    expect(given).toHaveLength(1);
  });
});

describe('a program that holds nothing (R-L4)', () => {
  it('ends when the machine is given back, and not before', async () => {
    const { quit, given, ended } = setUp();
    expect(quit()).toBe(false);
    expect(quit()).toBe(false);
    await soon();
    expect([given.length, ended()]).toEqual([1, 0]);
    given[0]?.();
    await soon();
    expect(ended()).toBe(1);
  });

  it('lets its window be closed', () => {
    const { close, seen } = setUp();
    expect(close()).toBe(true);
    expect(seen).toEqual([]);
  });

  it('can be quit once the sitting is over, though it could not be before', async () => {
    const { quit, hold, given, ended } = setUp();
    hold(true);
    quit();
    hold(false);
    quit();
    given[0]?.();
    await soon();
    expect(ended()).toBe(1);
  });
});
