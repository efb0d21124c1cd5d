import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { expectedToday, mixedRoom } from '../support/proctor-people.ts';
import { axeFinds } from '../support/way-check.ts';
import { it } from './browser-it.ts';
import { doorScreens, type Screen, seat } from './proctor-door-screens.ts';
import { password, proctorForFile } from './proctor-window.ts';
import { drawn, tooWide } from './screens-drawn.ts';

/** Where pictures of all screens are put for people to look at; nowhere when it is not set. */
const shots = process.env.INVIGIL_SHOTS ?? '';

const { script, open } = proctorForFile();

/** Every state once: thirty rows are looked at on the screen of the room alone. */
const smallRoom = () => [...mixedRoom().slice(0, 9), ...mixedRoom().slice(-4)];
const dialog = '[role=dialog], [role=alertdialog]';

const signInAs = async (page: Page, login: string) => {
  await page.locator('input[autocomplete=username]').fill(login);
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
};

/** Every screen before somebody is signed in, each from the one before. */
const signInScreens: readonly Screen[] = [
  {
    name: 'sign-in',
    go: (page) => page.locator('input[autocomplete=username]:focus').waitFor(),
  },
  {
    name: 'sign-in-empty',
    go: async (page) => {
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'sign-in-refused',
    go: async (page) => {
      await signInAs(page, 'locked');
      // What was missing before had links to its fields.
      await page.locator('[role=alert]:not(:has(a))').waitFor();
    },
  },
  {
    name: 'not-a-proctor',
    go: async (page) => {
      await signInAs(page, 'judge');
      await page.locator('input[type=password]').waitFor({ state: 'detached' });
    },
  },
];

/** Every screen of the room, and how to get there from the list of its seats. */
const roomScreens: readonly Screen[] = [
  { name: 'room', go: (page) => seat(page, 3).waitFor() },
  {
    name: 'room-empty',
    empty: true,
    go: (page) => page.locator('main [data-row]').first().waitFor({ state: 'detached' }),
  },
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
      const caption = page.locator('main caption');
      const seats = (await caption.textContent()) ?? '';
      await page.keyboard.press('2');
      await caption.filter({ hasNotText: seats }).waitFor();
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
  ...doorScreens(script),
  {
    name: 'seat',
    go: async (page) => {
      await seat(page, 1).click();
      await page.locator('#seat-heading').waitFor();
      await page.locator('section[aria-labelledby=seat-heading] tbody tr').first().waitFor();
    },
  },
  ...(['timeline', 'ledger'] as const).map((part, index) => ({
    name: `seat-${part}`,
    go: async (page: Page) => {
      await seat(page, 3).click();
      await page.locator('#seat-heading').waitFor();
      const pane = page.locator('section[aria-labelledby=seat-heading]');
      await pane
        .getByRole('radio')
        .nth(index + 1)
        .check();
      await pane.locator('tbody tr').first().waitFor();
    },
  })),
  ...(['p', 'e', 'x', 'm'] as const).map((key) => ({
    name: { p: 'pause', e: 'extend', x: 'terminate', m: 'message' }[key],
    go: async (page: Page) => {
      await seat(page, 1).focus();
      await page.keyboard.press(key);
      await page.locator(dialog).waitFor();
      await page.keyboard.press('Control+Enter');
      await page.locator(dialog).locator('[aria-invalid=true]').waitFor();
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
];

const sizes = [
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
] as const;
const [small] = sizes;

/** How the window can look beside light. */
const looks = [
  { look: 'dark', media: { colorScheme: 'dark' } },
  { look: 'more-contrast', media: { colorScheme: 'light', contrast: 'more' } },
  { look: 'forced-colours', media: { contrast: 'no-preference', forcedColors: 'active' } },
] as const;

/** Goes to a screen of the room from any other one, in the same window. */
const goTo = async (page: Page, screen: Screen) => {
  for (const part of [dialog, '#seat-heading, #door-heading']) {
    if ((await page.locator(part).count()) === 0) continue;
    await page.keyboard.press('Escape');
    await page.locator(part).waitFor({ state: 'detached' });
  }
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('1');
  script.reset();
  if (screen.empty) script.set([]);
  else script.set(screen.name === 'room' ? mixedRoom() : smallRoom(), expectedToday());
  await screen.go(page);
};

/** What is wrong with the screen that is shown. What lies under a dialog was a screen of its own. */
const faultsOf = async (page: Page, name: string, withAxe = true): Promise<readonly string[]> => {
  const part = (await page.locator(dialog).count()) > 0 ? dialog : undefined;
  const found = [...(await tooWide(page)), ...(withAxe ? await axeFinds(page, part) : [])];
  return found.map((fault) => `${name}: ${fault}`);
};

/** The screen that is shown at both sizes; both go past axe in test/e2e/axe.test.ts. */
const faultsAtBothSizes = async (page: Page, { name }: Screen, locale: string) => {
  const faults: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    await drawn(page);
    await keepPicture(page, [name, size.width, locale]);
    faults.push(...(await faultsOf(page, `${name} ${size.width}`, size === small)));
  }
  await page.setViewportSize(small);
  return faults;
};

for (const locale of ['zh-CN', 'en'] as const) {
  describe(`in ${locale} axe finds nothing, and nothing scrolls sideways at either size`, () => {
    it('on the screens before somebody is signed in', async () => {
      const { page, complaints, close } = await open({ locale, signedIn: false });
      const faults: string[] = [];
      for (const screen of signInScreens) {
        await screen.go(page);
        faults.push(...(await faultsAtBothSizes(page, screen, locale)));
      }
      expect([...faults, ...complaints]).toEqual([]);
      await close();
    });

    it('on the screens of the room', async () => {
      const { page, complaints, close } = await open({ locale });
      const faults: string[] = [];
      for (const screen of roomScreens) {
        await goTo(page, screen);
        faults.push(...(await faultsAtBothSizes(page, screen, locale)));
      }
      expect([...faults, ...complaints]).toEqual([]);
      await close();
    });
  });
}

describe('in the dark and with the system’s contrast axe finds nothing', () => {
  it('on the screens of room, door and seat', async () => {
    const { page, complaints, close } = await open();
    const faults: string[] = [];
    for (const screen of roomScreens.filter(({ name }) => /^(room|door|seat)$/.test(name))) {
      await goTo(page, screen);
      for (const { look, media } of looks) {
        await page.emulateMedia(media);
        await drawn(page);
        await keepPicture(page, [screen.name, look]);
        faults.push(...(await faultsOf(page, `${screen.name} ${look}`)));
      }
      await page.emulateMedia({ forcedColors: 'none' });
    }
    expect([...faults, ...complaints]).toEqual([]);
    await close();
  });
});

const keepPicture = async (page: Page, name: readonly (string | number)[]) => {
  if (shots === '') return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name.join('-')}.png`) });
};
