import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { idOf, seat } from '../support/proctor-people.ts';
import { it } from './browser-it.ts';
import { proctorForFile } from './proctor-window.ts';

const { script, open } = proctorForFile();

// Clocks that stand: those that run change each second by themselves.
const seats = Array.from({ length: 30 }, (_, index) => {
  const one = seat(index);
  return { ...one, clock: one.clock && { ...one.clock, running: false } };
});

type WithTouched = { touched?: ReadonlySet<string> };

/** Notes from now on the rows in which something changes. */
const watchRows = (page: Page) =>
  page.evaluate(() => {
    const touched = new Set<string>();
    Object.assign(globalThis, { touched });
    new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const row = element?.closest('tr')?.querySelector<HTMLElement>('[data-row]');
        if (element?.tagName !== 'TBODY') touched.add(row?.dataset.row ?? target.nodeName);
      }
    }).observe(document.querySelector('tbody') ?? document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
const touchedRows = (page: Page) =>
  page.evaluate(() => [...((globalThis as WithTouched).touched ?? [])]);

/** Where the proctor is: the row with the focus, the seat that is open, the text that is marked. */
const placeOf = (page: Page) =>
  page.evaluate(() => ({
    focus: document.activeElement?.getAttribute('data-row'),
    open: document.querySelector('tr[aria-current=true] [data-row]')?.getAttribute('data-row'),
    marked: getSelection()?.toString(),
  }));

/** The window with one seat open, the focus on another, and the code of a third marked. */
const openWorking = async () => {
  script.set(seats);
  const opened = await open({ viewport: { width: 1920, height: 1080 } });
  const { page } = opened;
  const row = (index: number) => page.locator(`[data-row="${idOf(index)}"]`);
  await row(4).click();
  await page.locator('#seat-heading').waitFor();
  await page.locator('section table').last().waitFor();
  await row(6).focus();
  const marked = await row(8).evaluate((element) => {
    getSelection()?.selectAllChildren(element);
    return getSelection()?.toString();
  });
  expect(marked).not.toBe('');
  await watchRows(page);
  return { ...opened, row, place: { focus: idOf(6), open: idOf(4), marked } };
};

// What thirty busy seats cost in milliseconds is the benchmark's: the part `room` of docs/benchmarks.md.
describe('a change of one seat of thirty', () => {
  it('touches its own row and no other, and leaves focus, open seat and marked text', async () => {
    const { page, place, row, close } = await openWorking();
    script.changeSeat(idOf(20), { answered: 39, connected: false });
    await page
      .locator('tr', { has: row(20) })
      .getByText(/^39\D+40$/)
      .waitFor();
    expect(await touchedRows(page)).toEqual([idOf(20)]);
    expect(await placeOf(page)).toEqual(place);
    await close();
  });

  it('changes nothing in the rows that it passes on its way to the top, and leaves focus and open seat', async () => {
    const { page, place, row, close } = await openWorking();
    script.changeSeat(idOf(20), { state: 'disconnected', connected: false, urgency: 30 });
    await page.locator('tbody tr:first-child', { has: row(20) }).waitFor();
    expect(await touchedRows(page)).toEqual([idOf(20)]);
    // React takes the rows out and puts them in again that another one passes: a mark in them goes.
    const { focus, open } = await placeOf(page);
    expect({ focus, open }).toEqual({ focus: place.focus, open: place.open });
    await close();
  });
});
