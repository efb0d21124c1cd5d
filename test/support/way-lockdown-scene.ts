import type { ChildProcess } from 'node:child_process';
import { chromium } from 'playwright';
import { lockdown as words } from '../../preload/texts/en/lockdown.ts';
import { openDisplay, type Point, type X11Display } from '../e2e/support/x11.ts';
import { type HeadedBrowser, openHeadedBrowser } from '../e2e/support/x11-browser.ts';
import { pass, until } from '../e2e/support/x11-waiting.ts';
import { openDoor, type Windows } from '../faults/harness/windows.ts';
import { checkIn, lookUp, welcome } from './way-candidate.ts';
import { mouse } from './way-hands.ts';
import {
  centreAgain,
  type LockedBooking,
  type LockedCentre,
  lockedCentre,
} from './way-lockdown.ts';
import { type AskedLockdown, promptMark } from './way-lockdown-exam.ts';
import { person } from './way-person.ts';
import { openDesk, type Station, startStation } from './way-station.ts';
import { wordsOf } from './way-words.ts';

/**
 * A candidate who takes a locked exam in a browser with windows, a host that serves it, and a proctor
 * who watches: three processes, and hands that know the screen alone.
 */
export type LockedScene = {
  readonly station: Station;
  readonly centre: () => LockedCentre;
  readonly windows: () => Windows;
  readonly display: X11Display;
  readonly browser: () => HeadedBrowser;
  /** Starts the host after it was killed, and has the proctor sign in again. */
  readonly startAgain: () => Promise<void>;
  /** The candidate comes back to the exam that was broken off, in another browser if theirs is gone. */
  readonly sitAgain: () => Promise<void>;
  readonly sitting: () => string;
  /** What an expression comes to in the candidate's page; null when there is no such page. */
  readonly page: (expression: string) => Promise<unknown>;
  /** Where something lies on the screen: what an expression answers, an element or a range. */
  readonly place: (expression: string) => Promise<Point>;
  /** Whether the items can be seen. */
  readonly isShown: () => Promise<boolean>;
  /** Presses the one button of the cover with the mouse, until the items can be seen. */
  readonly goOn: () => Promise<void>;
  /** Starts another program with a window there; answers the window. */
  readonly guest: (where: string) => Promise<string>;
  readonly guests: () => readonly string[];
  /** Ends whatever an attempt has left: guests, menus, pages and tools that were opened. */
  readonly tidy: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export const candidatePage = '/candidate/';
const locale = 'en';

/** The button in front that says one of these. */
const button = (...says: readonly string[]): string =>
  `[...document.querySelectorAll('button')].findLast((one) =>
    ${JSON.stringify(says)}.includes(one.textContent.trim()))`;

/** The cover's button, whatever it says. */
const coverButton = button(words.cover.begins, words.cover.returns, words.cover.goOn);

const say = wordsOf(locale);
/** From the terms to the items: buttons by their sentences. */
const toItems: readonly string[] = [
  say('exam:terms.accept'),
  ...Array.from({ length: 3 }, () => say('common:next')),
  say('exam:tutorial.start'),
  say('exam:tutorial.start'),
];

/** The item that can be seen: its prompt is nowhere else. */
export const promptNode = `(() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode())
    if (node.data.includes('${promptMark}')) return node;
  return null;
})()`;

/** The range of the prompt's one word. */
export const promptRange = `(() => {
  const node = ${promptNode};
  const range = document.createRange();
  const at = node.data.indexOf('${promptMark}');
  range.setStart(node, at);
  range.setEnd(node, at + ${promptMark.length});
  return range;
})()`;

export const field = `document.querySelector('main input')`;

export type SceneOptions = {
  /** Null: an exam that asks for none, to see what works where nothing is held. */
  readonly lockdown: AskedLockdown | null;
  readonly bookings: readonly Pick<LockedBooking, 'confirmation' | 'name'>[];
};

/** Opens everything, and brings the first candidate to the first item. */
export const openLockedScene = async (options: SceneOptions): Promise<LockedScene> => {
  const steps = options.lockdown === null ? toItems : [words.cover.begins, ...toItems];
  const display = await openDisplay();
  const station = await startStation();
  let windows = await doorOf(station);
  let centre = await lockedCentre(
    { open: (kind) => (kind === 'door' ? windows.door : windows.open(kind)) },
    { locked: options.lockdown },
    options.bookings.map((booking) => ({ ...booking, exam: 'locked' })),
  );
  // Something to switch to, whose window lies beneath.
  showMessage(display, 'Notes', '200x80+20+20');
  let browser = await openHeadedBrowser(display);
  const sitting = await arriveInBrowser(
    browser,
    station,
    centre,
    options.bookings[0]?.confirmation,
    steps[0],
  );

  const page = (expression: string) => browser.evaluate(candidatePage, expression);
  const place = async (expression: string): Promise<Point> => {
    const found = (await page(`(() => {
      const { x, y, width, height } = (${expression}).getBoundingClientRect();
      // Inside everything is as large as the page is zoomed.
      const zoom = devicePixelRatio;
      const frame = { x: (outerWidth - innerWidth * zoom) / 2, y: outerHeight - innerHeight * zoom };
      return {
        x: screenX + frame.x + (x + width / 2) * zoom,
        y: screenY + frame.y + (y + height / 2) * zoom,
      };
    })()`)) as Point | null;
    if (found === null) throw new Error(`nothing on the screen: ${expression}`);
    return found;
  };
  const isShown = async (): Promise<boolean> => (await page(`${promptNode} !== null`)) === true;

  /** Presses a button with the mouse, and again while the screen stays as it was. */
  const press = async (one: string): Promise<void> => {
    const screen = 'document.body.innerText';
    await until(one, async () => (await page(`Boolean(${one})`)) === true);
    const before = await page(screen);
    await until(one, async () => {
      await display.click(await place(one));
      await pass(700);
      return (await page(screen)) !== before;
    });
  };
  for (const says of steps) await press(button(says));
  const guests = new Map<string, ChildProcess>();
  let opened = new Set((await browser.targets()).map(({ id }) => id));
  let examWindow = await display.active();
  const windowsThen = (await display.visible()).length;

  return {
    station,
    centre: () => centre,
    windows: () => windows,
    display,
    browser: () => browser,
    sitting: () => sitting,
    startAgain: async () => {
      windows.close();
      await station.startAgain();
      windows = await doorOf(station);
      centre = await centreAgain(windows, centre);
    },
    sitAgain: async () => {
      if ((await browser.targets().catch(() => null)) === null) {
        await browser.close();
        browser = await openHeadedBrowser(display);
      }
      await returnInBrowser(browser, station, options.bookings[0]?.confirmation);
      opened = new Set((await browser.targets()).map(({ id }) => id));
      examWindow = await display.active();
    },
    page,
    place,
    isShown,
    goOn: () =>
      until('the items', async () => {
        if (await isShown()) return true;
        if (await page(`Boolean(${coverButton})`)) await display.click(await place(coverButton));
        return isShown();
      }),
    guests: () => [...guests.keys()],
    guest: async (where) => {
      const child = showMessage(display, 'Guest', where);
      const window = await display.titled('Guest');
      guests.set(window, child);
      return window;
    },
    tidy: async () => {
      for (const child of guests.values()) child.kill('SIGKILL');
      guests.clear();
      for (const { id, type, url } of await browser.targets()) {
        if (type === 'page' && !opened.has(id)) await browser.closeTarget(id);
        else if (url.includes(candidatePage)) await browser.activate(id);
      }
      if ((await display.workspace()) !== 0) await display.run('xdotool', 'set_desktop', '0');
      await display.run('xdotool', 'windowactivate', `${examWindow}`);
      await pass(300);
      if ((await display.visible()).length > windowsThen) await display.press('Escape');
    },
    close: async () => {
      windows.close();
      await browser.close();
      await display.close();
      await station.close();
    },
  };
};

/** Another program with a window there; Enter ends it when it has the focus. */
export const showMessage = (display: X11Display, title: string, where: string): ChildProcess =>
  display.start('xmessage', '-title', title, '-geometry', where, '-default', 'okay', title);

/** The API's own windows at a station, through the door. */
export const doorOf = async (station: Station): Promise<Windows> => {
  const { origin, hash } = new URL(await station.host().askForAddress());
  return openDoor(origin, hash.slice(1));
};

/**
 * Goes the candidate's way in the browser up to the first button of the exam, then lets go of it: a browser that is driven fills a tab instead of the screen, and thinks that it has
 * the focus.
 */
export const arriveInBrowser = async (
  browser: HeadedBrowser,
  station: Station,
  { proctor, told }: LockedCentre,
  confirmation = '',
  first = '',
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
  await candidate.page.getByRole('button', { name: first }).waitFor();
  await driver.close();
  return sitting;
};

/** Comes back as a candidate does, up to the cover of the exam. */
const returnInBrowser = async (
  browser: HeadedBrowser,
  station: Station,
  confirmation = '',
): Promise<void> => {
  const driver = await chromium.connectOverCDP(browser.endpoint);
  const [context] = driver.contexts();
  // What a killed program has left behind is closed by whoever comes back.
  for (const page of context?.pages() ?? [])
    if (page.url().includes(candidatePage)) await page.close();
  const desk = await openDesk(driver, station.host(), { locale }, context);
  const candidate = person(await desk.open('candidate'), mouse, locale);
  await welcome(candidate);
  await lookUp(candidate, { code: confirmation });
  await candidate.page.getByRole('button', { name: words.cover.begins }).waitFor();
  await driver.close();
};
