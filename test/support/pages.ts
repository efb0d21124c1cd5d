import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';

/** A page of a context that it has for itself; `close` gives the context back. */
export type OwnPage = { readonly page: Page; readonly close: () => Promise<void> };

/**
 * Opens pages of one browser. Who wants what a closed page had gets its context, which has the files of
 * the window already. Pages that are open at once never share one, and the windows keep nothing.
 */
export const pagesOf = (browser: Browser) => {
  const idle = new Map<string, BrowserContext[]>();
  return async (options: BrowserContextOptions): Promise<OwnPage> => {
    const key = JSON.stringify(options);
    const same = idle.get(key) ?? [];
    idle.set(key, same);
    const context = same.pop() ?? (await browser.newContext(options));
    const page = await context.newPage();
    const close = async () => {
      await page.close();
      same.push(context);
    };
    return { page, close };
  };
};
