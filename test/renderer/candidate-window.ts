import type { BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Api, createApi } from '../../main/adapters/api/api.ts';
import type { Locale } from '../../preload/contract/common.ts';
import { stationInfo, type TestHandler, testHandlers } from '../contract/support/handlers.ts';
import { buildWindow } from '../support/built-window.ts';
import { createSittingScript } from '../support/candidate-script.ts';
import { serveWithCuts } from '../support/loopback-with-cuts.ts';
import { type Pages, pagesOf } from '../support/pages.ts';
import { sharedBrowser } from '../support/shared-browser.ts';
import { found } from './window.ts';

/** A slow camera that the browser makes up, and that may be used without a question. */
const camera = ['--use-fake-device-for-media-stream=fps=10', '--use-fake-ui-for-media-stream'];

export type OpenOptions = {
  readonly locale?: Locale;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly context?: BrowserContextOptions;
  /** Runs in the page before anything of ours. */
  readonly before?: string;
  /** The address without a launch code, as after a reload. */
  readonly withoutCode?: boolean;
};

/**
 * The candidate's window as it is shipped, in a browser, before a sitting that the test writes.
 * @param more handlers beside those of the sitting
 */
export const candidateForFile = (more: Readonly<Record<string, TestHandler>> = {}) => {
  const script = createSittingScript();
  let pages: Pages | undefined;
  let server: Awaited<ReturnType<typeof serveWithCuts>> | undefined;
  let api: Api | undefined;

  beforeAll(async () => {
    if (!found.ok) return;
    const files = await buildWindow('candidate');
    const log = { warn: () => {}, error: (fields: object) => console.error(fields) };
    const info = { ...stationInfo, centre: '示范考点', station: 'C-07' };
    const handlers = testHandlers({
      ...script.handlers,
      ...more,
      'station.info': () => ({ ok: true, value: info }),
    });
    const signIn = async () =>
      ({ ok: false, error: { code: 'sign-in-failed', values: {} } }) as const;
    api = createApi(handlers, { signIn, log });
    server = await serveWithCuts(api, files);
    pages = pagesOf(await sharedBrowser(camera));
  });
  afterAll(async () => {
    await pages?.end();
    api?.close();
    await server?.close();
  });
  beforeEach(() => {
    server?.restore();
    script.reset();
  });

  /** Opens a window; what goes wrong in its page is in `complaints`, what it sent in `frames`. */
  const open = async (options: OpenOptions = {}) => {
    if (pages === undefined || server === undefined || api === undefined) {
      throw new Error('No browser is running.');
    }
    const { locale = 'en', viewport = { width: 1024, height: 768 } } = options;
    const { page, close } = await pages.open(
      { viewport, reducedMotion: 'reduce', ...options.context },
      { isUnused: options.before !== undefined },
    );
    page.setDefaultTimeout(15_000);
    if (options.before !== undefined) await page.addInitScript(options.before);
    const complaints: string[] = [];
    const frames: string[] = [];
    page.on('websocket', (socket) => {
      socket.on('framesent', ({ payload }) => frames.push(String(payload)));
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      const ours = !message.location().url.endsWith('/favicon.ico');
      // A cut connection is reported by the browser itself.
      const cut = message.text().includes('WebSocket connection');
      if (message.type() === 'error' && ours && !cut) complaints.push(message.text());
    });
    const code = options.withoutCode ? '' : `#${api.issueLaunchCode('candidate', 60_000)}`;
    await page.goto(`${server.origin}/candidate/${code}`);
    await page.locator('h1').waitFor();
    if (locale === 'en') await page.locator('header').getByText('English').click();
    await page.locator(`html[lang="${locale}"]`).waitFor();
    return { page, complaints, frames, close };
  };
  return {
    script,
    open,
    cut: () => server?.cut(),
    restore: () => server?.restore(),
  };
};

/** Enters the confirmation code and says "this is me"; the step is then what the script says. */
export const lookUp = async (page: Page) => {
  await page.locator('main').getByRole('button').last().click();
  await page
    .getByText(/^(Confirmation code|确认码)$/)
    .first()
    .click();
  await page.locator('main input[type=text]').fill('kpt7 r4wm');
  await page.keyboard.press('Enter');
};
