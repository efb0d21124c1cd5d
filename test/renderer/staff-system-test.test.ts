import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { beforeAll, beforeEach, describe, expect } from 'vitest';
import { ticketCode } from '../../main/adapters/tickets/ticket-code.ts';
import type { Ticket } from '../../main/domain/checks/ticket.ts';
import { refusals } from '../../preload/texts/en/refusals.ts';
import { staff as en } from '../../preload/texts/en/staff.ts';
import { staff as zh } from '../../preload/texts/zh-CN/staff.ts';
import type { Connection } from '../../renderer/connection/connection.ts';
import { demonstrationStation } from '../support/staff-station.ts';
import { ticketCentre } from '../support/tickets.ts';
import { axeFinds } from '../support/way-check.ts';
import { it } from './browser-it.ts';
import { ticketsNow } from './staff-tickets.ts';
import { goTo, staffForFile } from './staff-window.ts';

const { open, station } = staffForFile(demonstrationStation);
const room = () => ticketsNow(station());

const rowsIn = (page: Page): Promise<readonly string[]> =>
  page.locator('tbody th').allTextContents();
const file = (name: string, text: string) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const adding = async (page: Page): Promise<Locator> => {
  await page.getByRole('button', { name: en.systemTest.add.open }).first().click();
  return page.getByRole('complementary', { name: en.systemTest.add.heading });
};

