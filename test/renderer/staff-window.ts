import type { Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import type { BuiltFile } from '../../main/adapters/http/files.ts';
import { type LoopbackServer, serveLoopback } from '../../main/adapters/http/server.ts';
import { findBrowser } from '../support/browser.ts';
import { buildWindow } from '../support/built-window.ts';
import type { TestCore } from '../support/core.ts';
import { type Pages, pagesOf } from '../support/pages.ts';
import { sharedBrowser } from '../support/shared-browser.ts';

const found = findBrowser();

export type StaffOptions = {
  readonly locale?: 'zh-CN' | 'en';
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly theme?: 'light' | 'dark';
};

/** The staff's window as it is shipped, in a browser, on the real core that `start` gives. */
export const staffForFile = <Station extends TestCore>(start: () => Promise<Station>) => {
  let pages: Pages | undefined;
  let files: ReadonlyMap<string, BuiltFile> | undefined;
  let server: LoopbackServer | undefined;
  let station: Station | undefined;

  beforeAll(async () => {
    if (!found.ok) return;
    [station, files] = await Promise.all([start(), buildWindow('staff')]);
    pages = pagesOf(await sharedBrowser());
    const served = await serveLoopback({ api: station.core.api, files, port: 0 });
    if (!served.ok) throw new Error(served.error);
    server = served.value;
  });
  afterAll(async () => {
    await pages?.end();
    await server?.close();
    station?.cleanup();
  });

  const given = () => {
    if (pages === undefined || server === undefined || station === undefined) {
      throw new Error('No browser is running.');
    }
    return { pages, server, station };
  };

  /** Opens a window, signed in; what goes wrong in its page is in `complaints`. */
  const open = async (
    account: { readonly login: string; readonly password: string } | null,
    options: StaffOptions = {},
  ) => {
    const { locale = 'en', viewport = { width: 1024, height: 768 }, theme = 'light' } = options;
    const { page, close } = await given().pages.open({
      viewport,
      locale,
      colorScheme: theme,
      acceptDownloads: true,
      reducedMotion: 'reduce',
    });
    page.setDefaultTimeout(10_000);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      const favicon = message.location().url.endsWith('/favicon.ico');
      if (message.type() === 'error' && !favicon) complaints.push(message.text());
    });
    const code = given().station.core.api.issueLaunchCode('staff', 60_000);
    await page.goto(`${given().server.origin}/staff/#${code}`);
    if (account !== null) await signInByKeyboard(page, account);
    return { page, complaints, close };
  };
  return { open, station: () => given().station };
};

/** Types account and password into the form that has the focus already. */
export const signInByKeyboard = async (
  page: Page,
  { login, password }: { readonly login: string; readonly password: string },
) => {
  await page.locator('input[autocomplete=username]:focus').waitFor();
  await page.keyboard.type(login);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.locator('nav button[aria-current=page]').waitFor();
};

/** Goes to a page of the navigation and waits until it has loaded. */
export const goTo = async (page: Page, name: string) => {
  await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
  await page.locator('main h1').waitFor();
  await page.locator('main [role=status] svg[class*=ring], main .hidden').count();
};

/** Gives a file to the picker of the page, as choosing one does. */
export const choose = async (page: Page, name: string, mimeType: string, buffer: Buffer) => {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
};

export { found };
