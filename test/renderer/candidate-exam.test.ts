import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { clockOf } from '../support/candidate-view.ts';
import { it } from './browser-it.ts';
import { candidateForFile, lookUp } from './candidate-window.ts';

const { script, open, cut, restore } = candidateForFile();

/** A window with the first of so many items on it. */
const openItems = async (count = 40, options: Parameters<typeof open>[0] = {}) => {
  const opened = await open(options);
  script.toItems(count);
  await lookUp(opened.page);
  await opened.page.locator('main [data-interaction]').first().waitFor();
  return opened;
};
const state = (page: Page) => page.locator('footer > :nth-child(2)');
const heading = (page: Page, position: number) =>
  page.getByRole('heading', { level: 1, name: `Item ${position}`, exact: true });
const goTo = async (page: Page, position: number) => {
  for (;;) {
    const now = Number((await page.locator('h1').textContent())?.replace(/\D/g, ''));
    if (now === position) return;
    await page.keyboard.press(now < position ? 'Alt+n' : 'Alt+p');
    await heading(page, now < position ? now + 1 : now - 1).waitFor();
  }
};

describe('an answer', () => {
  it('is called saved only after its commit came back (R-E5)', async () => {
    const { page, close } = await openItems();
    const commit = script.hold('answer');
    await page.getByText('Use auto scaling').click();
    await state(page).getByText('Saving…').waitFor();
    expect(await page.getByText('Saved', { exact: true }).count()).toBe(0);
    commit();
    await state(page).getByText('Saved', { exact: true }).waitFor();
    expect(script.responses().get(1)).toEqual({ RESPONSE: 'B' });
    await close();
  });

  it('is sent again with the same command when the connection was cut before its answer', async () => {
    const { page, complaints, frames, close } = await openItems();
    const commit = script.hold('answer');
    await page.getByText('Use auto scaling').click();
    await state(page).getByText('Saving…').waitFor();
    cut();
    await page.getByText('The connection is away').waitFor();
    await state(page).getByText('Not saved yet').waitFor();
    commit();
    restore();
    await state(page).getByText('Saved', { exact: true }).waitFor();
    const sent = frames.filter((frame) => frame.includes('/sitting/answer'));
    const commands = sent.map((frame) => /"command":"(\w+)"/.exec(frame)?.[1]);
    expect(commands.length).toBe(2);
    expect(new Set(commands).size).toBe(1);
    expect(script.named('answer').length).toBe(1);
    expect(complaints).toEqual([]);
    await close();
  });

  it('that was changed while the connection was away is sent once, as it is at last', async () => {
    const { page, close } = await openItems();
    cut();
    await page.getByText('The connection is away').waitFor();
    await page.getByText('Buy twenty times').click();
    await page.getByText('Use auto scaling').click();
    await state(page).getByText('Not saved yet').waitFor();
    restore();
    await state(page).getByText('Saved', { exact: true }).waitFor();
    expect(script.named('answer').map(({ input }) => input.responses)).toEqual([{ RESPONSE: 'B' }]);
    await close();
  });

  it('is kept through a pause and saved when the exam goes on; the item is not shown meanwhile', async () => {
    const { page, close } = await openItems();
    script.refuseNext('answer', 'paused');
    await page.getByText('Use auto scaling').click();
    await state(page).getByText('Paused; saved when it goes on').waitFor();
    const at = { by: 'proctor', reason: 'A fire drill', since: Date.now() } as const;
    script.change({ paused: at, clock: clockOf('items', 60_000 * 60, false) });
    await page.getByText('A fire drill').waitFor();
    expect(await page.getByText('Use auto scaling').count()).toBe(0);
    script.change({ paused: null, clock: clockOf('items', 60_000 * 60) });
    await state(page).getByText('Saved', { exact: true }).waitFor();
    expect(await page.getByRole('radio', { name: /Use auto scaling/ }).isChecked()).toBe(true);
    expect(script.responses().get(1)).toEqual({ RESPONSE: 'B' });
    await close();
  });

  it('that the disk did not take is said not to be saved, and tried again', async () => {
    const { page, close } = await openItems();
    script.refuseNext('answer', 'store-disk-full');
    await page.getByText('Use auto scaling').click();
    await state(page).getByText('Not saved, trying again').waitFor();
    await state(page).getByText('Saved', { exact: true }).waitFor();
    expect(script.responses().get(1)).toEqual({ RESPONSE: 'B' });
    await close();
  });

  it('that is typed is sent at the latest when the candidate moves on', async () => {
    const { page, close } = await openItems();
    await goTo(page, 9);
    await page.locator('main input').first().pressSequentially('175');
    await page.keyboard.press('Alt+n');
    await heading(page, 10).waitFor();
    await state(page).waitFor();
    await expect.poll(() => Object.values(script.responses().get(9) ?? {})).toContain('175');
    await goTo(page, 9);
    expect(await page.locator('main input').first().inputValue()).toBe('175');
    await close();
  });

  it('stays when the item is shown in the other language', async () => {
    const { page, close } = await openItems();
    await page.getByText('Use auto scaling').click();
    await page.locator('header').getByText('中文').click();
    await page.getByText('使用弹性伸缩').waitFor();
    expect(await page.getByRole('radio', { name: /使用弹性伸缩/ }).isChecked()).toBe(true);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('第 1 题');
    await close();
  });
});

