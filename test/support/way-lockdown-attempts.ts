import { rmSync } from 'node:fs';
import { until } from '../e2e/support/x11-waiting.ts';
import { promptMark } from './way-lockdown-exam.ts';
import { field, promptRange, type Stage } from './way-lockdown-stage.ts';
import type { World } from './way-lockdown-world.ts';

/** One way to break what R-L1 forbids, and how one sees whether it worked. */
export type Attempt = {
  /** As the page of docs names it. */
  readonly what: string;
  readonly by: string;
  /** What has to be there before; what the proctor is told of that is not counted. */
  readonly given?: (stage: Stage) => Promise<void>;
  /** Made ready while nothing is looked at; the items can be seen after it. */
  readonly ready?: (stage: Stage) => Promise<void>;
  /** True: it has worked already while it was done. */
  readonly act: (stage: Stage) => Promise<unknown>;
  readonly worked: (before: World, now: World) => boolean;
  /** It takes its time to work: how soon it was told can't be said. */
  readonly isSlow?: true;
};

/** What no program of the exam puts anywhere. */
const outside = 'fromoutside';

const never = (): boolean => false;
const lessExam = (before: World, now: World): boolean =>
  now.pages < before.pages || !now.hasExam || now.windows > before.windows;
const morePages = (before: World, now: World): boolean =>
  now.pages > before.pages || now.windows > before.windows;
const moreWindows = (before: World, now: World): boolean => now.windows > before.windows;
const left = (before: World, now: World): boolean => now.active !== before.active;
const notFull = (_: World, now: World): boolean => !now.isFull;
const tools = (_: World, now: World): boolean => now.hasTools;
const reloaded = (before: World, now: World): boolean =>
  now.loaded !== before.loaded || now.windows > before.windows;
const zoomed = (before: World, now: World): boolean => now.zoom !== before.zoom;

const keys = (
  what: string,
  by: string,
  worked: Attempt['worked'],
  ...pressed: readonly string[]
): Attempt => ({ what, by, act: ({ display }) => display.press(...pressed), worked });

const chooseWord = async ({ display, place, page }: Stage): Promise<void> => {
  const at = await place(promptRange);
  await display.click(at);
  await display.click(at);
  await until(
    'a chosen word',
    async () => (await page('String(getSelection())')) !== '',
    1_000,
  ).catch(
    () => {}, // what can't be chosen can't be copied
  );
};

const writeNothing = async ({ display, place }: Stage): Promise<void> => {
  await display.click(await place(field));
  await display.press('ctrl+a', 'BackSpace');
};

/** The exam's middle, where its items are. */
const overExam = '300x120+500+300';

