import type { Locator, Page } from 'playwright';
import type { Locale } from '../../preload/contract/common.ts';
import type { Hands } from './way-hands.ts';
import { type SaySentence, wordsOf } from './way-words.ts';

/** Somebody at a window: what they see, how they work it, and the language that they read. */
export type Person = {
  readonly page: Page;
  readonly hands: Hands;
  readonly locale: Locale;
  readonly say: SaySentence;
};

export const person = (page: Page, hands: Hands, locale: Locale): Person => ({
  page,
  hands,
  locale,
  say: wordsOf(locale),
});

/** Presses the button with this sentence; of several, the one in front. */
export const pressButton = async (
  { page, hands, say }: Person,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): Promise<void> => {
  await hands.press(page.getByRole('button', { name: say(key, values), exact: true }));
};

/** Waits until the screen with this heading is shown. */
export const heading = ({ page, say }: Person, key: string, values = {}): Promise<void> =>
  page.getByRole('heading', { level: 1, name: say(key, values), exact: true }).waitFor();

/** The dialog with this title, whether it warns or not. */
export const dialogOf = ({ page, say }: Person, key: string, values = {}): Locator => {
  const name = say(key, values);
  return page.getByRole('dialog', { name }).or(page.getByRole('alertdialog', { name }));
};
