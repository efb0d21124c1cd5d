import { lockdown as words } from '../../preload/texts/en/lockdown.ts';
import { openDisplay } from '../e2e/support/x11.ts';
import { openHeadedBrowser, yesWithScreen } from '../e2e/support/x11-browser.ts';
import type { Windows } from '../faults/harness/windows.ts';
import { centreAgain, type LockedCentre, lockedCentre } from './way-lockdown.ts';
import { arriveInBrowser, doorOf, returnInBrowser } from './way-lockdown-arrive.ts';
import { button, type Stage, showMessage, stageOn } from './way-lockdown-stage.ts';
import { type Station, startStation } from './way-station.ts';
import { wordsOf } from './way-words.ts';

/**
 * A candidate who takes a locked exam in a browser with windows, a host that serves it, and a proctor
 * who watches: three processes.
 */
export type LockedScene = Stage & {
  readonly station: Station;
  readonly centre: () => LockedCentre;
  readonly windows: () => Windows;
  readonly sitting: string;
  /** Settings of the display before the exam. */
  readonly before: Awaited<ReturnType<Stage['display']['settings']>>;
  /** Starts the host after it has ended, and has the proctor sign in again. */
  readonly startAgain: () => Promise<void>;
  /** The candidate comes back to the exam that was broken off, in another browser if theirs is gone. */
  readonly sitAgain: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const say = wordsOf('en');
/** From the cover to the items: buttons by their sentences. */
const toItems: readonly string[] = [
  words.cover.begins,
  say('exam:terms.accept'),
  ...Array.from({ length: 3 }, () => say('common:next')),
  say('exam:tutorial.start'),
  say('exam:tutorial.start'),
];

/** The desktop is X11 with a window manager: neither GNOME nor KDE, whatever runs the tests. */
const noOtherDesktop = {
  XDG_SESSION_TYPE: 'x11',
  XDG_CURRENT_DESKTOP: '',
  WAYLAND_DISPLAY: '',
  DBUS_SESSION_BUS_ADDRESS: '',
};

/** Programs are the business of other tests: the hands here are a forbidden one themselves. */
const lockdown = { programs: { forbidden: [] } };

type SceneOptions = {
  /** Whether the exam asks for pictures of the screen; the browser gives the real one. */
  readonly screenPictures?: boolean;
};

/** Opens everything, and brings a candidate to the first item. */
export const openLockedScene = async (
  confirmation: string,
  { screenPictures = false }: SceneOptions = {},
): Promise<LockedScene> => {
  const display = await openDisplay();
  // The host runs on the desktop that it holds, and has none of the machine's own to hold besides.
  const station = await startStation([], { ...display.env, ...noOtherDesktop });
  const before = await display.settings();
  let windows = await doorOf(station);
  let centre = await lockedCentre(
    { open: (kind) => (kind === 'door' ? windows.door : windows.open(kind)) },
    { locked: { ...lockdown, ...(screenPictures && { screenPictures }) } },
    [{ confirmation, name: '考生甲', exam: 'locked' }],
  );
  // Something to switch to, whose window lies beneath.
  showMessage(display, 'Notes', '200x80+20+20');
  const openBrowser = () => openHeadedBrowser(display, screenPictures ? yesWithScreen : undefined);
  let browser = await openBrowser();
  const stage = stageOn(display, () => browser);
  const sitting = await arriveInBrowser(browser, station, centre, confirmation);
  for (const says of toItems) await stage.press(button(says));
  await stage.settle();

  return {
    ...stage,
    station,
    sitting,
    before,
    centre: () => centre,
    windows: () => windows,
    startAgain: async () => {
      windows.close();
      await station.startAgain();
      windows = await doorOf(station);
      centre = await centreAgain(windows, centre);
    },
    sitAgain: async () => {
      if ((await browser.targets().catch(() => null)) === null) {
        await browser.close();
        browser = await openBrowser();
      }
      await returnInBrowser(browser, station, confirmation);
      await stage.settle();
    },
    close: async () => {
      windows.close();
      await browser.close();
      await display.close();
      await station.close();
    },
  };
};
