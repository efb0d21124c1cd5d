import { describe, expect } from 'vitest';
import { it } from './browser-it.ts';
import { galleryForFile, responsesOf } from './window.ts';

const { open } = galleryForFile();

describe('an item keeps what is in it (R-L1, R-E6)', () => {
  it('lets nothing be selected, copied, cut, pasted, dragged or looked up', async () => {
    const { page } = await open('page=items&lang=en');
    await page.keyboard.press('Control+A');
    const selected = await page.evaluate(
      () => document.getSelection()?.toString().includes('visits to a company') ?? false,
    );
    expect(selected).toBe(false);
    const through = await page.evaluate(() => {
      const places = document.querySelectorAll(
        '[data-item] p, [data-item] img, [data-item] textarea',
      );
      const events = ['copy', 'cut', 'paste', 'contextmenu', 'dragstart', 'drop'];
      return [...places].flatMap((place) =>
        events.filter((type) =>
          place.dispatchEvent(new Event(type, { bubbles: true, cancelable: true })),
        ),
      );
    });
    expect(through).toEqual([]);
    expect(await page.locator('[data-item] img').first().getAttribute('draggable')).toBe('false');
  });

  it('tells neither spell-checker nor auto-correction what is written', async () => {
    const { page } = await open('page=items&lang=en');
    const fields = page.locator('[data-item] :is(textarea, input[type=text])');
    expect(await fields.count()).toBeGreaterThan(3);
    for (const field of await fields.all()) {
      expect(await field.getAttribute('spellcheck')).toBe('false');
      expect(await field.getAttribute('autocomplete')).toBe('off');
    }
  });

  it('shows the candidate’s number over the item without being in the way', async () => {
    const { page } = await open('page=single&lang=en');
    const mark = page.locator('[data-item] svg:has(pattern)');
    expect(await mark.getAttribute('aria-hidden')).toBe('true');
    expect(await mark.textContent()).toContain('C-20261120-0042');
    await page.getByText('Use auto scaling').click();
    expect(await responsesOf(page, 'single')).toEqual({ RESPONSE: 'B' });
  });

  it('cannot be changed while it is closed', async () => {
    const { page } = await open('page=items&lang=en&disabled=1');
    const usable = page.locator('[data-item] :is(input, select, textarea, button):enabled');
    expect(await usable.count()).toBe(0);
  });

  it('holds back what an input method is still composing', async () => {
    const { page } = await open('page=essay&lang=zh-CN');
    await page.locator('textarea').focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', {
      text: 'yun',
      selectionStart: 3,
      selectionEnd: 3,
    });
    expect(await page.locator('textarea').inputValue()).toBe('yun');
    expect(await responsesOf(page, 'essay')).toEqual({});
    await session.send('Input.insertText', { text: '云' });
    expect(await responsesOf(page, 'essay')).toEqual({ RESPONSE: '云' });
  });

  it('is put in order by dragging a handle', async () => {
    const { page } = await open('page=order&lang=en');
    const grip = page.locator('[data-choice=login] > span').first();
    const to = await page.locator('[data-choice=group]').boundingBox();
    const from = await grip.boundingBox();
    if (to === null || from === null) throw new Error('The rows are not on the screen.');
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 10, to.y + to.height / 2 + 10, { steps: 5 });
    const places = await page.locator('[data-choice] > span:nth-child(2)').allTextContents();
    expect(places).toEqual(['3', '1', '2', '4']);
    await page.mouse.up();
    expect(await responsesOf(page, 'order')).toEqual({
      RESPONSE: ['region', 'group', 'login', 'image'],
    });
  });
});
