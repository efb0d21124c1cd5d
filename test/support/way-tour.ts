import type { Page } from 'playwright';

/**
 * Shown a screen: its name and the page that it is on. It must leave the screen as it found it, the
 * place of the focus apart.
 */
export type Show = (name: string, page: Page) => Promise<void>;
