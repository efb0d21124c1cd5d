import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { expectedToday, idOf, mixedRoom } from '../support/proctor-people.ts';
import { axeFinds } from '../support/way-check.ts';
import { it } from './browser-it.ts';
import { type OpenOptions, proctorForFile, signInByKeyboard } from './proctor-window.ts';

/** Where pictures of all screens are put for people to look at; nowhere when it is not set. */
const shots = process.env.INVIGIL_SHOTS ?? '';

const { script, open } = proctorForFile();

/** Every state once: thirty rows are looked at on the screen of the room alone. */
const smallRoom = () => [...mixedRoom().slice(0, 9), ...mixedRoom().slice(-4)];
const seat = (page: Page, index: number) => page.locator(`[data-row="${idOf(index)}"]`);
const settled = (page: Page) => page.locator('main h1').waitFor();

/** Every screen of the window, and how to get there. */
const screens: readonly {
  readonly name: string;
  readonly signedIn?: false;
  readonly empty?: true;
  readonly go: (page: Page) => Promise<unknown>;
}[] = [
  { name: 'sign-in', signedIn: false, go: settled },
  {
    name: 'sign-in-refused',
    signedIn: false,
    go: async (page) => {
      await signInByKeyboard(page, 'locked');
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'sign-in-empty',
    signedIn: false,
    go: async (page) => {
      await page.locator('input[autocomplete=username]:focus').waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'room', go: (page) => seat(page, 3).waitFor() },
  { name: 'room-empty', empty: true, go: settled },
  {
    name: 'room-no-match',
    go: async (page) => {
      await page.getByRole('searchbox').fill('nobody of this name');
      await page.locator('tbody tr').first().waitFor({ state: 'detached' });
    },
  },
  {
    name: 'expected',
    go: async (page) => {
      await seat(page, 3).waitFor();
      await page.keyboard.press('2');
      await page.locator('[data-row="booking00000"]').waitFor();
    },
  },
  {
    name: 'expected-empty',
    empty: true,
    go: async (page) => {
      await settled(page);
      await page.keyboard.press('2');
    },
  },
  {
    name: 'let-in',
    go: async (page) => {
      script.needTwo();
      await seat(page, 3).waitFor();
      await page.keyboard.press('2');
      await page.locator('tbody button').first().click();
      await page.getByRole('dialog').getByRole('textbox').fill('Traffic');
      await page.keyboard.press('Control+Enter');
      await page.locator('input[type=password]').waitFor();
    },
  },
  { name: 'door', go: (page) => openDoor(page) },
  {
    name: 'door-looked-at',
    go: async (page) => {
      await openDoor(page);
      await page.locator('figure [role=group]').first().focus();
      for (const key of ['+', '+', '+', 'r']) await page.keyboard.press(key);
      await page.locator('section[aria-labelledby=door-heading] button').last().click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'refuse',
    go: async (page) => {
      await openDoor(page);
      await page.locator('section[aria-labelledby=door-heading] button').nth(-2).click();
      await page.getByRole('alertdialog').getByRole('radio').nth(2).check();
    },
  },
  {
    name: 'seat',
    go: async (page) => {
      await seat(page, 1).click();
      await page.locator('#seat-heading').waitFor();
      await page.locator('section table').last().waitFor();
    },
  },
  {
    name: 'seat-ledger',
    go: async (page) => {
      await seat(page, 3).click();
      await page.locator('#seat-heading').waitFor();
      await page.locator('section[aria-labelledby=seat-heading] input[type=radio]').nth(1).check();
      await page.locator('section table').last().waitFor();
    },
  },
  ...(['p', 'e', 'x', 'm'] as const).map((key) => ({
    name: { p: 'pause', e: 'extend', x: 'terminate', m: 'message' }[key],
    go: async (page: Page) => {
      await seat(page, 1).focus();
      await page.keyboard.press(key);
      await page.locator('[role=dialog], [role=alertdialog]').waitFor();
      await page.keyboard.press('Control+Enter');
    },
  })),
  {
    name: 'resume',
    go: async (page) => {
      await seat(page, 3).focus();
      await page.keyboard.press('r');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'help',
    go: async (page) => {
      await seat(page, 3).waitFor();
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'not-a-proctor',
    signedIn: false,
    go: async (page) => {
      await signInByKeyboard(page, 'judge');
      await page.locator('input').first().waitFor();
      await settled(page);
    },
  },
];

async function openDoor(page: Page) {
  await seat(page, 0).click();
  await page.locator('figure img').nth(1).waitFor();
}

const sizes = [
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
] as const;

// Both sizes of every screen go past axe in test/e2e/axe.test.ts.
describe('axe finds nothing, and nothing scrolls sideways at either size, in both languages', () => {
  for (const screen of screens) {
    it(`on the screen ${screen.name}`, async () => {
      for (const locale of ['zh-CN', 'en'] as const) await look(screen, sizes, { locale });
    });
  }

  for (const name of ['room', 'door', 'seat']) {
    it(`in the dark and with the system's contrast on the screen ${name}`, async () => {
      const screen = screens.find((one) => one.name === name);
      if (screen === undefined) throw new Error(`there is no screen ${name}`);
      const [small] = sizes;
      await look(screen, [small], { theme: 'dark' });
      await look(screen, [small], { context: { contrast: 'more' } });
      await look(screen, [small], { context: { forcedColors: 'active' } });
    });
  }
});

type Size = (typeof sizes)[number];

async function look(
  screen: (typeof screens)[number],
  viewports: readonly Size[],
  options: OpenOptions,
) {
  script.reset();
  if (screen.empty) script.set([]);
  else script.set(screen.name === 'room' ? mixedRoom() : smallRoom(), expectedToday());
  const { page, complaints, close } = await open({
    ...options,
    signedIn: screen.signedIn ?? true,
  });
  await screen.go(page);
  for (const viewport of viewports) {
    await page.setViewportSize(viewport);
    // Pictures, chips and dialogs have been drawn by then.
    await page.waitForTimeout(200);
    const where = `${screen.name} ${viewport.width} ${JSON.stringify(options)}`;
    await keepPicture(page, screen.name, viewport, options);
    if (viewport === sizes[0]) {
      const dialog = '[role=dialog], [role=alertdialog]';
      // What lies under a dialog has been looked at on its own screen.
      const part = (await page.locator(dialog).count()) > 0 ? dialog : undefined;
      expect(await axeFinds(page, part), where).toEqual([]);
    }
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, where).toBeLessThanOrEqual(0);
  }
  expect(complaints, screen.name).toEqual([]);
  await close();
}

const keepPicture = async (page: Page, name: string, { width }: Size, options: OpenOptions) => {
  if (shots === '') return;
  mkdirSync(shots, { recursive: true });
  const { locale = 'en', theme = '', context } = options;
  const file = [name, width, locale, theme, ...Object.values(context ?? {})];
  await page.screenshot({ path: join(shots, `${file.filter(Boolean).join('-')}.png`) });
};
