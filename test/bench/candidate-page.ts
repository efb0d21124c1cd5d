import type { Browser, Page } from 'playwright';
import { candidate as words } from '../../preload/texts/en/candidate.ts';
import { common } from '../../preload/texts/en/common.ts';
import { exam } from '../../preload/texts/en/exam.ts';

/** A laptop's screen; wide enough for the list of all items beside the item. */
export const viewport = { width: 1366, height: 768 } as const;

/** Opens a candidate's window and comes back to a sitting that is in progress. */
export const openSitting = async (
  browser: Browser,
  address: string,
  confirmation: string,
): Promise<Page> => {
  const context = await browser.newContext({ viewport, locale: 'en' });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`the candidate's window: ${error}`));
  await page.goto(address);
  await page.locator('main').getByRole('radio', { name: common.languages.en }).click();
  await page.getByRole('button', { name: words.welcome.start, exact: true }).click();
  await page.getByRole('radio', { name: words.lookUp.byCode, exact: true }).check();
  await page.getByRole('textbox', { name: words.lookUp.code }).fill(confirmation);
  await page.getByRole('button', { name: words.lookUp.find, exact: true }).click();
  await nextButton(page).waitFor();
  await page.locator('main[aria-busy="false"]').waitFor();
  return page;
};

export const nextButton = (page: Page) =>
  page.getByRole('button', { name: exam.foot.next, exact: true });

/** Number of the item that the heading shows. */
export const itemShown = async (page: Page): Promise<number> =>
  Number(/\d+/.exec((await page.locator('main h1').textContent()) ?? '')?.[0] ?? 0);
