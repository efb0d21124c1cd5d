import { describe, expect, it as plain } from 'vitest';
import { clockText } from '../../renderer/kit/clock-text.ts';
import { sizeText } from '../../renderer/kit/size-text.ts';
import { sortRows } from '../../renderer/kit/sort-rows.ts';
import { it } from './browser-it.ts';
import { galleryForFile, tabTo } from './window.ts';

const { open } = galleryForFile();

describe('the kit', () => {
  it('asks once, keeps the focus in the dialog and gives it back', async () => {
    const { page, complaints } = await open('page=desk&lang=en');
    await tabTo(page, 'td button:nth-child(2)');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('alertdialog', { name: 'Terminate the exam of 赵敏?' });
    await dialog.waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    expect(await focused()).toBe('Keep it running');
    for (let pressed = 0; pressed < 6; pressed += 1) {
      await page.keyboard.press('Tab');
      const inside = await page.evaluate(
        () => document.activeElement?.closest('[role=alertdialog]') !== null,
      );
      expect(inside).toBe(true);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await focused()).toBe('Terminate');
    expect(complaints).toEqual([]);
  });

  it('sorts a table by keyboard and says how it is sorted', async () => {
    const { page } = await open('page=desk&lang=en');
    const seats = () => page.locator('tbody th').allTextContents();
    expect(await seats()).toEqual(['A-10', 'A-01', 'A-02', 'B-03']);
    await tabTo(page, 'thead button');
    await page.keyboard.press('Enter');
    expect(await seats()).toEqual(['A-01', 'A-02', 'A-10', 'B-03']);
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
    await page.keyboard.press('Enter');
    expect(await seats()).toEqual(['B-03', 'A-10', 'A-02', 'A-01']);
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
  });

  it('changes tabs by arrow keys and chooses from a list by letters', async () => {
    const { page, complaints } = await open('page=desk&lang=en');
    await tabTo(page, '[role=tab]');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.getByText('or drop it here').waitFor();
    await tabTo(page, 'button[aria-haspopup=listbox]');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Cloud o');
    await page.keyboard.press('Enter');
    expect(await page.locator('button[aria-haspopup=listbox]').textContent()).toContain(
      'Cloud operations',
    );
    expect(complaints).toEqual([]);
  });

  it('opens details beside a table and gives the focus back on Escape', async () => {
    const { page } = await open('page=desk&lang=en');
    await tabTo(page, 'td button');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: '赵敏' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('complementary').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Details');
  });

  it('takes a file by a button and shows its name and size', async () => {
    const { page } = await open('page=desk&lang=en');
    await page.getByRole('tab', { name: 'Import' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file' }).click();
    const buffer = Buffer.alloc(12_800);
    await (await chooser).setFiles({ name: '预约.csv', mimeType: 'text/csv', buffer });
    expect(await page.getByText('预约.csv').count()).toBe(1);
    expect(await page.getByText('12.5 KB').count()).toBe(1);
  });

  it('gives candidates targets of at least 44 pixels', async () => {
    const { page } = await open('page=items&lang=en');
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('main :is(button, select, textarea, label, input[type=text])')]
        .filter((one) => getComputedStyle(one).visibility === 'visible')
        .map((one) => ({ box: one.getBoundingClientRect(), what: one.outerHTML.slice(0, 80) }))
        .filter(({ box }) => box.width < 44 || box.height < 44)
        .map(({ what }) => what),
    );
    expect(small).toEqual([]);
  });

  it('needs no sideways scrolling at 320 pixels, which is 400 percent zoom', async () => {
    for (const query of ['page=kit&lang=en', 'page=items&lang=en', 'page=items&lang=zh-CN']) {
      const { page } = await open(query, { viewport: { width: 320, height: 256 } });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, query).toBeLessThanOrEqual(0);
      await page.close();
    }
  });

  it('scrolls a long text by keyboard', async () => {
    const { page } = await open('page=terms&lang=zh-CN');
    const top = () =>
      page
        .locator('p')
        .first()
        .evaluate((one) => one.getBoundingClientRect().top);
    const before = await top();
    await page.keyboard.press('PageDown');
    await expect.poll(top).toBeLessThan(before - 100);
  });

  it('moves nothing for who asked the system for it', async () => {
    const { page } = await open('page=kit&lang=en', { reducedMotion: 'reduce' });
    const moving = await page.evaluate(() => document.getAnimations().length);
    expect(moving).toBe(0);
  });

  plain('writes the time left', () => {
    expect([-5, 0, 59.9, 600, 3599, 3600, 4805].map(clockText)).toEqual([
      '00:00',
      '00:00',
      '00:59',
      '10:00',
      '59:59',
      '1:00:00',
      '1:20:05',
    ]);
  });

  plain('writes sizes of files', () => {
    expect([0, 940, 1024, 12_800, 3_250_000].map((size) => sizeText(size, 'en'))).toEqual([
      '0 B',
      '940 B',
      '1 KB',
      '12.5 KB',
      '3.1 MB',
    ]);
  });

  plain('sorts Chinese by pinyin, digits as numbers, and what is not there last', () => {
    const rows = ['王芳', '李明', null, '赵敏'];
    const byName = (name: string | null) => name;
    expect(sortRows(rows, byName, 'ascending', 'zh-CN')).toEqual(['李明', '王芳', '赵敏', null]);
    expect(sortRows(rows, byName, 'descending', 'zh-CN')).toEqual(['赵敏', '王芳', '李明', null]);
    expect(sortRows(['A-10', 'A-2'], (seat) => seat, 'ascending', 'en')).toEqual(['A-2', 'A-10']);
  });
});
