import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, LaunchOptions, Page } from 'playwright';
import type { Locale } from '../../preload/contract/common.ts';
import type { WindowKind } from '../../preload/contract/roles.ts';
import { notBuilt, type RunningHost, startHost } from '../e2e/support/host.ts';
import { findBrowser, launchBrowser } from './browser.ts';
import { turnTo } from './way-hands.ts';
import { wordsOf } from './way-words.ts';

/** A camera that needs no camera: Chromium's own moving picture, slowly, allowed without asking. */
const fakeCamera = ['--use-fake-device-for-media-stream=fps=10', '--use-fake-ui-for-media-stream'];

export const sizes = {
  small: { width: 1024, height: 768 },
  large: { width: 1920, height: 1080 },
} as const;
export type Size = keyof typeof sizes;

const found = findBrowser();
/** Why the way can't be gone on this machine; null when it can. */
export const cannotGo: string | null = found.ok ? notBuilt() : `skipped: ${found.sentence}`;

/** For the name of a suite, so that a skip says why. */
export const whySkipped = cannotGo === null ? '' : ` (${cannotGo})`;

export const startBrowser = (options: LaunchOptions = {}): Promise<Browser> => {
  if (!found.ok) throw new Error(found.sentence);
  return launchBrowser(found.path, { ...options, args: [...fakeCamera, ...(options.args ?? [])] });
};

/** A real host on a throwaway folder of its own. */
export type Station = {
  readonly folder: string;
  readonly host: () => RunningHost;
  /** Starts the program again on the same folder, as a person does after a crash. */
  readonly startAgain: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export const startStation = async (
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Station> => {
  const folder = mkdtempSync(join(tmpdir(), 'invigil-way-'));
  const start = (more: readonly string[] = []) =>
    startHost(['--data', folder, ...args, ...more], env);
  let host = await start();
  return {
    folder,
    host: () => host,
    startAgain: async () => {
      // The same port: windows that are still open find the program again.
      const { port } = new URL(host.origin);
      host = await start(['--port', port]);
    },
    close: async () => {
      await host.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** The pages of one browser at one station, and everything that they complained about. */
export type Desk = {
  readonly context: BrowserContext;
  readonly door: Page;
  readonly complaints: readonly string[];
  /** Opens a window by its button at the door, as a person does. */
  readonly open: (kind: Exclude<WindowKind, 'door'>) => Promise<Page>;
};

export type DeskOptions = { readonly size?: Size; readonly locale?: Locale };

/** Opens the address that the program printed in a browser window of its own. */
export const openDesk = async (
  browser: Browser,
  host: RunningHost,
  { size = 'small', locale = 'en' }: DeskOptions = {},
  given?: BrowserContext,
): Promise<Desk> => {
  // Nothing that a test looks at is still on its way.
  const options = { viewport: sizes[size], locale, reducedMotion: 'reduce' } as const;
  const context = given ?? (await browser.newContext(options));
  context.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  context.on('page', (page) => {
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      const { url } = message.location();
      if (message.type() === 'error' && !url.endsWith('/favicon.ico')) {
        complaints.push(message.text());
      }
    });
  });
  const door = await context.newPage();
  await door.goto(await host.askForAddress());
  await door.locator('main h1').waitFor();
  const say = wordsOf(locale);
  return {
    context,
    door,
    complaints,
    open: async (kind) => {
      const opened = context.waitForEvent('page');
      await turnTo(door);
      await door.getByRole('button', { name: say(`door:windows.${kind}.action`) }).click();
      const page = await opened;
      await turnTo(page);
      await page.locator('main h1').waitFor();
      return page;
    },
  };
};
