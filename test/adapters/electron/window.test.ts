import type { HandlerDetails, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { codeIn, windowOf } from '../../../main/adapters/electron/address.ts';
import { hardenContents, windowOptions } from '../../../main/adapters/electron/window.ts';

const code = 'c'.repeat(43);

/** A page as the adapter sees it: what it listens to, and what it answers to a new window. */
const fakeContents = (url: string) => {
  const listeners = new Map<string, (event: { preventDefault: () => void }) => void>();
  let onOpen: ((details: HandlerDetails) => { action: string }) | null = null;
  const contents = {
    on: (event: string, listener: (event: { preventDefault: () => void }) => void) => {
      listeners.set(event, listener);
      return contents;
    },
    setWindowOpenHandler: (handler: (details: HandlerDetails) => { action: string }) => {
      onOpen = handler;
    },
    getURL: () => url,
  };
  return {
    contents: contents as unknown as WebContents,
    prevented: (event: string): boolean => {
      let prevented = false;
      listeners.get(event)?.({
        preventDefault: () => {
          prevented = true;
        },
      });
      return prevented;
    },
    open: (target: string) => onOpen?.({ url: target } as HandlerDetails),
  };
};

describe('a window of the desktop', () => {
  it('lets no page out of its sandbox', () => {
    const { webPreferences } = windowOptions('candidate', '/bridge.cjs', false);
    expect(webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
      partition: 'invigil',
    });
    expect(webPreferences?.partition).not.toMatch(/^persist:/);
  });

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'prevents %s',
    (event) => {
      const fake = fakeContents(`invigil://app/candidate/`);
      hardenContents(fake.contents, { openWindow: () => {} });
      expect(fake.prevented(event)).toBe(true);
    },
  );

  it('tells what was refused to a page, and nothing else (R-L2)', () => {
    const refused: string[] = [];
    const requests = { openWindow: () => {}, refused: (what: string) => refused.push(what) };
    const candidate = fakeContents('invigil://app/candidate/');
    hardenContents(candidate.contents, requests);
    candidate.prevented('will-navigate');
    candidate.open('https://evil.example/');
    const door = fakeContents('invigil://app/door/');
    hardenContents(door.contents, requests);
    door.open(`invigil://app/staff/#${code}`);
    expect(refused).toEqual(['navigate', 'window']);
  });

  it('opens other windows for the door alone, and never by itself', () => {
    const opened: string[] = [];
    const openWindow = (kind: string) => opened.push(kind);
    const wanted = `invigil://app/staff/#${code}`;
    for (const from of ['invigil://app/candidate/', 'https://evil.example/', '']) {
      const fake = fakeContents(from);
      hardenContents(fake.contents, { openWindow });
      expect(fake.open(wanted)).toEqual({ action: 'deny' });
    }
    expect(opened).toEqual([]);
    const door = fakeContents('invigil://app/door/');
    hardenContents(door.contents, { openWindow });
    expect(door.open(wanted)).toEqual({ action: 'deny' });
    for (const other of [
      'https://evil.example/',
      'invigil://evil/staff/#x',
      'invigil://app/staff/',
      'file:///etc/passwd',
      'invigil://app/../staff/#x',
    ]) {
      expect(door.open(other)).toEqual({ action: 'deny' });
    }
    expect(opened).toEqual(['staff']);
  });

  it('knows its own addresses from look-alikes', () => {
    expect(windowOf('invigil://app/door/')).toBe('door');
    expect(windowOf(`invigil://app/candidate/#${code}`)).toBe('candidate');
    for (const other of [
      'invigil://app.evil/door/',
      'invigil://app/door/../staff/',
      'invigil://app/other/',
      'http://app/door/',
      'xinvigil://app/door/',
      'invigil://app/door/?x=1',
    ]) {
      expect(windowOf(other), other).toBeNull();
    }
    expect(codeIn(`invigil://app/candidate/#${code}`)).toBe(code);
  });
});
