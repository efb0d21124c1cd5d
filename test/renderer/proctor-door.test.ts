import type { Page } from 'playwright';
import { beforeEach, describe, expect } from 'vitest';
import { machines, takenAgain } from '../support/proctor-machines.ts';
import { expectedToday, idOf, mixedRoom } from '../support/proctor-people.ts';
import { it } from './browser-it.ts';
import { proctorForFile } from './proctor-window.ts';

const { script, open } = proctorForFile();

beforeEach(() => {
  script.reset();
  script.set(mixedRoom(), expectedToday());
});

/** A change is shown within a second, and read aloud a moment later. */
const slow = { timeout: 5_000 };

type Door = Parameters<typeof script.setDoor>[0];

/** A proctor's window with the first candidate's door open, which shows this as well. */
const openDoor = async (door: Door) => {
  script.setDoor(door);
  const window = await open();
  await window.page.locator(`[data-row="${idOf(0)}"]`).click();
  await window.page.locator('figure img').nth(1).waitFor();
  return window;
};
const tickAll = async (page: Page) => {
  for (const box of await page.getByRole('checkbox').all()) await box.check();
};
const admitButton = (page: Page) => page.getByRole('button', { name: 'Admit', exact: true });
const reasonField = (page: Page) => page.getByLabel('Why this candidate may go on');
const sent = () =>
  script.calls.map(({ name, input: { command: _command, ...input } }) => ({ name, ...input }));
const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');
const told = (page: Page) => page.locator('[data-live-announcer]').allTextContents();
const lines = (page: Page) =>
  page.locator('section[aria-labelledby=door-machine] > ul > li').allTextContents();

