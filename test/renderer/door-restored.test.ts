import { mkdirSync } from 'node:fs';
import process from 'node:process';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type Api, createApi } from '../../main/adapters/api/api.ts';
import type { RestoredView } from '../../preload/contract/lockdown.ts';
import { testHandlers } from '../contract/support/handlers.ts';
import { launchBrowser } from '../support/browser.ts';
import { buildWindow } from '../support/built-window.ts';
import { serveWithCuts } from '../support/loopback-with-cuts.ts';
import { axeFinds } from '../support/way-check.ts';
import { it } from './browser-it.ts';
import { drawn, tooWide } from './screens-drawn.ts';
import { found } from './window.ts';

/** Where pictures of the screens are put for people to look at; nowhere when it is not set. */
const shots = process.env.INVIGIL_SHOTS;

const at = Date.UTC(2026, 10, 20, 6, 0, 0);
const whole: RestoredView = {
  at,
  restored: [
    { operation: 'gnome-keys', toDefaults: false },
    { operation: 'gnome-notifications', toDefaults: true },
  ],
  failed: [],
  problems: ['altered'],
};
const part: RestoredView = {
  ...whole,
  failed: [{ operation: 'x11-sleep', because: 'refused' }],
  problems: ['newer', 'unknown-operation'],
};

let restored: RestoredView | null = null;
let browser: Browser | undefined;
let server: Awaited<ReturnType<typeof serveWithCuts>> | undefined;
let api: Api | undefined;

beforeAll(async () => {
  if (!found.ok) return;
  const files = await buildWindow('door');
  const handlers = testHandlers({
    'lockdown.restored': () => ({ ok: true, value: { restored } }),
  });
  const signIn = async () =>
    ({ ok: false, error: { code: 'sign-in-failed', values: {} } }) as const;
  const log = { warn: () => {}, error: (fields: object) => console.error(fields) };
  api = createApi(handlers, { signIn, log });
  server = await serveWithCuts(api, files);
  browser = await launchBrowser(found.path);
});
afterAll(async () => {
  await browser?.close();
  api?.close();
  await server?.close();
});

const open = async (locale: 'zh-CN' | 'en') => {
  if (browser === undefined || server === undefined || api === undefined) {
    throw new Error('No browser is running.');
  }
  const context = await browser.newContext({ locale, viewport: { width: 1024, height: 768 } });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${server.origin}/door/#${api.issueLaunchCode('door', 60_000)}`);
  await page.locator('main h2').first().waitFor();
  return { page, close: () => context.close() };
};

describe('the start page after a crash (R-L4)', () => {
  it('says that the computer is restored and lists what was put back, until it is read', async () => {
    restored = whole;
    const { page, close } = await open('en');
    await page.getByText('Your computer is restored').waitFor();
    await page.getByText('Shortcuts of the desktop (GNOME)').waitFor();
    await page.getByText('the system’s own setting is in force now').waitFor();
    await page.getByText('A part of it was not as the program wrote it').waitFor();
    expect(await page.getByText('invigil restore').count()).toBe(0);
    await page.getByRole('button', { name: 'Understood' }).click();
    await page.getByText('Your computer is restored').waitFor({ state: 'detached' });
    await close();
  });

  it('says what could not be put back, why, and what to do', async () => {
    restored = part;
    const { page, close } = await open('en');
    await page.getByText('Not everything could be put back').waitFor();
    await page.getByText('Screen saver and power saving').waitFor();
    await page.getByText('The system refused it').waitFor();
    await page.getByText('Start Invigil again, or run “invigil restore”').waitFor();
    await close();
  });

  it('hears of it though it is still being put back when the page opens', async () => {
    restored = null;
    const { page, close } = await open('en');
    expect(await page.getByText('restored').count()).toBe(0);
    restored = whole;
    await page.getByText('Your computer is restored').waitFor();
    await close();
  });

  for (const locale of ['zh-CN', 'en'] as const) {
    it(`fits at 1024 × 768 and 1920 × 1080 and is without fault for axe, in ${locale}`, async () => {
      restored = part;
      const { page, close } = await open(locale);
      await page.getByText('invigil restore').waitFor();
      const faults: string[] = [];
      for (const size of [
        { width: 1024, height: 768 },
        { width: 1920, height: 1080 },
      ]) {
        await page.setViewportSize(size);
        await drawn(page);
        if (shots !== undefined) {
          mkdirSync(`${shots}/${locale}-${size.width}`, { recursive: true });
          await page.screenshot({ path: `${shots}/${locale}-${size.width}/door-restored.png` });
        }
        faults.push(...(await tooWide(page)), ...(await axeFinds(page)));
      }
      expect(faults).toEqual([]);
      await close();
    });
  }
});
