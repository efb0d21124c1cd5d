import type { Browser } from 'playwright';
import { findBrowser, launchBrowser } from './browser.ts';

const running = new Map<string, Promise<Browser>>();

/**
 * A browser for all test files of this process that want one with these switches; it ends with the
 * process. Who opens a context in it closes the context.
 */
export const sharedBrowser = (args: readonly string[] = []): Promise<Browser> => {
  const found = findBrowser();
  if (!found.ok) throw new Error(found.sentence);
  const key = args.join(' ');
  const browser = running.get(key) ?? launchBrowser(found.path, { args: [...args] });
  running.set(key, browser);
  return browser;
};
