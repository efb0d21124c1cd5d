import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { type Browser, chromium, type LaunchOptions } from 'playwright';

export type FoundBrowser =
  | { readonly ok: true; readonly path: string; readonly how: 'named' | 'installed' | 'playwright' }
  | { readonly ok: false; readonly sentence: string };

/**
 * Chromium without a window of its own comes first: the others draw a whole browser around each page,
 * seen by nobody, which takes several times the processor's time.
 */
const names = [
  'chromium-headless-shell',
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'chrome',
];

const fixedPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The browser for tests: the one that INVIGIL_BROWSER names, an installed Chrome or Chromium, or the
 * one that Playwright has downloaded; else a sentence that says what to do.
 */
export function findBrowser(): FoundBrowser {
  const named = process.env.INVIGIL_BROWSER;
  if (named !== undefined && named !== '') {
    if (runs(named)) return { ok: true, path: named, how: 'named' };
    return { ok: false, sentence: `INVIGIL_BROWSER names ${named}, which cannot be run.` };
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  const installed = [...(fixedPlaces[process.platform] ?? []), ...onPath].find(runs);
  if (installed !== undefined) return { ok: true, path: installed, how: 'installed' };
  const own = chromium.executablePath();
  if (own !== '' && existsSync(own)) return { ok: true, path: own, how: 'playwright' };
  return {
    ok: false,
    sentence:
      'No Chrome or Chromium was found: run "npm run browser", install one, or name one in INVIGIL_BROWSER.',
  };
}

/**
 * Starts the browser that `findBrowser` found, without window unless `options` say otherwise.
 * The sandbox is left out only for root, whom Chromium refuses to start with it.
 */
export function launchBrowser(path: string, options: LaunchOptions = {}): Promise<Browser> {
  const asRoot = process.getuid?.() === 0;
  const args = [...(asRoot ? ['--no-sandbox'] : []), ...(options.args ?? [])];
  return chromium.launch({ ...options, executablePath: path, args });
}
