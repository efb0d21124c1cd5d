import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';

/** A page that nobody else uses while it is open; `close` gives it back. */
export type OwnPage = { readonly page: Page; readonly close: () => Promise<void> };

type Wish = {
  /** The page is loaded with nothing that an earlier one could have left in it, and gives nothing on. */
  readonly isUnused?: boolean;
};
type Kept = { readonly context: BrowserContext; readonly page?: Page };

/** An address of the same server at which there is nothing, so that the page keeps its process. */
const nowhere = (page: Page) => new URL('/nowhere', page.url()).href;

/** Takes a page out of the product; false where it can't be used again. */
const clear = async (page: Page, options: BrowserContextOptions): Promise<boolean> => {
  if (page.isClosed() || !page.url().startsWith('http')) return false;
  page.removeAllListeners();
  await page.mouse.move(-1, -1);
  // A server that a test has cut off answers nothing.
  const left = await page.goto(nowhere(page)).catch(() => null);
  if (left === null) return false;
  await page.evaluate(() => sessionStorage.clear());
  await page.emulateMedia({ media: null });
  if (options.viewport) await page.setViewportSize(options.viewport);
  return true;
};

/**
 * Opens pages of one browser. Who wants what a closed page had gets that page, emptied, whose process
 * has the files of the window already. The windows keep nothing but what `clear` takes from them.
 */
export const pagesOf = (browser: Browser) => {
  const idle = new Map<string, Kept[]>();
  const contexts: BrowserContext[] = [];
  const newContext = async (options: BrowserContextOptions): Promise<BrowserContext> => {
    const context = await browser.newContext(options);
    contexts.push(context);
    return context;
  };

  const open = async (
    options: BrowserContextOptions,
    { isUnused = false }: Wish = {},
  ): Promise<OwnPage> => {
    const key = JSON.stringify(options);
    const same = idle.get(key) ?? [];
    idle.set(key, same);
    const kept = same.pop();
    const context = kept?.context ?? (await newContext(options));
    const page = isUnused ? undefined : kept?.page;
    if (page === undefined) await kept?.page?.close();
    const own = page ?? (await context.newPage());
    const close = async () => {
      const isKept = !isUnused && (await clear(own, options));
      if (!isKept) await own.close();
      same.push(isKept ? { context, page: own } : { context });
    };
    return { page: own, close };
  };
  return {
    open,
    /** Closes all pages, those in use too. */
    end: async () => {
      await Promise.all(contexts.map((context) => context.close()));
    },
  };
};

export type Pages = ReturnType<typeof pagesOf>;
