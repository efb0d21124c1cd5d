import type { ChildProcess } from 'node:child_process';
import { lockdown as words } from '../../preload/texts/en/lockdown.ts';
import type { Point, X11Display } from '../e2e/support/x11.ts';
import type { HeadedBrowser } from '../e2e/support/x11-browser.ts';
import { pass, until } from '../e2e/support/x11-waiting.ts';
import { promptMark } from './way-lockdown-exam.ts';

/** A page in a browser with windows on a display, and hands that know the screen alone. */
export type Stage = {
  readonly display: X11Display;
  readonly browser: () => HeadedBrowser;
  /** What an expression comes to in the page; null when there is no such page. */
  readonly page: (expression: string) => Promise<unknown>;
  /** Where something lies on the screen: what an expression answers, an element or a range. */
  readonly place: (expression: string) => Promise<Point>;
  /** Presses a button with the mouse, and again while the screen stays as it was. */
  readonly press: (button: string) => Promise<void>;
  /** Presses the one button of the exam's cover with the mouse, until the items can be seen. */
  readonly goOn: () => Promise<void>;
  /** Starts another program with a window there; answers the window. */
  readonly guest: (where: string) => Promise<string>;
  readonly guests: () => readonly string[];
  /** What is open now belongs here; `tidy` leaves it. */
  readonly settle: () => Promise<void>;
  /** Ends whatever an attempt has left: guests, menus, pages and tools that were opened. */
  readonly tidy: () => Promise<void>;
};

/** What every page of a stage has in its address. */
export const stagePage = '/candidate/';

/** The button in front that says one of these. */
export const button = (...says: readonly string[]): string =>
  `[...document.querySelectorAll('button')].findLast((one) =>
    ${JSON.stringify(says)}.includes(one.textContent.trim()))`;

/** The cover's button, whatever it says. */
const coverButton = button(words.cover.begins, words.cover.returns, words.cover.goOn);

/** The item that can be seen: its prompt is nowhere else. */
const promptNode = `(() => {
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

/** Another program with a window there; Enter ends it when it has the focus. */
export const showMessage = (display: X11Display, title: string, where: string): ChildProcess =>
  display.start('xmessage', '-title', title, '-geometry', where, '-default', 'okay', title);

export const stageOn = (display: X11Display, browser: () => HeadedBrowser): Stage => {
  const guests = new Map<string, ChildProcess>();
  let own = { targets: new Set<string>(), window: 0, windows: 0 };

  const page = (expression: string) => browser().evaluate(stagePage, expression);
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

  return {
    display,
    browser,
    page,
    place,
    press: async (one) => {
      const screen = 'document.body.innerText';
      await until(one, async () => (await page(`Boolean(${one})`)) === true);
      const before = await page(screen);
      await until(one, async () => {
        await display.click(await place(one));
        await pass(700);
        return (await page(screen)) !== before;
      });
    },
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
    settle: async () => {
      const targets = new Set((await browser().targets()).map(({ id }) => id));
      const windows = (await display.visible()).length;
      own = { targets, window: await display.active(), windows };
    },
    tidy: async () => {
      for (const child of guests.values()) child.kill('SIGKILL');
      guests.clear();
      await pass(200);
      // A dialog or menu has the keys until it is told to go.
      if ((await display.visible()).length > own.windows) await display.press('Escape');
      for (const { id, type, url } of await browser().targets()) {
        if (type === 'page' && !own.targets.has(id)) await browser().closeTarget(id);
        else if (url.includes(stagePage)) await browser().activate(id);
      }
      if ((await display.workspace()) !== 0) await display.run('xdotool', 'set_desktop', '0');
      if (own.window !== 0) await display.run('xdotool', 'windowactivate', `${own.window}`);
      await pass(200);
    },
  };
};
