import type { Page } from 'playwright';
import { describe, expect, vi } from 'vitest';
import { clockOf } from '../support/candidate-view.ts';
import { it } from './browser-it.ts';
import { candidateForFile } from './candidate-window.ts';
import { tabTo } from './window.ts';

vi.setConfig({ testTimeout: 180_000 });

const { script, open } = candidateForFile();

/** Goes to the button with this name by Tab alone, and presses it. */
const press = async (page: Page, name: string) => {
  const mark = `button[data-wanted]`;
  await page.getByRole('button', { name, exact: true }).first().waitFor();
  await page
    .getByRole('button', { name, exact: true })
    .first()
    .evaluate((button) => {
      for (const old of document.querySelectorAll('[data-wanted]')) {
        old.removeAttribute('data-wanted');
      }
      button.setAttribute('data-wanted', '');
    });
  await page.locator(`${mark}:enabled`).waitFor();
  await tabTo(page, mark);
  await page.keyboard.press('Enter');
};
/** Goes to the first field of this kind by Tab alone. */
const reach = async (page: Page, selector: string) => {
  await page.locator(selector).first().waitFor();
  await tabTo(page, selector);
};
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

describe('the whole way of the candidate', () => {
  it('is gone with the keyboard alone', async () => {
    const { page, complaints, close } = await open();
    await press(page, 'Start check-in');
    await reach(page, 'main input[type=text]');
    await page.keyboard.type('11010119980416204x');
    await page.keyboard.press('Enter');
    await heading(page, 'Is this you?');
    await press(page, 'This is me, go on');
    for (let point = 1; point <= 5; point += 1) {
      await page.getByText(`Point ${point} of 5`).waitFor();
      await reach(page, 'main input[type=radio]');
      await page.keyboard.press('Space');
      await press(page, 'Next');
    }
    await press(page, 'Confirm and go on');
    for (const kind of ['document', 'face']) {
      await heading(page, new RegExp(`Picture of your ${kind}`));
      await press(page, 'Take the picture');
      await press(page, 'Use this picture');
    }
    await press(page, 'Go to the waiting room');
    await heading(page, /A proctor is checking/);
    script.toTerms();
    await press(page, 'I agree, go on');
    await press(page, 'Skip the tutorial');
    await page.getByRole('dialog').waitFor();
    await press(page, 'Start the items');
    await heading(page, 'Item 1');
    script.toItems(3);
    await page.locator('main [data-interaction]').first().waitFor();
    await page.keyboard.press('2');
    await expect.poll(() => script.responses().get(1)).toEqual({ RESPONSE: 'B' });
    await press(page, 'Next');
    await heading(page, 'Item 2');
    for (const letter of ['a', 'c']) await page.keyboard.press(letter);
    await expect.poll(() => script.responses().get(2)).toEqual({ RESPONSE: ['A', 'C'] });
    await page.keyboard.press('Alt+n');
    await heading(page, 'Item 3');
    await reach(page, 'main input[type=radio]');
    await page.keyboard.press('Space');
    await expect.poll(() => script.responses().get(3)).toEqual({ RESPONSE: 'T' });
    script.change({ clock: clockOf('items', 60 * 60_000) });
    await press(page, 'Review all');
    await press(page, 'Submit');
    await page.getByRole('dialog').getByText('All items are answered').waitFor();
    await page.waitForFunction(
      () => document.querySelector('[role=dialog] button:last-of-type:enabled') !== null,
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await heading(page, 'A few questions about the exam');
    await press(page, 'Finish');
    await heading(page, 'Done: your answers are submitted');
    await press(page, 'Where the time went');
    await page.getByRole('dialog').getByRole('table').waitFor();
    await page.keyboard.press('Escape');
    await press(page, 'Finish and leave');
    // The next candidate finds it as everybody does: in Chinese first.
    await heading(page, '欢迎参加考试');
    expect(complaints).toEqual([]);
    await close();
  });
});
