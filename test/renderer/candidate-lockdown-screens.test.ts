import { mkdirSync } from 'node:fs';
import process from 'node:process';
import type { Page } from 'playwright';
import { describe, expect, vi } from 'vitest';
import { forbiddenPrograms, lockViewOf } from '../support/lock-view.ts';
import { axeFinds } from '../support/way-check.ts';
import { it } from './browser-it.ts';
import { candidateForFile, lookUp } from './candidate-window.ts';
import { drawn, tooWide } from './screens-drawn.ts';
import { tabTo } from './window.ts';

vi.setConfig({ testTimeout: 240_000 });

const { script, open } = candidateForFile();

/** Where to put a picture of every screen, for people to look at; none without it. */
const shots = process.env.INVIGIL_SHOTS;
const small = { width: 1024, height: 768 };
const large = { width: 1920, height: 1080 };

const waiting = () =>
  script.change({ at: { step: 'waiting', since: Date.now(), systemTest: 'not-asked' } });
/** Says that this is me; before the waiting room it is asked. */
const confirm = async (page: Page) => {
  await page.locator('main h1').waitFor();
  await page.getByRole('button', { name: /^(This is me, go on|是我，继续)$/ }).click();
};
const menu = (page: Page) =>
  page.getByRole('button', { name: /^(Options|选项|Display|显示)$/ }).click();
const held = (more: Parameters<typeof lockViewOf>[0] = {}) => {
  script.toItems(40);
  script.change({ lockdown: lockViewOf(more) });
};

