import type { Page } from 'playwright';
import { beforeEach, describe, expect } from 'vitest';
import { expectedToday, idOf, mixedRoom } from '../support/proctor-people.ts';
import { it } from './browser-it.ts';
import { proctorForFile } from './proctor-window.ts';
import { tabTo } from './window.ts';

const { script, open } = proctorForFile();

beforeEach(() => {
  script.reset();
  script.set(mixedRoom(), expectedToday());
});

/** Goes down with j until the focus is on this seat. */
const goTo = async (page: Page, index: number) => {
  await page.locator(`[data-row="${idOf(index)}"]`).waitFor();
  for (let pressed = 0; pressed < 40; pressed += 1) {
    const row = await page.evaluate(() => (document.activeElement as HTMLElement).dataset.row);
    if (row === idOf(index)) return;
    await page.keyboard.press('j');
  }
  throw new Error(`j did not lead to seat ${index}`);
};
/** Presses Tab until the focus is on the button with these words. */
const tabToWord = async (page: Page, words: string) => {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    const there = await page.evaluate(() => document.activeElement?.textContent);
    if (there === words) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab did not lead to "${words}"`);
};
const dialogs = '[role=dialog], [role=alertdialog]';
const focusedRow = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement).dataset.row);
/** Commands as they reached the server; the ID is only looked at for its form. */
const sent = () =>
  script.calls.map(({ name, input: { command, ...input } }) => {
    expect(command).toMatch(/^[a-z0-9]{16,40}$/);
    return { name, ...input };
  });
const closed = (page: Page) => page.locator(dialogs).waitFor({ state: 'detached' });

/** The dialog has ended and the focus is back on the seat that it was for. */
const backOn = async (page: Page, index: number) => {
  await closed(page);
  await expect.poll(() => focusedRow(page)).toBe(idOf(index));
};

describe('a proctor with the keyboard alone', () => {
  it('finds the worst on top and goes down with j, up with k and by arrows', async () => {
    const { page, close } = await open();
    await goTo(page, 3);
    await page.keyboard.press('j');
    expect(await focusedRow(page)).toBe(idOf(0));
    await page.keyboard.press('ArrowDown');
    expect(await focusedRow(page)).toBe(idOf(5));
    await page.keyboard.press('k');
    await page.keyboard.press('ArrowUp');
    expect(await focusedRow(page)).toBe(idOf(3));
    await close();
  });

  it('admits a candidate only after every point has been checked (R-C5, R-C7)', async () => {
    const { page, complaints, close } = await open();
    await goTo(page, 0);
    await page.keyboard.press('Enter');
    await page.locator('figure img').nth(1).waitFor();
    await tabToWord(page, 'Admit');
    await page.keyboard.press('Enter');
    await page.getByText('5 points have not been checked').waitFor();
    expect(script.calls).toEqual([]);
    // The focus is on the first point that is open.
    for (let point = 0; point < 5; point += 1) {
      await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('photo is old');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(sent).toEqual([{ name: 'admit', sitting: idOf(0), note: 'photo is old' }]);
    await page.getByRole('heading', { name: 'At the door: 王芳' }).waitFor({ state: 'detached' });
    await expect.poll(() => focusedRow(page)).toBe(idOf(0));
    expect(complaints).toEqual([]);
    await close();
  });

  it('zooms, turns and moves a picture, and puts it back', async () => {
    const { page, close } = await open();
    await goTo(page, 0);
    await page.keyboard.press('Enter');
    const picture = page.locator('figure img').first();
    await picture.waitFor();
    await tabTo(page, 'figure [role=group]');
    const transform = () => picture.evaluate((one) => (one as HTMLElement).style.transform);
    const before = await transform();
    for (const key of ['+', '+', 'ArrowRight', 'r']) await page.keyboard.press(key);
    const after = await transform();
    expect(after).toContain('scale(1.5625)');
    expect(after).toContain('rotate(90deg)');
    await page.keyboard.press('ArrowRight');
    expect(await transform()).not.toBe(after);
    await page.keyboard.press('0');
    expect(await transform()).toBe(before);
    await close();
  });

  it('says what a refusal means for the attempt before it is done (R-C9)', async () => {
    const { page, close } = await open();
    await goTo(page, 0);
    await page.keyboard.press('Enter');
    await page.locator('figure img').nth(1).waitFor();
    await tabToWord(page, 'Refuse entry…');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('alertdialog', { name: 'Refuse entry to 王芳?' });
    await dialog.waitFor();
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('Choose what is the case').waitFor();
    expect(script.calls).toEqual([]);
    await page.keyboard.press('Space');
    await dialog.getByText('The attempt is used and the fee is kept').waitFor();
    for (let pressed = 0; pressed < 5; pressed += 1) await page.keyboard.press('ArrowDown');
    await dialog.getByText('The attempt is kept and rescheduled').waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Tab');
    await page.keyboard.type('No power in the room');
    await page.keyboard.press('Control+Enter');
    await expect.poll(sent).toEqual([
      {
        name: 'refuse',
        sitting: idOf(0),
        because: 'technical-fault',
        reason: 'No power in the room',
      },
    ]);
    await closed(page);
    await page.getByRole('heading', { name: 'At the door: 王芳' }).waitFor({ state: 'detached' });
    await close();
  });

  it('pauses and resumes with a reason, which the contract asks for (R-P3)', async () => {
    const { page, close } = await open();
    await goTo(page, 1);
    await page.keyboard.press('p');
    await page.getByRole('dialog', { name: 'Pause the exam of 李明?' }).waitFor();
    await page.keyboard.type(' x ');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Give a reason of at least two characters').waitFor();
    expect(script.calls).toEqual([]);
    // A usual reason instead: the third of them.
    for (let pressed = 0; pressed < 3; pressed += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await backOn(page, 1);
    await page
      .locator('tr', { has: page.locator(`[data-row="${idOf(1)}"]`) })
      .getByText('Paused')
      .waitFor();
    await page.keyboard.press('r');
    await page.getByRole('dialog', { name: 'Resume the exam of 李明?' }).waitFor();
    await page.keyboard.type('checked');
    await page.keyboard.press('Control+Enter');
    await closed(page);
    expect(sent()).toEqual([
      {
        name: 'pause',
        sitting: idOf(1),
        reason: 'Something in the room has to be checked',
      },
      { name: 'resume', sitting: idOf(1), reason: 'checked' },
    ]);
    await close();
  });

  it('sends a message and adds time', async () => {
    const { page, close } = await open();
    await goTo(page, 1);
    await page.keyboard.press('m');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('请看屏幕');
    await page.keyboard.press('Control+Enter');
    await backOn(page, 1);
    await page.keyboard.press('e');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('241');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Enter a whole number from 1 to 240').waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('１２');
    for (let pressed = 0; pressed < 5; pressed += 1) await page.keyboard.press('Tab');
    await page.keyboard.type('lost time');
    await page.keyboard.press('Control+Enter');
    await closed(page);
    expect(sent()).toEqual([
      { name: 'message', sitting: idOf(1), text: '请看屏幕' },
      { name: 'extend', sitting: idOf(1), part: 'items', by: 720_000, reason: 'lost time' },
    ]);
    await close();
  });

  it('says what terminating does and asks once; Escape changes nothing', async () => {
    const { page, close } = await open();
    await goTo(page, 1);
    await page.keyboard.press('x');
    const dialog = page.getByRole('alertdialog', { name: 'Terminate the exam of 李明?' });
    await dialog.getByText('(38 of 40 items)').waitFor();
    await page.keyboard.press('Escape');
    await backOn(page, 1);
    expect(script.calls).toEqual([]);
    await page.keyboard.press('x');
    await dialog.waitFor();
    await page.keyboard.type('cheating');
    await page.keyboard.press('Control+Enter');
    await closed(page);
    expect(sent()).toEqual([{ name: 'terminate', sitting: idOf(1), reason: 'cheating' }]);
    await close();
  });

  it('lets a late candidate in, with a second person where the exam wants two (R-C1)', async () => {
    script.needTwo();
    const { page, close } = await open();
    await page.locator(`[data-row="${idOf(3)}"]`).waitFor();
    await page.keyboard.press('2');
    await page.locator('[data-row="booking00000"]').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Let 陈建国 in?' }).waitFor();
    await page.keyboard.type('train was late');
    await page.keyboard.press('Control+Enter');
    await page.getByText('A second person has to agree').waitFor();
    await page.locator('input:focus').waitFor();
    await page.keyboard.type('sun');
    await page.keyboard.press('Tab');
    await page.keyboard.type('secret');
    await page.keyboard.press('Control+Enter');
    await page.getByText('The second person has to be somebody else').waitFor();
    await page.locator('input:focus').waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('qian');
    await page.keyboard.press('Tab');
    await page.keyboard.type('other secret');
    await page.keyboard.press('Control+Enter');
    await closed(page);
    expect(sent().at(-1)).toEqual({
      name: 'letIn',
      booking: 'booking00000',
      reason: 'train was late',
      second: { login: 'qian', password: 'other secret' },
    });
    await page.getByText('Let in', { exact: true }).nth(1).waitFor();
    await close();
  });

  it('does nothing on single keys once they are switched off (WCAG 2.1.4)', async () => {
    const { page, close } = await open();
    await goTo(page, 1);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Shortcuts' }).waitFor();
    await tabTo(page, 'input[type=checkbox]');
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await closed(page);
    for (const key of ['j', 'x', 'p', '?', 'd']) await page.keyboard.press(key);
    await page.waitForTimeout(200);
    expect(await page.locator(dialogs).count()).toBe(0);
    // Arrows and Enter belong to what has the focus and stay.
    await page.keyboard.press('Enter');
    await page.locator('#seat-heading').waitFor();
    await close();
  });

  it('keeps the focus on a seat that moves to the top', async () => {
    const { page, close } = await open();
    await goTo(page, 9);
    script.changeSeat(idOf(9), { state: 'held', urgency: 60 });
    await expect
      .poll(() => page.locator('[data-row]').first().getAttribute('data-row'))
      .toBe(idOf(9));
    expect(await focusedRow(page)).toBe(idOf(9));
    await close();
  });
});
