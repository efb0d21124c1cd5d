import * as fc from 'fast-check';
import type { Locator, Page } from 'playwright';
import { describe, expect, it as plainIt } from 'vitest';
import { ticketCode } from '../../main/adapters/tickets/ticket-code.ts';
import { serverFrom } from '../../main/domain/checks/server-address.ts';
import { check } from '../../preload/contract/check.ts';
import { staff as en } from '../../preload/texts/en/staff.ts';
import { staff as zh } from '../../preload/texts/zh-CN/staff.ts';
import { serversIn } from '../../renderer/staff/system-test/server-lines.ts';
import { mostText } from '../../renderer/staff/system-test/use-adding.ts';
import { demonstrationStation } from '../support/staff-station.ts';
import { findingsWith, ticketCentre, ticketsOf } from '../support/tickets.ts';
import { axeFinds } from '../support/way-check.ts';
import { it } from './browser-it.ts';
import { goTo, staffForFile } from './staff-window.ts';

const { open, station } = staffForFile(demonstrationStation);
const hour = 3_600_000;
const fingerprint = 'ab'.repeat(32);

/** Tickets that this centre's stations made now. */
const room = () => {
  const { ticket } = ticketsOf(station());
  const now = Date.now();
  return {
    good: (number: number) => ticket(number, { made: now - hour, name: `Seat ${number}` }),
    bad: (number: number) =>
      ticket(number, {
        made: now - hour,
        name: `Seat ${number}`,
        result: 'not-ready',
        findings: findingsWith(['displays', 'network']),
      }),
    old: (number: number) => ticket(number, { made: now - 60 * hour, name: `Seat ${number}` }),
    untested: (number: number) =>
      ticket(number, { made: now - hour, name: `Seat ${number}`, waits: true }),
  };
};
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
  it('says where tickets come from while there is none', async () => {
    const { page, complaints, close } = await open(station().account('staff'));
    await page.keyboard.press('Alt+t');
    await page.getByText(en.systemTest.empty).waitFor();
    await page.getByText('invigil check --ticket FILE').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('wants something to add, and says of each thing that it did not take which and why', async () => {
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

  it('names the line and the reason where an address of a test server is wrong', async () => {
    const { page, close } = await open(station().account('admin'));
    await goTo(page, en.nav.systemTest);
    await page.getByRole('button', { name: en.systemTest.servers.open }).click();
    const panel = page.getByRole('complementary');
    const field = panel.getByLabel(en.systemTest.servers.label);
    await field.fill(
      `https://hub:4690#${fingerprint}\n\nhttp://hub\nhttps://hub/path\nhttps://h#12`,
    );
    await panel.getByRole('button', { name: en.systemTest.servers.save }).click();
    const { why } = en.systemTest.servers;
    expect(await panel.getByRole('alert').locator('> span').allTextContents()).toEqual([
      `Line 3: ${why.scheme}`,
      `Line 4: ${why.host}`,
      `Line 5: ${why.fingerprint}`,
    ]);
    await field.fill(`https://hub:4690#${fingerprint}\n\n  https://192.0.2.1:4690 `);
    await panel.getByRole('button', { name: en.systemTest.servers.save }).click();
    await panel.getByText('2 test servers were saved.').waitFor();
    expect(await field.inputValue()).toBe(
      `https://hub:4690#${fingerprint}\nhttps://192.0.2.1:4690`,
    );
    await close();
  });

  it('lets staff read the test servers, and administrators alone change them', async () => {
    const { page, close } = await open(station().account('staff'));
    await goTo(page, en.nav.systemTest);
    await page.getByRole('button', { name: en.systemTest.servers.open }).click();
    const panel = page.getByRole('complementary');
    await panel.getByText(`https://hub:4690#${fingerprint}`).waitFor();
    await panel.getByText(en.systemTest.servers.readOnly).waitFor();
    expect(await panel.getByRole('textbox').count()).toBe(0);
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

describe('what is given at once', () => {
  plainIt('is as long as the contract takes, to the character', async () => {
    const schema = check.addTickets['~orpc'].inputSchema;
    const takes = (length: number) =>
      schema?.['~standard'].validate({ command: 'a'.repeat(16), text: 'x'.repeat(length) });
    expect(await takes(mostText)).not.toHaveProperty('issues');
    expect(await takes(mostText + 1)).toHaveProperty('issues');
  });
});

describe('addresses of test servers', () => {
  plainIt('are judged by the window as by the main process', () => {
    const part = fc.constantFrom(
      'https://',
      'http://',
      'hub',
      ':4690',
      '/',
      '#',
      '@',
      ' ',
      fingerprint,
      'ab:',
      '1',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 7 }), (parts) => {
        const [written] = serversIn(parts.join('')).servers;
        if (written === undefined) return;
        expect(serversIn(written).complaints.length === 0).toBe(serverFrom(written) !== null);
      }),
      { numRuns: 3_000 },
    );
    expect(serversIn(`https://${'a'.repeat(300)}`).complaints[0]?.why).toBe('tooLong');
    expect(serversIn('https://a\n'.repeat(11)).complaints).toEqual([{ line: 11, why: 'tooMany' }]);
  });
});