export const attempts: readonly Attempt[] = [
  keys('Switching to another program', 'Alt+Tab', left, 'alt+Tab'),
  keys('Switching to another program', 'Alt+Esc', left, 'alt+Escape'),
  keys('Showing the desktop', 'Super+D', left, 'super+d'),
  keys(
    'Switching to another workspace',
    'Ctrl+Alt+Right',
    (before, now) => now.workspace !== before.workspace,
    'ctrl+alt+Right',
  ),
  keys('Closing the window', 'Alt+F4', lessExam, 'alt+F4'),
  keys('Menu of the window', 'Alt+Space', moreWindows, 'alt+space'),
  keys('Closing the tab', 'Ctrl+W', lessExam, 'ctrl+w'),
  keys('Closing the tab', 'Ctrl+F4', lessExam, 'ctrl+F4'),
  keys('Closing all windows', 'Ctrl+Shift+W', lessExam, 'ctrl+shift+w'),
  keys('A new tab', 'Ctrl+T', morePages, 'ctrl+t'),
  keys('A new window', 'Ctrl+N', morePages, 'ctrl+n'),
  keys('A private window', 'Ctrl+Shift+N', morePages, 'ctrl+shift+n'),
  keys('The tab that was closed last', 'Ctrl+Shift+T', morePages, 'ctrl+shift+t'),
  keys('Another tab', 'Ctrl+Tab', (_, now) => !now.isFull, 'ctrl+Tab'),
  keys('Leaving full screen', 'F11', notFull, 'F11'),
  keys('Leaving full screen', 'Esc', notFull, 'Escape'),
  {
    what: 'Leaving full screen',
    by: 'Esc, held for three seconds',
    act: async ({ display }) => {
      await display.hold('Escape', 3);
    },
    worked: notFull,
    isSlow: true,
  },
  keys('Printing', 'Ctrl+P', (_, now) => now.hasPrint, 'ctrl+p'),
  keys('Printing by the system', 'Ctrl+Shift+P', moreWindows, 'ctrl+shift+p'),
  keys('Developer tools', 'Ctrl+Shift+I', tools, 'ctrl+shift+i'),
  keys('Developer tools', 'Ctrl+Shift+J', tools, 'ctrl+shift+j'),
  keys('Developer tools', 'F12', tools, 'F12'),
  keys('Source of the page', 'Ctrl+U', morePages, 'ctrl+u'),
  keys('Saving the page', 'Ctrl+S', moreWindows, 'ctrl+s'),
  keys('Opening a file', 'Ctrl+O', moreWindows, 'ctrl+o'),
  keys('Loading the page again', 'F5', reloaded, 'F5'),
  keys('Loading the page again', 'Ctrl+R', reloaded, 'ctrl+r'),
  keys('Going back in the history', 'Alt+Left', reloaded, 'alt+Left'),
  keys('Zooming', 'Ctrl+Plus', zoomed, 'ctrl+equal'),
  {
    what: 'Zooming',
    by: 'Ctrl and the wheel',
    act: async ({ display }) => {
      await display.run('xdotool', 'keydown', 'ctrl', 'click', '4', 'click', '4', 'keyup', 'ctrl');
    },
    worked: zoomed,
  },
  {
    what: 'Context menu',
    by: 'right click on an item',
    act: async ({ display, place }) => display.click(await place(promptRange), 3),
    worked: moreWindows,
  },
  {
    what: 'Context menu',
    by: 'right click in a field',
    act: async ({ display, place }) => display.click(await place(field), 3),
    worked: moreWindows,
  },
  keys('Context menu', 'Menu key', moreWindows, 'Menu'),
  keys('Context menu', 'Shift+F10', moreWindows, 'shift+F10'),
  {
    what: 'Copying from an item',
    by: 'Ctrl+C on a chosen word',
    ready: async (stage) => {
      await stage.display.offer('clipboard', outside);
      await chooseWord(stage);
    },
    act: ({ display }) => display.press('ctrl+c'),
    worked: (_, now) => now.clipboard.includes(promptMark),
  },
  {
    what: 'Copying from an item',
    by: 'choosing a word, which X11 offers to the middle button elsewhere',
    ready: ({ display }) => display.offer('primary', outside),
    act: chooseWord,
    worked: (_, now) => now.primary.includes(promptMark),
  },
  {
    what: 'Pasting from another program',
    by: 'Ctrl+V in a field',
    ready: async (stage) => {
      await writeNothing(stage);
      await stage.display.offer('clipboard', outside);
    },
    act: ({ display }) => display.press('ctrl+v'),
    worked: (_, now) => now.written.includes(outside),
  },
  {
    what: 'Pasting from another program',
    by: 'Shift+Insert in a field',
    ready: async (stage) => {
      await writeNothing(stage);
      await stage.display.offer('clipboard', outside);
      await stage.display.offer('primary', outside);
    },
    act: ({ display }) => display.press('shift+Insert'),
    worked: (_, now) => now.written.includes(outside),
  },
  {
    what: 'Pasting from another program',
    by: 'middle button in a field',
    ready: async (stage) => {
      await writeNothing(stage);
      await stage.display.offer('primary', outside);
    },
    act: async ({ display, place }) => display.click(await place(field), 2),
    worked: (_, now) => now.written.includes(outside),
  },
  {
    what: 'Copying what was typed',
    by: 'Ctrl+A, Ctrl+X in a field',
    ready: async (stage) => {
      await stage.display.offer('clipboard', outside);
      await writeNothing(stage);
      await stage.display.type('typed');
    },
    act: ({ display }) => display.press('ctrl+a', 'ctrl+x'),
    worked: (_, now) => now.clipboard.includes('typed'),
  },
  {
    what: 'Dragging out of an item',
    by: 'mouse, from a word into a field',
    ready: chooseWord,
    act: async ({ display, place }) => {
      const before = (await display.visible()).length;
      const [from, to] = [await place(promptRange), await place(field)];
      // What is dragged is drawn as a window of its own.
      return display.drag(from, to, async () => (await display.visible()).length > before);
    },
    worked: (_, now) => now.written.includes(promptMark),
  },
  {
    what: 'Dragging out what was typed',
    by: 'mouse, from a field',
    ready: async (stage) => {
      await writeNothing(stage);
      await stage.display.type('typedtypedtyped');
      await stage.display.press('ctrl+a');
    },
    act: async ({ display, place, page }) => {
      const before = (await display.visible()).length;
      const { x, y } = await place(field);
      const width = Number(await page(`${field}.offsetWidth`));
      // Text begins at the left of its field.
      const from = { x: x - width / 2 + 30, y };
      return display.drag(
        from,
        { x, y: y + 200 },
        async () => (await display.visible()).length > before,
      );
    },
    worked: never,
  },
  {
    what: 'A window of another program that comes to the front',
    by: 'a program that is started',
    act: async ({ guest }) => {
      await guest(overExam);
    },
    worked: moreWindows,
  },
  {
    what: 'A window of another program that lies over the exam and takes no focus',
    by: 'a program that passes by the window manager',
    given: async ({ display, goOn, guest }) => {
      const window = await guest(overExam);
      await display.run('xdotool', 'windowunmap', window);
      await display.run('xdotool', 'set_window', '--overrideredirect', '1', window);
      await goOn();
    },
    act: async ({ display, guests }) => {
      const [window = ''] = guests();
      await display.run('xdotool', 'windowmap', window, 'windowraise', window);
    },
    worked: moreWindows,
  },
  keys(
    'Picture of the screen',
    'Print Screen, which the desktop leaves to programs',
    never,
    'Print',
  ),
  {
    what: 'Picture of the screen',
    by: 'Alt+Print Screen, with which the desktop itself takes one',
    ready: async ({ display }) => rmSync(display.picture, { force: true }),
    act: ({ display }) => display.press('alt+Print'),
    worked: (_, now) => now.hasPicture,
  },
  {
    what: 'Picture of the screen',
    by: 'another program that takes one',
    ready: async ({ display }) => rmSync(display.picture, { force: true }),
    act: async ({ display }) => {
      await display.run('xwd', '-silent', '-root', '-out', display.picture);
    },
    worked: (_, now) => now.hasPicture,
  },
];