describe('the item screen', () => {
  it('has three items at most in memory, and the next one at hand (R-E6)', async () => {
    const { page, close } = await openItems();
    await goTo(page, 4);
    await expect.poll(() => script.named('item').length).toBe(5);
    expect(script.named('item').map(({ input }) => input.position)).toEqual([1, 2, 3, 4, 5]);
    await goTo(page, 1);
    await expect.poll(() => script.named('item').length).toBe(7);
    await close();
  });

  it('is worked with the keyboard: choices, flag, next, previous, review, help', async () => {
    const { page, close } = await openItems();
    await page.keyboard.press('2');
    await expect.poll(() => script.responses().get(1)).toEqual({ RESPONSE: 'B' });
    await page.keyboard.press('c');
    await expect.poll(() => script.responses().get(1)).toEqual({ RESPONSE: 'C' });
    await page.keyboard.press('Alt+f');
    await page.locator('main').getByText('Flagged').waitFor();
    await page.keyboard.press('Alt+n');
    await heading(page, 2).waitFor();
    await page.locator('h1:focus').waitFor();
    await page.keyboard.press('Alt+p');
    await heading(page, 1).waitFor();
    await page.keyboard.press('Alt+r');
    await page.getByRole('heading', { name: 'Review all items' }).waitFor();
    await page.keyboard.press('Alt+r');
    await heading(page, 1).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('Use single keys').click();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('a');
    await page.waitForTimeout(100);
    expect(script.responses().get(1)).toEqual({ RESPONSE: 'C' });
    await close();
  });

  it('leaves letters and digits to text fields and to input methods', async () => {
    const { page, close } = await openItems();
    await goTo(page, 10);
    const field = page.locator('main textarea, main input[type=text]').first();
    await field.pressSequentially('ab?1');
    expect(await field.inputValue()).toBe('ab?1');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await goTo(page, 1);
    await page.evaluate(() =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'b', keyCode: 229, bubbles: true }),
      ),
    );
    expect(await page.getByRole('radio', { name: /Use auto scaling/ }).isChecked()).toBe(false);
    await close();
  });

  it('says what is answered, unanswered, flagged and current in words', async () => {
    const { page, close } = await openItems(8, { viewport: { width: 1400, height: 900 } });
    await page.getByText('Use auto scaling').click();
    await page.keyboard.press('Alt+f');
    const cell = page.getByRole('button', { name: 'Item 1, Answered, Flagged' });
    await cell.waitFor();
    expect(await cell.getAttribute('aria-current')).toBe('step');
    await page.getByRole('button', { name: 'Item 5, Not seen' }).click();
    await heading(page, 5).waitFor();
    await page.getByRole('button', { name: 'Item 5, Unanswered' }).waitFor();
    await close();
  });

  it('lets nothing be copied, dragged or printed (R-L1)', async () => {
    const { page, close } = await openItems();
    const through = await page.evaluate(() =>
      ['copy', 'contextmenu', 'dragstart'].filter((type) =>
        document
          .querySelector('main h1')
          ?.dispatchEvent(new Event(type, { bubbles: true, cancelable: true })),
      ),
    );
    expect(through).toEqual([]);
    const print = await page.evaluate(() =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'p',
          code: 'KeyP',
          ctrlKey: true,
          bubbles: true,
          cancelable: true,
        }),
      ),
    );
    expect(print).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main').isVisible()).toBe(false);
    await close();
  });

  it('fits a small screen with the largest text', async () => {
    const { page, close } = await openItems();
    await page.getByRole('button', { name: 'Options' }).click();
    await page.getByText('Very large').click();
    await page.keyboard.press('Escape');
    const sizes = await page.evaluate(() => ({
      over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      main: document.querySelector('main')?.clientHeight ?? 0,
    }));
    expect(sizes.over).toBe(0);
    expect(sizes.main).toBeGreaterThan(300);
    await close();
  });
});