describe('a candidate whose computer is not ready, at the door (R-S1)', () => {
  it('is not admitted by anybody where a check can’t be waived', async () => {
    const { page, complaints, close } = await openDoor({ machine: machines.impossible });
    await page.getByText('This computer cannot be accepted').waitFor();
    expect(await lines(page)).toEqual(['Debugger: Not ready', 'Displays: Not ready']);
    await tickAll(page);
    expect(await admitButton(page).isDisabled()).toBe(true);
    expect(await reasonField(page).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Refuse entry…' }).isEnabled()).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is admitted only with a reason, and with what the proctor was shown', async () => {
    const { page, close } = await openDoor({ machine: machines.reason });
    await tickAll(page);
    await reasonField(page).fill(' x ');
    await admitButton(page).click();
    await page.getByText('Give a reason of at least two characters').waitFor();
    expect(await focusedId(page)).toMatch(/-reason$/);
    expect(script.calls).toEqual([]);
    await page.keyboard.press('Control+A');
    await page.keyboard.type(' only a second screen that is switched off ');
    await admitButton(page).click();
    await page.getByRole('heading', { name: 'At the door: 王芳' }).waitFor({ state: 'detached' });
    expect(sent()).toEqual([
      {
        name: 'admit',
        sitting: idOf(0),
        note: '',
        override: {
          reason: 'only a second screen that is switched off',
          checks: ['displays', 'camera'],
        },
      },
    ]);
    await close();
  });

  it('takes a second person where the exam says so, and asks for each thing that is missing', async () => {
    script.refuseNext('admit', 'two-people-needed');
    const { page, close } = await openDoor({ machine: machines.twoPeople });
    const login = page.getByLabel('Second person’s login name');
    const password = page.getByLabel('Second person’s password');
    await page.getByText('two proctors decide together').waitFor();
    await tickAll(page);
    await reasonField(page).fill('the centre’s own computers');
    await admitButton(page).click();
    expect(await focusedId(page)).toMatch(/-login$/);
    await login.fill(' qian ');
    await admitButton(page).click();
    expect(await focusedId(page)).toMatch(/-password$/);
    expect(script.calls).toEqual([]);
    await password.fill('secret');
    await admitButton(page).click();
    await page.getByRole('alert').waitFor();
    // What was typed stays, but for the password.
    expect(await reasonField(page).inputValue()).toBe('the centre’s own computers');
    expect(await login.inputValue()).toBe(' qian ');
    expect(await password.inputValue()).toBe('');
    await password.fill('other secret');
    await admitButton(page).click();
    await page.getByRole('heading', { name: 'At the door: 王芳' }).waitFor({ state: 'detached' });
    expect(sent().at(-1)).toMatchObject({
      override: {
        checks: ['virtual-machine', 'displays'],
        second: { login: 'qian', password: 'other secret' },
      },
    });
    await close();
  });

  it('shows what is different from the earlier test, and advice when asked for it', async () => {
    const { page, close } = await openDoor({ machine: machines.changed });
    await page.getByText('Different from the earlier test').waitFor();
    expect(await lines(page)).toEqual([
      'Network: Not ready',
      'Network: Ready → Not ready',
      'Power: Ready → Ready, with advice',
    ]);
    const advice = page.getByText('Proxy and VPN: Not known');
    expect(await advice.isVisible()).toBe(false);
    await page.getByText('2 more, only for information by the exam’s rules').click();
    expect(await advice.isVisible()).toBe(true);
    await close();
  });
});

describe('a door that is open while the candidate tests again (R-S1)', () => {
  it('shows the new results by itself, says so aloud, and keeps what was ticked and typed', async () => {
    const { page, close } = await openDoor({ machine: machines.impossible });
    await tickAll(page);
    await page.getByLabel('Note').fill('looked at the screen myself');
    expect(await admitButton(page).isDisabled()).toBe(true);
    script.setDoor({ machine: { ...machines.reason, made: machines.reason.made + 60_000 } });
    await page.getByText('Something has changed').waitFor();
    await expect
      .poll(() => told(page), slow)
      .toContain(
        'The candidate has tested the computer again: not ready. The results shown are the new ones.',
      );
    expect(await lines(page)).toEqual(['Displays: Not ready', 'Camera: Not ready']);
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(5);
    await reasonField(page).fill('no other computer');
    script.setDoor({ machine: machines.ready });
    await expect
      .poll(() => told(page), slow)
      .toContain(
        'The candidate has tested the computer again: good enough for the exam. The results shown are the new ones.',
      );
    expect(await reasonField(page).count()).toBe(0);
    await admitButton(page).click();
    await page.getByRole('heading', { name: 'At the door: 王芳' }).waitFor({ state: 'detached' });
    expect(sent()).toEqual([
      { name: 'admit', sitting: idOf(0), note: 'looked at the screen myself' },
    ]);
    await close();
  });

  it('lets no letter become a shortcut when the field that was typed into is gone', async () => {
    const { page, close } = await openDoor({ machine: machines.reason });
    await reasonField(page).focus();
    await page.keyboard.type('no other');
    script.setDoor({ machine: machines.ready });
    await reasonField(page).waitFor({ state: 'detached' });
    expect(await focusedId(page)).toMatch(/-note$/);
    await page.keyboard.type('d12');
    expect(await page.getByLabel('Note').inputValue()).toBe('d12');
    await page.getByRole('heading', { name: 'At the door: 王芳' }).waitFor();
    await close();
  });

  it('says that a picture is another one now, too (R-C5)', async () => {
    const { page, close } = await openDoor({});
    expect(await page.getByText('Something has changed').count()).toBe(0);
    script.setDoor({ pictures: takenAgain });
    await expect
      .poll(() => told(page), slow)
      .toContain('The candidate has taken a new picture. Compare it again before you decide.');
    await close();
  });

  it('is asked for at most once a second, however much happens in the room', async () => {
    const { page, close } = await openDoor({ machine: machines.impossible });
    script.doors.length = 0;
    const began = performance.now();
    for (let change = 1; change <= 30; change += 1) {
      script.changeSeat(idOf(9), { answered: change });
      await page.waitForTimeout(100);
    }
    const seconds = (performance.now() - began) / 1_000;
    await expect.poll(() => script.doors.length).toBeGreaterThan(1);
    expect(script.doors.length).toBeLessThanOrEqual(Math.ceil(seconds) + 1);
    expect(new Set(script.doors)).toEqual(new Set([idOf(0)]));
    await close();
  });
});
