import { chromium } from 'playwright';
import { lockdown as words } from '../../preload/texts/en/lockdown.ts';
import type { HeadedBrowser } from '../e2e/support/x11-browser.ts';
import { openDoor, type Windows } from '../faults/harness/windows.ts';
import { checkIn, lookUp, welcome } from './way-candidate.ts';
import { mouse } from './way-hands.ts';
import type { LockedCentre } from './way-lockdown.ts';
import { stagePage } from './way-lockdown-stage.ts';
import { person } from './way-person.ts';
import { openDesk, type Station } from './way-station.ts';

const locale = 'en';

/** The API's own windows at a station, through the door. */
export const doorOf = async (station: Station): Promise<Windows> => {
  const { origin, hash } = new URL(await station.host().askForAddress());
  return openDoor(origin, hash.slice(1));
};

/**
 * Goes the candidate's way in the browser up to the cover of the exam, then lets go of it: a browser that
 * is driven fills a tab instead of the screen, and thinks that it has the focus.
 */
export const arriveInBrowser = async (
  browser: HeadedBrowser,
  station: Station,
  { proctor, told }: LockedCentre,
  confirmation: string,
): Promise<string> => {
  const driver = await chromium.connectOverCDP(browser.endpoint);
  const [context] = driver.contexts();
  const desk = await openDesk(driver, station.host(), { locale }, context);
  const candidate = person(await desk.open('candidate'), mouse, locale);
  await checkIn(candidate, { code: confirmation });
  const { sitting } = await told.someSeat(
    (seat) => seat.confirmation === confirmation && seat.state === 'at-the-door',
  );
  await proctor.send(proctor.api.proctor.admit, { sitting, note: '' });
  await candidate.page.getByRole('button', { name: words.cover.begins }).waitFor();
  await driver.close();
  return sitting;
};

/** Comes back as a candidate does, up to the cover of the exam. */
export const returnInBrowser = async (
  browser: HeadedBrowser,
  station: Station,
  confirmation: string,
): Promise<void> => {
  const driver = await chromium.connectOverCDP(browser.endpoint);
  const [context] = driver.contexts();
  // What a killed program has left behind is closed by whoever comes back.
  for (const page of context?.pages() ?? []) if (page.url().includes(stagePage)) await page.close();
  const desk = await openDesk(driver, station.host(), { locale }, context);
  const candidate = person(await desk.open('candidate'), mouse, locale);
  await welcome(candidate);
  await lookUp(candidate, { code: confirmation });
  await candidate.page.getByRole('button', { name: words.cover.begins }).waitFor();
  await driver.close();
};
