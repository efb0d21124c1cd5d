import { mkdirSync } from 'node:fs';
import process from 'node:process';
import type { Page } from 'playwright';
import { beforeEach, describe, expect, vi } from 'vitest';
import { expectedToday, idOf, mixedRoom } from '../support/proctor-people.ts';
import { sha256Of } from '../support/proctor-pictures.ts';
import { incident, programStarted, someIncidents } from '../support/seat-incidents.ts';
import { axeFinds } from '../support/way-check.ts';
import { it } from './browser-it.ts';
import { proctorForFile } from './proctor-window.ts';
import { drawn, tooWide } from './screens-drawn.ts';

vi.setConfig({ testTimeout: 180_000 });

const { script, open } = proctorForFile();

/** Where pictures of the screens are put for people to look at; nowhere when it is not set. */
const shots = process.env.INVIGIL_SHOTS;

const row = (page: Page, index: number) =>
  page.locator('tr', { has: page.locator(`[data-row="${idOf(index)}"]`) });
const pane = (page: Page) => page.locator('section[aria-labelledby=seat-heading]');
const openSeat = async (page: Page, index: number) => {
  await page.locator(`[data-row="${idOf(index)}"]`).click();
  await page.locator('#seat-heading').waitFor();
};
/** What is read aloud from now on, in the regions of this manner. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const heard: [string, string][] = [];
    Object.assign(globalThis, { heard });
    new MutationObserver(() => {
      for (const region of document.querySelectorAll('[data-live-announcer][aria-live]')) {
        const text = region.textContent ?? '';
        if (text !== '') heard.push([region.getAttribute('aria-live') ?? '', text]);
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
const heard = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { heard: [string, string][] }).heard);

beforeEach(() => {
  script.reset();
  script.set(mixedRoom(), expectedToday());
});

describe('the row of a seat (R-L2)', () => {
  it('counts what has come since somebody looked, with the newest that happened in words', async () => {
    const { page, complaints, close } = await open();
    await row(page, 1).waitFor();
    expect(await row(page, 1).getByText(/ new$/).count()).toBe(0);
    script.changeSeat(idOf(1), {
      locked: true,
      incidents: [incident(9, 'key-refused', { key: 'F12' }), programStarted(8)],
    });
    await row(page, 1).getByText('2 new').waitFor();
    await row(page, 1).getByText('A forbidden program is running: Sunlogin').waitFor();
    await openSeat(page, 1);
    await pane(page).getByRole('columnheader', { name: 'Outcome' }).waitFor();
    await page.keyboard.press('Escape');
    await row(page, 1).getByText('2 new').waitFor({ state: 'detached' });
    script.changeSeat(idOf(1), {
      incidents: [incident(12, 'menu-refused'), incident(9, 'key-refused', { key: 'F12' })],
      more: 1,
    });
    await row(page, 1).getByText('1 new').waitFor();
    await row(page, 1).getByText('The context menu was refused').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('counts those too that are no longer in the list', async () => {
    script.changeSeat(idOf(1), { locked: true, incidents: someIncidents, more: 31 });
    const { page, close } = await open();
    await row(page, 1).getByText('37 new').waitFor();
    await close();
  });

  it('does not move a seat by what was seen, nor count it among those that wait', async () => {
    const { page, close } = await open();
    await row(page, 1).waitFor();
    const order = () =>
      page
        .locator('[data-row]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-row')));
    const before = await order();
    script.changeSeat(idOf(10), { locked: true, incidents: [programStarted(8)] });
    await row(page, 10).getByText('1 new').waitFor();
    expect(await order()).toEqual(before);
    await page.getByText('3 candidates need you').waitFor();
    await close();
  });
});

describe('what happened and was not prevented (R-L2)', () => {
  it('is read aloud, and interrupts where it is grave; what was prevented is not', async () => {
    const { page, close } = await open();
    await row(page, 1).waitFor();
    await listen(page);
    script.changeSeat(idOf(1), { incidents: [incident(8, 'focus-lost')] });
    await expect
      .poll(() => heard(page), { timeout: 5_000 })
      .toContainEqual(['polite', '李明: The exam window was left']);
    script.changeSeat(idOf(1), { incidents: [programStarted(9), incident(8, 'focus-lost')] });
    await expect
      .poll(() => heard(page), { timeout: 5_000 })
      .toContainEqual(['assertive', '李明: A forbidden program is running: Sunlogin']);
    script.changeSeat(idOf(1), {
      incidents: [incident(10, 'key-refused'), programStarted(9), incident(8, 'focus-lost')],
    });
    await row(page, 1).getByText('3 new').waitFor();
    expect((await heard(page)).filter(([, text]) => text.includes('refused'))).toEqual([]);
    await close();
  });
});

describe('an opened seat', () => {
  it('shows each incident with time, outcome and evidence (R-L2, R-L3)', async () => {
    script.changeSeat(idOf(1), { locked: true, incidents: someIncidents, more: 2 });
    const { page, complaints, close } = await open();
    await openSeat(page, 1);
    const rows = pane(page).locator('tbody tr');
    await expect.poll(() => rows.count()).toBe(someIncidents.length);
    const first = rows.first();
    await first.getByText('A forbidden program is running: Sunlogin').waitFor();
    await first.getByText('14:00:40').waitFor();
    await first.getByText('Happened').waitFor();
    for (const value of ['SunloginClient.exe', 'Shanghai Best Oray', 'C:\\Program Files', '4821']) {
      expect.soft(await first.innerText()).toContain(value);
    }
    await rows.nth(1).getByText('Prevented').waitFor();
    await rows.nth(3).getByText('Shortcuts of the desktop (GNOME)').first().waitFor();
    await rows.nth(4).getByText('1 → 2').waitFor();
    await pane(page).getByText('2 earlier ones are in the record').waitFor();
    await pane(page).getByText('Computer held').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows the screen at an incident of which there is a picture, by keyboard (R-P1)', async () => {
    const pictured = incident(12, 'focus-lost', {}, sha256Of.screen);
    const incidents = [incident(14, 'menu-refused'), pictured];
    script.changeSeat(idOf(1), { locked: true, incidents });
    const { page, complaints, close } = await open();
    await openSeat(page, 1);
    const show = pane(page).getByRole('button', { name: /^Picture of the screen/ });
    await show.waitFor();
    expect(await show.count()).toBe(1);
    expect(await show.getAttribute('aria-label')).toBe(
      'Picture of the screen: The exam window was left, 14:00:13',
    );
    await show.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'The exam window was left' });
    await dialog.getByRole('img', { name: 'Picture of the screen' }).waitFor();
    await dialog.getByText('14:00').first().waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.locator('[aria-label^="Picture of the screen"]:focus').waitFor();
    await pane(page).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows every picture of the screen in the timeline, also of incidents that are listed no longer (R-P1)', async () => {
    const { page, complaints, close } = await open();
    await openSeat(page, 1);
    await pane(page).getByText('Picture of the screen kept').waitFor();
    await pane(page)
      .getByRole('button', { name: /^Picture of the screen/ })
      .click();
    const dialog = page.getByRole('dialog', { name: 'Picture of the screen kept' });
    await dialog.getByRole('img', { name: 'Picture of the screen' }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('says in words why there is no picture of the screen', async () => {
    const unseen = incident(8, 'screen-unseen', { what: 'ended', times: 2 });
    script.changeSeat(idOf(1), { locked: true, incidents: [unseen] });
    const { page, close } = await open();
    await openSeat(page, 1);
    const line = pane(page).locator('tbody tr').first();
    await line.getByText('The screen can’t be seen').waitFor();
    await line.getByText('the sharing was ended').waitFor();
    await line.getByText('2', { exact: true }).waitFor();
    await close();
  });

  it('says nothing of a lockdown where the exam asks for none', async () => {
    const { page, close } = await open();
    await openSeat(page, 1);
    await pane(page).getByRole('radio', { name: 'Time ledger' }).waitFor();
    expect(await pane(page).getByRole('radio').count()).toBe(3);
    expect(await pane(page).getByRole('button', { name: 'Let leave' }).count()).toBe(0);
    await close();
  });

  it('lets the candidate leave, with a reason and after it was confirmed, by keyboard (R-L4)', async () => {
    script.changeSeat(idOf(1), { locked: true });
    const { page, close } = await open();
    await openSeat(page, 1);
    await pane(page).getByRole('button', { name: 'Let leave' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog').getByText('The computer is given back').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alertdialog').locator('[aria-invalid=true]').waitFor();
    expect(script.calls).toEqual([]);
    await page.keyboard.type('Alarm in the building');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    expect(script.calls.map(({ name, input }) => [name, input.sitting, input.reason])).toEqual([
      ['release', idOf(1), 'Alarm in the building'],
    ]);
    await pane(page).getByText('Computer not held').waitFor();
    await pane(page).getByRole('button', { name: 'Let leave' }).waitFor({ state: 'detached' });
    await close();
  });

  it('says why the program stopped an exam that could not be held or was left', async () => {
    for (const [note, words] of [
      ['lockdown-incomplete', 'can’t be held as the exam asks'],
      ['left', 'Left the locked computer'],
      ['emergency', 'The station gave the computer back'],
    ] as const) {
      script.changeSeat(idOf(3), { note });
      const { page, close } = await open();
      await row(page, 3).getByText(words).waitFor();
      await close();
    }
  });
});

describe('the screens of incidents', () => {
  for (const locale of ['zh-CN', 'en'] as const) {
    it(`fit at 1024 × 768 and 1920 × 1080 and are without fault for axe, in ${locale}`, async () => {
      script.changeSeat(idOf(1), { locked: true, incidents: someIncidents, more: 2 });
      script.changeSeat(idOf(9), {
        locked: true,
        incidents: [incident(9, 'key-refused', { key: 'F12' })],
      });
      const { page, complaints, close } = await open({ locale });
      await row(page, 1).waitFor();
      const faults: string[] = [];
      const look = async (name: string) => {
        for (const size of [
          { width: 1024, height: 768 },
          { width: 1920, height: 1080 },
        ]) {
          await page.setViewportSize(size);
          await drawn(page);
          if (shots !== undefined) {
            mkdirSync(`${shots}/${locale}-${size.width}`, { recursive: true });
            await page.screenshot({ path: `${shots}/${locale}-${size.width}/proctor-${name}.png` });
          }
          faults.push(...(await tooWide(page)), ...(await axeFinds(page)));
        }
      };
      await look('incidents-room');
      await openSeat(page, 1);
      await pane(page).locator('tbody tr').first().waitFor();
      await look('incidents-seat');
      await pane(page)
        .getByRole('button', { name: /^(Picture of the screen|屏幕画面)/ })
        .click();
      await page.getByRole('dialog').getByRole('img').waitFor();
      await look('incident-screen');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await pane(page)
        .getByRole('button', { name: /Let leave|准许离开/ })
        .click();
      await page.getByRole('alertdialog').waitFor();
      await look('release');
      expect([...faults, ...complaints]).toEqual([]);
      await close();
    });
  }
});