describe('the clock on the screen (R-E4)', () => {
  it('warns at the policy’s times and can be hidden until the last of them', async () => {
    const { page, close } = await openItems();
    script.change({ clock: clockOf('items', 10 * 60_000 + 600) });
    await page.getByText('10 minutes left for the items').waitFor();
    await page.getByRole('button', { name: 'Got it' }).click();
    await page.locator('header').getByRole('button', { name: 'Hide' }).click();
    expect(await page.locator('header').getByRole('timer').count()).toBe(0);
    script.change({ clock: clockOf('items', 5 * 60_000 + 600) });
    await page.getByText('5 minutes left for the items').waitFor();
    await page.locator('header').getByRole('timer').waitFor();
    expect(await page.locator('header').getByRole('button', { name: 'Hide' }).count()).toBe(0);
    script.change({ clock: clockOf('items', 30 * 60_000) });
    await page.getByText('5 minutes left for the items').waitFor({ state: 'detached' });
    await close();
  });

  it('does not follow a changed system clock', async () => {
    const { page, close } = await openItems();
    await page.evaluate(() => {
      const real = Date.now;
      Date.now = () => real() + 3_600_000;
    });
    await page.waitForTimeout(1_200);
    const text = await page.locator('header').getByRole('timer').textContent();
    expect(text).toMatch(/^1:19:5\d$/);
    await close();
  });

  it('sends what is typed before the end, and says what was submitted when time is up', async () => {
    const { page, close } = await openItems();
    await goTo(page, 9);
    script.change({ clock: clockOf('items', 2_500) });
    await page.locator('main input').first().pressSequentially('17');
    await expect.poll(() => Object.values(script.responses().get(9) ?? {})).toContain('17');
    await page.getByText('Time is up, submitting').waitFor();
    expect(await page.locator('main input').first().isDisabled()).toBe(true);
    script.change({
      at: { step: 'survey', questions: [] },
      clock: clockOf('survey', 60_000),
    });
    await page.getByRole('dialog').getByText('All saved answers have been submitted').waitFor();
    await close();
  });
});

describe('submitting', () => {
  it('names what is unanswered and flagged, and is refused when that has changed', async () => {
    const { page, close } = await openItems(5);
    await page.getByText('Use auto scaling').click();
    await page.keyboard.press('Alt+n');
    await page.keyboard.press('Alt+f');
    await page.keyboard.press('Alt+r');
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('4 items are unanswered').waitFor();
    await dialog.getByText('Items 2, 3, 4, 5').waitFor();
    await dialog.getByText('1 item is flagged').waitFor();
    script.refuseNext('submit', 'unanswered-changed', { unanswered: 3 });
    await dialog.getByRole('button', { name: 'Submit all the same' }).click();
    await dialog.getByText('is now 3').waitFor();
    await dialog.getByRole('button', { name: 'Submit all the same' }).click();
    await page.getByRole('heading', { name: 'A few questions about the exam' }).waitFor();
    expect(script.named('submit').map(({ input }) => input.unanswered)).toEqual([4, 4]);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await close();
  });

  it('waits until the last change is saved', async () => {
    const { page, close } = await openItems(5);
    const commit = script.hold('answer');
    await page.getByText('Use auto scaling').click();
    await page.keyboard.press('Alt+r');
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    const submit = page
      .getByRole('alertdialog')
      .getByRole('button', { name: 'Submit all the same' });
    await page.getByText('Saving your last changes…').waitFor();
    expect(await submit.isDisabled()).toBe(true);
    commit();
    await page.getByText('4 items are unanswered').waitFor();
    await submit.click();
    await page.getByRole('heading', { name: 'A few questions about the exam' }).waitFor();
    expect(script.named('submit')[0]?.input.unanswered).toBe(4);
    await close();
  });
});
