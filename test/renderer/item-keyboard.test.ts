import { describe, expect } from 'vitest';
import { it } from './browser-it.ts';
import { galleryForFile, responsesOf, tabTo } from './window.ts';

const { open } = galleryForFile();

describe('an item by keyboard alone', () => {
  it('takes one answer, and gives it up again', async () => {
    const { page } = await open('page=single&lang=en');
    await tabTo(page, 'input[type=radio][name]:not(header *)');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    expect(await responsesOf(page, 'single')).toEqual({ RESPONSE: 'B' });
    await tabTo(page, 'main button:not([aria-pressed])');
    await page.keyboard.press('Enter');
    expect(await responsesOf(page, 'single')).toEqual({ RESPONSE: null });
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('type'));
    expect(focused).toBe('radio');
  });

  it('takes several answers and says why one more is refused', async () => {
    const { page } = await open('page=multiple&lang=en');
    const rule = page.getByText('Choose exactly 2.');
    expect(await rule.count()).toBe(1);
    await tabTo(page, 'main input[type=checkbox]');
    await page.keyboard.press('Space');
    expect(await page.getByText('1 of 2 chosen. Choose 1 more.').count()).toBe(1);
    await page.keyboard.press('Tab');
    await tabTo(page, 'main input:not(:checked)');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    for (const _ of ['next box', 'its strike button', 'next box']) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Space');
    expect(await responsesOf(page, 'multiple')).toEqual({ RESPONSE: ['A', 'C'] });
    const told = page.getByRole('status').getByText('You may choose 2. Take one away first.');
    expect(await told.count()).toBe(1);
    expect(await page.locator('main input[type=checkbox]').nth(4).isChecked()).toBe(false);
  });

  it('strikes a choice through without answering; choosing it restores it (R-E3)', async () => {
    const { page } = await open('page=single&lang=en');
    await tabTo(page, '[aria-label="Strike out A"]');
    await page.keyboard.press('Enter');
    expect(await responsesOf(page, 'single')).toEqual({});
    expect(await page.getByLabel('Restore A').getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    expect(await responsesOf(page, 'single')).toEqual({ RESPONSE: 'A' });
    expect(await page.locator('[aria-pressed="true"]').count()).toBe(0);
  });

  it('has no order as its answer until something was moved or kept', async () => {
    const { page } = await open('page=order&lang=en');
    expect(await responsesOf(page, 'order')).toEqual({});
    expect(await page.getByText('Not answered yet.').count()).toBe(1);
    await tabTo(page, 'main button:not([data-button])');
    await page.keyboard.press('Enter');
    expect(await responsesOf(page, 'order')).toEqual({
      RESPONSE: ['login', 'region', 'group', 'image'],
    });
  });

  it('puts in order by buttons and by Alt with arrows, keeps the focus and says the place', async () => {
    const { page } = await open('page=order&lang=en');
    await tabTo(page, '[data-choice=login] [data-button=down]');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Alt+ArrowDown');
    expect(await responsesOf(page, 'order')).toEqual({
      RESPONSE: ['region', 'group', 'image', 'login'],
    });
    const place = 'Sign in to the server and deploy the application: now number 4 of 4';
    await page.getByText(place).waitFor({ state: 'attached' });
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+ArrowUp');
    expect(await responsesOf(page, 'order')).toEqual({
      RESPONSE: ['region', 'group', 'login', 'image'],
    });
    const row = await page.evaluate(() =>
      document.activeElement?.closest('[data-choice]')?.getAttribute('data-choice'),
    );
    expect(row).toBe('login');
  });

  it('pairs in a table, one target for each source', async () => {
    const { page } = await open('page=match&lang=en');
    await tabTo(page, 'main input[type=radio]');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    expect(await responsesOf(page, 'match')).toEqual({ RESPONSE: ['s1 block', 's2 object'] });
    const box = page.getByRole('radio', { name: 'Pictures of a web site Object' });
    expect(await box.isChecked()).toBe(true);
  });

  it('pairs in a table with several targets and says which limit stands against one more', async () => {
    const { page } = await open('page=matchmany&lang=en');
    await tabTo(page, 'main input[type=checkbox]');
    for (const _ of [1, 2, 3]) {
      await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
    }
    expect(await responsesOf(page, 'matchmany')).toEqual({ RESPONSE: ['vm os', 'vm call'] });
    expect(await page.getByText('You may choose 2. Take one away first.').count()).toBe(1);
    await page.keyboard.press('Space');
    expect(await page.getByText('“You manage the OS” can be used 1 time only.').count()).toBe(1);
  });

  it('pairs by lists', async () => {
    const { page } = await open('page=matchlists&lang=en');
    await tabTo(page, 'main select');
    await page.keyboard.type('Sh');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Ad');
    expect(await responsesOf(page, 'matchlists')).toEqual({ RESPONSE: ['s1 t2', 's2 t1'] });
    await page.keyboard.press('Tab');
    await page.keyboard.type('Ad');
    expect(await responsesOf(page, 'matchlists')).toEqual({ RESPONSE: ['s1 t2', 's2 t1'] });
    expect(await page.locator('main select').nth(2).inputValue()).toBe('');
    expect(await page.getByText('can be used 1 time only').count()).toBe(1);
  });

  it('fills gaps from lists', async () => {
    const { page } = await open('page=inline&lang=zh-CN');
    await tabTo(page, 'main select');
    await page.keyboard.type('TCP');
    await page.keyboard.press('Tab');
    await page.keyboard.type('443');
    expect(await responsesOf(page, 'inline')).toEqual({ PROTOCOL: 'tcp', PORT: 'p443' });
    expect(await page.getByRole('combobox', { name: '第 2 空' }).count()).toBe(1);
  });

  it('takes numbers and words, and says when a number cannot be read, but not while typing', async () => {
    const { page } = await open('page=text&lang=en');
    await tabTo(page, 'main input');
    await page.keyboard.type('１７5.');
    expect(await page.getByText('Enter a number').count()).toBe(0);
    await page.keyboard.type('00');
    await page.keyboard.press('Tab');
    await page.keyboard.type('12x');
    await page.keyboard.press('Tab');
    await page.keyboard.type('df -h');
    expect(await responsesOf(page, 'text')).toEqual({
      COST: '175.00',
      COUNT: '12x',
      COMMAND: 'df -h',
    });
    expect(await page.getByText('Enter a number').count()).toBe(0);
    expect(await page.getByText('Enter a whole number').count()).toBe(1);
    expect(await page.getByLabel('Gap 2').getAttribute('aria-invalid')).toBe('true');
  });

  it('takes a long answer up to its limit, counted in characters, and says so', async () => {
    const { page } = await open('page=essay&lang=zh-CN');
    await tabTo(page, 'main textarea');
    await page.keyboard.insertText('连接池耗尽😀'.repeat(49));
    expect(await page.getByText('294 / 300 字').count()).toBe(1);
    await page.keyboard.insertText('一二三四五六七八');
    const { RESPONSE } = (await responsesOf(page, 'essay')) as { RESPONSE: string };
    expect(RESPONSE.endsWith('一二三四五六')).toBe(true);
    expect(await page.getByText('最多 300 字，超出部分未录入。').count()).toBe(1);
  });
});