describe('the system tests of a room (R-S1)', () => {
  let desk: Connection;
  /** The centre knows these tickets and no others. */
  const know = async (...tickets: readonly Ticket[]) => {
    const { api, send } = desk;
    for (const { machine } of await api.check.tickets()) {
      await send(api.check.removeTicket, { machine });
    }
    if (tickets.length === 0) return;
    const { added } = await send(api.check.addTickets, { text: JSON.stringify(tickets) });
    expect(added).toBe(tickets.length);
  };
  beforeAll(async () => {
    desk = station().open('staff');
    await desk.api.session.signIn(station().account('admin'));
  });
  beforeEach(async () => {
    const { good, bad, old, untested } = room();
    await know(good(7), bad(1), good(2), untested(6), old(8), good(5));
  });

  it('says where tickets come from while there is none', async () => {
    await know();
    const { page, complaints, close } = await open(station().account('staff'));
    await page.keyboard.press('Alt+t');
    await page.getByText(en.systemTest.empty).waitFor();
    await page.getByText('invigil check --ticket FILE').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('wants something to add, and says of each thing that it did not take which and why', async () => {
    await know();
    const { page, complaints, close } = await open(station().account('staff'));
    await goTo(page, en.nav.systemTest);
    const panel = await adding(page);
    await panel.getByRole('button', { name: en.systemTest.add.do, exact: true }).click();
    await panel.getByText(en.systemTest.add.missing).waitFor();
    const field = panel.getByLabel(en.systemTest.add.text);
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);

    const { good, bad } = room();
    const given = [
      JSON.stringify(good(2), null, 2),
      JSON.stringify({ ...bad(3), result: 'ready' }),
      ticketCode(bad(1)),
      ticketCode(ticketCentre().ticket(4)),
    ].join('\n');
    await field.fill(given);
    await panel.getByRole('button', { name: en.systemTest.add.do, exact: true }).click();
    await panel.getByText('2 tickets were added.').waitFor();
    const refused = await panel.locator('li').allTextContents();
    expect(refused).toEqual([
      `No. 2: ${en.systemTest.add.why['ticket-altered']}`,
      `No. 4: ${en.systemTest.add.why['ticket-altered']}`,
    ]);
    // What was not taken stays, to be looked at.
    expect(await field.inputValue()).toBe(given);
    await panel.getByRole('button', { name: en.systemTest.close }).click();
    expect(await rowsIn(page)).toEqual(['Seat 1', 'Seat 2']);
    await page.getByText('To mend: Displays, Network').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('takes several files at once and names the file that it did not take', async () => {
    const { page, close } = await open(station().account('staff'));
    await goTo(page, en.nav.systemTest);
    const panel = await adding(page);
    const { good, untested } = room();
    await panel
      .locator('input[type=file]')
      .setInputFiles([
        file('seat-5.json', JSON.stringify({ report: {}, ticket: good(5) }, null, 2)),
        file('letter.json', '<html>\n<p>Dear all\n</html>'),
        file('large.json', ' '.repeat(2_000_001)),
        file('two.json', `[${JSON.stringify(untested(6))},{"no":"ticket"}]`),
      ]);
    await panel.getByText('2 tickets were added.').waitFor();
    expect(await panel.locator('li').allTextContents()).toEqual([
      `letter.json: ${en.systemTest.add.why['ticket-unreadable']}`,
      `large.json: ${en.systemTest.add.fileTooLarge}`,
      `two.json, no. 2: ${en.systemTest.add.why['ticket-unreadable']}`,
    ]);
    await close();
  });

  it('keeps what is scanned while the scan before it is still being added', async () => {
    const { page, close } = await open(station().account('staff'));
    await goTo(page, en.nav.systemTest);
    const panel = await adding(page);
    const field = panel.getByLabel(en.systemTest.add.text);
    await field.fill(ticketCode(room().good(3)));
    // Both in one turn of the page: no answer can come in between.
    await page.evaluate((word) => {
      const text = document.querySelector('textarea');
      const button = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent === word,
      );
      if (text === null || button === undefined) throw new Error('nothing to add with');
      button.click();
      const value = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
      value?.set?.call(text, 'the next scan');
      text.dispatchEvent(new Event('input', { bubbles: true }));
    }, en.systemTest.add.do);
    await panel.getByText('1 ticket was added.').waitFor();
    expect(await field.inputValue()).toBe('the next scan');
    await close();
  });

  it('takes what a scanner types, scan after scan, by the keyboard alone', async () => {
    const { page, close } = await open(station().account('staff'));
    await page.keyboard.press('Alt+t');
    await page.getByRole('button', { name: en.systemTest.add.open }).first().focus();
    await page.keyboard.press('Enter');
    const { good, old } = room();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    for (const one of [good(7), old(8)]) {
      await page.keyboard.insertText(ticketCode(one));
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('2 tickets were added.').waitFor();
    const field = page.getByLabel(en.systemTest.add.text);
    expect(await field.inputValue()).toBe('');
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await focused(page)).toContain(en.systemTest.add.open);
    await close();
  });

  it('shows the worst first, in words, and finds a station by state and name', async () => {
    const { page, close } = await open(station().account('staff'), { locale: 'zh-CN' });
    await goTo(page, zh.nav.systemTest);
    await page.locator('tbody tr').first().waitFor();
    expect(await rowsIn(page)).toEqual([
      'Seat 1',
      'Seat 8',
      'Seat 6',
      'Seat 2',
      'Seat 5',
      'Seat 7',
    ]);
    const row = (name: string) => page.getByRole('row', { name }).innerText();
    expect(await row('Seat 1')).toContain('不能考试');
    expect(await row('Seat 1')).toContain('必须解决：显示器、网络');
    expect(await row('Seat 8')).toContain(zh.systemTest.tooOld);
    expect(await row('Seat 6')).toContain(zh.systemTest.waits);
    await page.getByText('需要处理 3', { exact: true }).click();
    expect(await rowsIn(page)).toEqual(['Seat 1', 'Seat 8', 'Seat 6']);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('seat 8');
    await page.getByRole('row').nth(2).waitFor({ state: 'detached' });
    expect(await rowsIn(page)).toEqual(['Seat 8']);
    await page.getByRole('searchbox').fill('nowhere');
    await page.getByRole('button', { name: zh.list.clear }).click();
    await page.getByRole('button', { name: zh.systemTest.station }).click();
    expect((await rowsIn(page)).at(-1)).toBe('Seat 8');
    await close();
  });

  it('asks before it removes a station, and leaves the focus where one can go on', async () => {
    const { page, complaints, close } = await open(station().account('staff'));
    await goTo(page, en.nav.systemTest);
    await page.getByRole('button', { name: 'Remove Seat 8' }).click();
    const dialog = page.getByRole('alertdialog');
    expect(await focused(page)).toBe(en.systemTest.remove.not);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(await rowsIn(page)).toHaveLength(6);
    await page.getByRole('button', { name: 'Remove Seat 8' }).click();
    await dialog.getByRole('button', { name: en.systemTest.remove.word, exact: true }).click();
    await page.getByText('The result of Seat 8 was removed.').waitFor();
    expect(await rowsIn(page)).not.toContain('Seat 8');
    await expect.poll(() => focused(page)).toContain('The result of Seat 8 was removed.');
    await page.keyboard.press('Tab');
    expect(await focused(page)).not.toContain('removed');
    expect(complaints).toEqual([]);
    await close();
  });

  it('never shows a station again that was removed while the list is loaded anew', async () => {
    const { page, close } = await open(station().account('staff'));
    await goTo(page, en.nav.systemTest);
    await page.getByRole('button', { name: 'Remove Seat 8' }).click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: en.systemTest.remove.word, exact: true })
      .click();
    await page.getByText('The result of Seat 8 was removed.').waitFor();
    await page.evaluate(() => {
      const look = () => {
        const is = [...document.querySelectorAll('tbody th')].some(
          ({ textContent }) => textContent === 'Seat 8',
        );
        if (is) document.body.dataset.seen = 'Seat 8';
      };
      new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
    });
    await know(room().good(2), room().good(9));
    await page.getByRole('button', { name: en.reload, exact: true }).click();
    await expect.poll(() => rowsIn(page)).toEqual(['Seat 2', 'Seat 9']);
    expect(await page.locator('body').getAttribute('data-seen')).toBeNull();
    await close();
  });

  it('says in the dialog that a ticket could not be removed, and keeps it', async () => {
    const { page, close } = await open(station().account('staff'));
    await goTo(page, en.nav.systemTest);
    const { machine } = room().old(8);
    // What stands in the file's place can't be deleted as a file.
    const place = join(station().folder, 'tickets', `${machine}.json`);
    rmSync(place);
    mkdirSync(place);
    await page.getByRole('button', { name: 'Remove Seat 8' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('button', { name: en.systemTest.remove.word, exact: true }).click();
    await dialog.getByText(refusals['store-unwritable']).waitFor();
    await dialog.getByRole('button', { name: en.systemTest.remove.not }).click();
    expect(await rowsIn(page)).toContain('Seat 8');
    rmSync(place, { recursive: true });
    await close();
  });

  for (const options of [
    { locale: 'zh-CN', viewport: { width: 1024, height: 768 }, theme: 'light' },
    { locale: 'en', viewport: { width: 1920, height: 1080 }, theme: 'dark' },
  ] as const) {
    it(`has nothing that axe or a narrow window objects to (${options.locale})`, async () => {
      const { page, complaints, close } = await open(station().account('admin'), options);
      const { systemTest, nav } = options.locale === 'en' ? en : zh;
      await goTo(page, nav.systemTest);
      await page.locator('tbody tr').first().waitFor();
      const look = async () => {
        expect(await axeFinds(page)).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide).toBeLessThanOrEqual(0);
      };
      await look();
      await page.getByRole('button', { name: systemTest.add.open }).first().click();
      await page.getByLabel(systemTest.add.text).fill('nothing');
      await page.getByRole('button', { name: systemTest.add.do, exact: true }).click();
      await page.getByText(systemTest.add.why['ticket-unreadable']).waitFor();
      await look();
      await page.getByRole('button', { name: systemTest.servers.open }).click();
      await page.getByLabel(systemTest.servers.label).fill('x');
      await page.getByRole('button', { name: systemTest.servers.save }).click();
      await look();
      expect(complaints).toEqual([]);
      await close();
    });
  }
});
