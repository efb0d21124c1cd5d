import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { serveGallery } from '../support/gallery.ts';
import { sharedBrowser } from '../support/shared-browser.ts';

export const found = findBrowser();

/** Put into the names of tests that need a browser, so that a skip says why. */
export const withBrowser = found.ok ? '' : ` (skipped: ${found.sentence})`;

/** The gallery in a browser for the tests of one file. */
export function galleryForFile() {
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  let gallery: Awaited<ReturnType<typeof serveGallery>> | undefined;

  beforeAll(async () => {
    if (!found.ok) return;
    gallery = await serveGallery();
    browser = await sharedBrowser();
  });
  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    await gallery?.close();
  });

  /** Opens a page of the gallery at 1024×768; what goes wrong in it is in `complaints`. */
  const open = async (query: string, options: Parameters<Browser['newContext']>[0] = {}) => {
    if (browser === undefined || gallery === undefined) throw new Error('No browser is running.');
    const viewport = { width: 1024, height: 768 };
    // A context of its own for each page: axe insists on it, and nothing is carried over.
    const context = await browser.newContext({ viewport, ...options });
    contexts.push(context);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      const favicon = message.location().url.endsWith('/favicon.ico');
      if (message.type() === 'error' && !favicon) complaints.push(message.text());
    });
    await page.goto(gallery.at(query));
    await page.locator('h1').waitFor();
    return { page, complaints };
  };
  return { open };
}

/** The responses of an item as the gallery holds them. */
export async function responsesOf(page: Page, item: string): Promise<unknown> {
  const text = await page.locator(`[data-responses="${item}"]`).textContent();
  return JSON.parse(text ?? 'null');
}

/** Presses Tab until the focus is on what matches, as a user without a mouse does. */
export async function tabTo(page: Page, selector: string, limit = 60): Promise<void> {
  for (let pressed = 0; pressed < limit; pressed += 1) {
    const there = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (there) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${limit} presses of Tab did not reach ${selector}`);
}