describe('forbidden programs (R-L3)', () => {
  it('are named in the waiting room, asked to close, and thanked for when they are', async () => {
    script.setPrograms(forbiddenPrograms);
    waiting();
    const { page, complaints, close } = await open();
    await lookUp(page);
    await confirm(page);
    await page.getByRole('heading', { name: 'Please close these programs' }).waitFor();
    await page.getByText('wemeetapp.exe, process 4821').waitFor();
    expect(await page.getByRole('button', { name: /by force/ }).count()).toBe(1);
    await page.getByRole('button', { name: 'Ask it to close: Sunlogin' }).click();
    await page.getByText('Sunlogin', { exact: true }).waitFor({ state: 'detached' });
    script.setPrograms([]);
    await page.getByText('No program that the exam forbids is open').waitFor();
    expect(script.named('endProgram').map(({ input }) => input)).toEqual([
      { pid: 977, how: 'ask' },
    ]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('are ended by force only after that was confirmed, with the keyboard alone', async () => {
    script.setPrograms(forbiddenPrograms);
    waiting();
    const { page, close } = await open();
    await lookUp(page);
    await confirm(page);
    const force = '[aria-label="End it by force: Tencent Meeting"]';
    await page.locator(force).waitFor();
    await tabTo(page, force);
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    expect(script.named('endProgram')).toEqual([]);
    await page.locator(`${force}:focus`).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog').getByText('What has not been saved').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => script.named('endProgram').map(({ input }) => input))
      .toEqual([{ pid: 4821, how: 'force' }]);
    await close();
  });

  it('that do not close are said so, in plain words', async () => {
    script.setPrograms(forbiddenPrograms);
    script.refuseNext('endProgram', 'program-not-ended', { name: 'wemeetapp.exe' });
    waiting();
    const { page, close } = await open();
    await lookUp(page);
    await confirm(page);
    await page.getByRole('button', { name: 'Ask it to close: Tencent Meeting' }).click();
    await page.getByText('“wemeetapp.exe” did not close').waitFor();
    await close();
  });

  it('are no word in the waiting room where none is open', async () => {
    waiting();
    const { page, close } = await open();
    await lookUp(page);
    await confirm(page);
    await expect
      .poll(() => script.named('programs').length, { timeout: 10_000 })
      .toBeGreaterThan(1);
    expect(await page.getByText(/program that the exam forbids|close these/).count()).toBe(0);
    await close();
  });
});

describe('the quit password (R-L4)', () => {
  it('is offered only where there is one', async () => {
    held({ quit: 'none' });
    const { page, close } = await open();
    await lookUp(page);
    await page.locator('html[data-locked]').waitFor();
    await menu(page);
    await page.getByRole('button', { name: 'What Invigil holds on this computer' }).waitFor();
    expect(await page.getByRole('button', { name: 'Leave with the quit password' }).count()).toBe(
      0,
    );
    await close();
  });

  it('that is wrong is said so, and the right one gives the machine back', async () => {
    held({ quit: 'open' });
    script.refuseNext('quit', 'quit-wrong');
    const { page, complaints, close } = await open();
    await lookUp(page);
    await page.locator('html[data-locked]').waitFor();
    await menu(page);
    await page.getByRole('button', { name: 'Leave with the quit password' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('input:focus').waitFor();
    await page.keyboard.press('Enter');
    await dialog.getByText('Enter the password').waitFor();
    await page.keyboard.type('wrong');
    await page.keyboard.press('Enter');
    await dialog.getByText('The password is not right').waitFor();
    expect(await dialog.locator('input').inputValue()).toBe('');
    await dialog.locator('input').click();
    await page.keyboard.type('right');
    await page.keyboard.press('Enter');
    await page.getByText('was left with the quit password').waitFor();
    expect(await page.locator('html[data-locked]').count()).toBe(0);
    expect(script.named('quit').map(({ input }) => input.password)).toEqual(['wrong', 'right']);
    expect(complaints).toEqual([]);
    await close();
  });

  it('can’t be tried any more after too many wrong ones', async () => {
    held({ quit: 'closed' });
    const { page, close } = await open();
    await lookUp(page);
    await page.locator('html[data-locked]').waitFor();
    await menu(page);
    await page.getByRole('button', { name: 'Leave with the quit password' }).click();
    await page.getByRole('dialog').getByText('Only a proctor can let you leave').waitFor();
    expect(await page.getByRole('dialog').locator('input').count()).toBe(0);
    await close();
  });
});

describe('a station that can’t hold what the exam asks for (R-L5)', () => {
  it('says what it lacks, in words', async () => {
    for (const [what, words] of [
      ['capture', 'holding off screenshots and recording'],
      ['linux', 'this one is Linux'],
    ] as const) {
      script.refuseNext('lookUp', 'station-cannot-lock', { what });
      const { page, close } = await open();
      await lookUp(page);
      await page.getByRole('heading', { name: 'This computer is not enough' }).waitFor();
      await page.getByText(words).waitFor();
      await close();
    }
  });
});

/** Every screen of the lockdown, each from a window of its own. */
const screens: readonly {
  readonly name: string;
  readonly before: () => void;
  readonly go: (page: Page) => Promise<unknown>;
}[] = [
  {
    name: 'programs',
    before: () => {
      script.setPrograms(forbiddenPrograms);
      waiting();
    },
    go: async (page) => {
      await confirm(page);
      await page.getByText('wemeetapp.exe').waitFor();
    },
  },
  {
    name: 'begin',
    before: () => {
      script.setPrograms(forbiddenPrograms);
      script.toTerms();
      script.change({ lockdown: lockViewOf({ keepsFullScreen: true, screen: { wanted: null } }) });
    },
    go: (page) => page.getByText('wemeetapp.exe').waitFor(),
  },
  {
    name: 'focus-lost',
    before: () => held(),
    go: async (page) => {
      await page.locator('main [data-interaction]').first().waitFor();
      await page.evaluate(() => window.dispatchEvent(new Event('blur')));
      await page.locator('main [data-interaction]').first().waitFor({ state: 'detached' });
    },
  },
  {
    name: 'key-refused',
    before: () => held(),
    go: async (page) => {
      await page.locator('main [data-interaction]').first().waitFor();
      await page.keyboard.press('F12');
      await page.getByText('F12').waitFor();
    },
  },
  {
    name: 'menu',
    before: () => held({ quit: 'open' }),
    go: async (page) => {
      await page.locator('html[data-locked]').waitFor();
      await menu(page);
      await page.getByRole('button', { name: /Invigil/ }).waitFor();
    },
  },
  {
    name: 'held',
    before: () => held({ quit: 'open' }),
    go: async (page) => {
      await page.locator('html[data-locked]').waitFor();
      await menu(page);
      await page.getByRole('button', { name: /Invigil/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'quit',
    before: () => held({ quit: 'open' }),
    go: async (page) => {
      script.refuseNext('quit', 'quit-wrong');
      await page.locator('html[data-locked]').waitFor();
      await menu(page);
      await page.getByRole('button', { name: /quit password|退出密码/ }).click();
      await page.getByRole('dialog').locator('input:focus').waitFor();
      await page.keyboard.type('wrong');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').getByRole('status').waitFor();
    },
  },
  {
    name: 'lockdown-incomplete',
    before: () => {
      held();
      const paused = { by: 'system', reason: 'lockdown-incomplete', since: Date.now() } as const;
      script.change({ paused });
    },
    go: (page) => page.locator('h1 svg').waitFor(),
  },
  {
    name: 'station-cannot-lock',
    before: () => script.refuseNext('lookUp', 'station-cannot-lock', { what: 'capture' }),
    go: (page) => page.getByText(/holding off screenshots|不能截屏/).waitFor(),
  },
];

describe('every screen of the lockdown', () => {
  for (const { locale, first, second } of [
    { locale: 'zh-CN', first: small, second: large },
    { locale: 'en', first: large, second: small },
  ] as const) {
    for (const { name, before, go } of screens) {
      it(`fits at 1024 × 768 and 1920 × 1080 and is without fault for axe: ${name}, ${locale}`, async () => {
        before();
        const { page, complaints, close } = await open({ locale, viewport: first });
        await lookUp(page);
        await go(page);
        const faults: string[] = [];
        for (const size of [first, second]) {
          await page.setViewportSize(size);
          await drawn(page);
          if (shots !== undefined) {
            mkdirSync(`${shots}/${locale}-${size.width}`, { recursive: true });
            await page.screenshot({ path: `${shots}/${locale}-${size.width}/lock-${name}.png` });
          }
          faults.push(...(await tooWide(page)), ...(await axeFinds(page)));
        }
        expect([...faults, ...complaints]).toEqual([]);
        await close();
      });
    }
  }
});
