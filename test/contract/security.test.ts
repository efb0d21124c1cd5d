import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { windowOptions } from '../../main/adapters/electron/window.ts';
import { isThere, withChecklist } from '../../scripts/support/security-page.ts';
import { securityPoints } from '../../scripts/support/security-points.ts';

const exposed = new Map<string, Readonly<Record<string, unknown>>>();
const sent: unknown[][] = [];
vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, api: Readonly<Record<string, unknown>>) =>
      exposed.set(name, api),
  },
  ipcRenderer: { send: (...args: unknown[]) => sent.push(args), on: () => {} },
}));

/** Source files below a folder, by path, without comments. */
const sources = (folder: string, ends: RegExp): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name).replaceAll('\\', '/'))
      .filter((file) => ends.test(file))
      .map((file) => [file, withoutComments(readFileSync(file, 'utf8'))]),
  );

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

const naming = (files: ReadonlyMap<string, string>, what: RegExp): readonly string[] =>
  [...files].filter(([, text]) => what.test(text)).map(([file]) => file);

const electronFiles = new Map([
  ...sources('main/adapters/electron', /\.ts$/),
  ...sources('main/shell', /\.ts$/),
  ...sources('preload', /bridge\.ts$/),
]);
const pages = sources('renderer', /\.(?:tsx?|html|css)$/);

describe('the page on security', () => {
  it('has all twenty points of Electron’s checklist', () => {
    expect(securityPoints).toHaveLength(20);
    expect(new Set(securityPoints.map(({ title }) => title)).size).toBe(20);
  });

  it('is as the list says (npm run security)', () => {
    const page = readFileSync('docs/security.md', 'utf8');
    expect(withChecklist(page)).toBe(page);
  });

  it('names no test that does not exist', () => {
    expect(isThere({ file: 'test/contract/security.test.ts', test: 'no such' + ' test' })).toBe(
      false,
    );
    expect(isThere({ file: 'test/contract/none.test.ts', test: 'x' })).toBe(false);
    const named = securityPoints.flatMap(({ proofs }) => proofs);
    expect(named.filter((proof) => !isThere(proof))).toEqual([]);
  });
});

describe('the sources of the desktop (R-L1)', () => {
  it('are really looked at', () => {
    expect(electronFiles.size).toBeGreaterThan(20);
    expect(pages.size).toBeGreaterThan(200);
    expect(naming(electronFiles, /\bBrowserWindow\b/)).toContain('main/shell/desktop.ts');
  });

  it('a window is made with no preference but those that are written down', () => {
    const { webPreferences } = windowOptions('candidate', '/bridge.cjs', false);
    expect(webPreferences).toMatchObject({ experimentalFeatures: false, disableBlinkFeatures: '' });
    expect(Object.keys(webPreferences ?? {})).not.toContain('enableBlinkFeatures');
    const elsewhere = naming(electronFiles, /webPreferences|new BrowserWindow\(\s*\{/);
    expect(elsewhere).toEqual(['main/adapters/electron/window.ts']);
    expect(naming(electronFiles, /enableBlinkFeatures|commandLine\.appendSwitch/)).toEqual([]);
  });

  it('no page of ours and nothing that opens windows names an insecure address', () => {
    const insecure = /\b(?:http|ftp|ws):\/\/(?!www\.w3\.org\/|127\.0\.0\.1)/;
    expect(insecure.test('src="http://example.com/a.js"')).toBe(true);
    const desktopOnly = new Map(
      [...electronFiles].filter(([file]) => /electron\/|desktop/.test(file)),
    );
    expect(naming(desktopOnly, insecure)).toEqual([]);
    const html = new Map([...pages].filter(([file]) => file.endsWith('.html')));
    expect(html.size).toBeGreaterThan(3);
    expect(naming(html, /(?:src|href)="[a-z]+:/)).toEqual([]);
  });

  it('no page of ours has a webview', () => {
    expect(naming(pages, /<webview|allowpopups/i)).toEqual([]);
  });

  it('nothing hands an address to the system', () => {
    expect(
      naming(electronFiles, /openExternal|shell\.openPath|\bshell\b.*from 'electron'/),
    ).toEqual([]);
  });

  it('no window is given a file', () => {
    expect(naming(electronFiles, /\.loadFile\(|file:\/\//)).toEqual([]);
  });

  it('one file listens to messages of pages', () => {
    expect(naming(electronFiles, /ipcMain\s*\.\s*(?:on|once|handle)|\.ipc\.(?:on|handle)/)).toEqual(
      ['main/adapters/electron/transport.ts'],
    );
  });

  it('the bridge gives a page one function and nothing of Electron', async () => {
    await import('../../preload/bridge.ts');
    expect([...exposed.keys()]).toEqual(['invigil']);
    const api = exposed.get('invigil') ?? {};
    expect(Object.keys(api)).toEqual(['requestPort']);
    const requestPort = api.requestPort as (lane: unknown, id: unknown) => unknown;
    expect(requestPort({ toString: () => 'main' }, 7)).toBeUndefined();
    expect(sent).toEqual([['invigil:port', 'main', '7']]);
  });
});
