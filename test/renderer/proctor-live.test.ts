import { beforeEach, describe, expect } from 'vitest';
import { expectedToday, idOf, mixedRoom, seat } from '../support/proctor-people.ts';
import { it } from './browser-it.ts';
import { proctorForFile, signInByKeyboard } from './proctor-window.ts';

let clock = 0;
/** The API's monotonic clock, which a test can put forward. */
const { script, open } = proctorForFile({
  now: () => performance.now() + clock,
  sweepMs: 200,
});

beforeEach(() => {
  script.reset();
  script.set(mixedRoom(), expectedToday());
});

describe('the proctor’s window', () => {
  it('says in plain words why somebody is not signed in', async () => {
    const { page, close } = await open({ signedIn: false });
    await signInByKeyboard(page, 'sun', 'a wrong password');
    await page.getByText('The login or the password is not right').waitFor();
    expect(await page.locator('input[type=password]').inputValue()).toBe('');
    await page.locator('input[type=password]:focus').waitFor();
    for (const [login, words] of [
      ['locked', 'opens again by itself in about 15 min'],
      ['disabled', 'This account is switched off'],
    ] as const) {
      await page.locator('input[autocomplete=username]').fill(login);
      await page.locator('input[type=password]').fill('x');
      await page.keyboard.press('Enter');
      await page.getByText(words).waitFor();
    }
    await close();
  });

  it('refuses accounts that do not belong here, with where they do', async () => {
    const { page, close } = await open({ signedIn: false });
    await signInByKeyboard(page, 'office');
    await page.getByText('sign in to the staff window').waitFor();
    await close();
    const other = await open({ signedIn: false });
    await signInByKeyboard(other.page, 'judge');
    await other.page.getByText('This account may not proctor').waitFor();
    await other.close();
  });

  it('counts down until another attempt is worth it', async () => {
    const { page, close } = await open({ signedIn: false });
    await signInByKeyboard(page, 'sun', 'wrong');
    const wait = page.getByText(/You can try again in \d+ s/);
    for (let tried = 0; tried < 8 && (await wait.count()) === 0; tried += 1) {
      await page.locator('input[type=password]').fill('wrong');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Sign in' }).waitFor();
      await page.waitForTimeout(150);
    }
    await wait.waitFor();
    const before = await wait.textContent();
    await expect.poll(() => wait.textContent(), { timeout: 4_000 }).not.toBe(before);
    await close();
  });

  it('explains that somebody was signed out for doing nothing, and lets them back', async () => {
    const { page, close } = await open();
    await page.locator(`[data-row="${idOf(3)}"]`).waitFor();
    clock += 16 * 60_000;
    await page.getByText('You have been signed out').waitFor();
    await page.getByText('Exams under way go on').waitFor();
    await signInByKeyboard(page, 'sun');
    await page.locator(`[data-row="${idOf(3)}"]`).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('You have signed out').waitFor();
    await close();
  });

  it('counts those who need somebody in the title and announces who comes', async () => {
    const { page, close } = await open();
    await expect.poll(() => page.title()).toBe('(3) Proctor · 示范考点 Demonstration centre');
    script.set([seat(40, { state: 'at-the-door', urgency: 40, clock: null }), ...mixedRoom()]);
    await expect.poll(() => page.title()).toBe('(4) Proctor · 示范考点 Demonstration centre');
    const told = page.locator('[data-live-announcer]');
    await expect.poll(() => told.allTextContents()).toContain('吴秀英 is at the door');
    script.changeSeat(idOf(10), { state: 'held', urgency: 50, note: 'interrupted-too-long' });
    await expect
      .poll(() => told.allTextContents())
      .toContain('The exam of 吴秀英 was stopped by the program and waits for you');
    await close();
  });

  it('counts a clock down between two readings and lets a stopped one stand', async () => {
    script.set([seat(0, { sitting: idOf(90) }), mixedRoom()[0] ?? seat(3)]);
    const { page, close } = await open();
    const left = (index: number) =>
      page
        .locator('tr', { has: page.locator(`[data-row="${idOf(index)}"]`) })
        .locator('td')
        .nth(2)
        .innerText();
    await page.locator(`[data-row="${idOf(90)}"]`).waitFor();
    const [running, standing] = [await left(90), await left(3)];
    await expect.poll(() => left(90), { timeout: 4_000 }).not.toBe(running);
    expect(await left(3)).toBe(standing);
    await close();
  });

  it('filters by state and by name, pinyin and code', async () => {
    const { page, close } = await open();
    const rows = page.locator('tbody tr');
    await expect.poll(() => rows.count()).toBe(30);
    await page.getByRole('radio', { name: /Needs you/ }).check();
    await expect.poll(() => rows.count()).toBe(3);
    await page.getByRole('radio', { name: /All/ }).check();
    await page.keyboard.press('/');
    await page.keyboard.type('ouyang');
    await expect.poll(() => rows.count()).toBe(2);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('tc-2026-4101');
    await expect.poll(() => rows.count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => rows.count()).toBe(30);
    await close();
  });

  it('shows what is under way, and keeps a refusal that nobody waited for', async () => {
    const release = script.hold('pause');
    script.refuseNext('pause', 'already-paused');
    const { page, close } = await open();
    const row = page.locator('tr', { has: page.locator(`[data-row="${idOf(1)}"]`) });
    await row.locator('[data-row]').focus();
    await page.keyboard.press('p');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('look');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Sending…' }).waitFor();
    await page.getByRole('button', { name: 'Close, keep sending' }).click();
    await row.getByText('Pause being sent').waitFor();
    release();
    await page.getByText('Pause was not done: 李明').waitFor();
    await page.getByText('The exam is paused already').waitFor();
    await page.getByRole('button', { name: 'Understood' }).click();
    await page.getByText('Pause was not done').waitFor({ state: 'detached' });
    await close();
  });

  it('keeps the form with its words when a decision is refused', async () => {
    script.refuseNext('terminate', 'wrong-step');
    const { page, close } = await open();
    await page.locator(`[data-row="${idOf(1)}"]`).focus();
    await page.keyboard.press('x');
    await page.getByRole('alertdialog').waitFor();
    await page.keyboard.type('left the room');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('textbox').inputValue()).toBe('left the room');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await close();
  });

  it('marks what is old while the connection is away, and sends a decision once it is back', async () => {
    const { page, close, cut } = await open();
    await page.locator(`[data-row="${idOf(1)}"]`).waitFor();
    const mend = await cut();
    await page.getByText('The connection to the exam program is away').waitFor();
    await page.getByText(/^As of \d\d:\d\d:\d\d/).waitFor();
    await page
      .getByText(/^about \d/)
      .first()
      .waitFor();
    await page.locator(`[data-row="${idOf(1)}"]`).focus();
    await page.keyboard.press('p');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('no network');
    await page.keyboard.press('Control+Enter');
    await page.getByText('It is sent as soon as the connection is back').waitFor();
    expect(script.calls).toEqual([]);
    mend();
    await page.getByRole('dialog').waitFor({ state: 'detached', timeout: 30_000 });
    expect(script.calls.map(({ name }) => name)).toEqual(['pause']);
    await page.getByText(/^As of/).waitFor({ state: 'detached' });
    await close();
  });

  it('changes the language at once, everywhere', async () => {
    const { page, close } = await open();
    await page.locator(`[data-row="${idOf(1)}"]`).click();
    await page.getByRole('columnheader', { name: 'What' }).waitFor();
    await page.getByRole('radio', { name: '中文' }).check();
    await page.getByRole('columnheader', { name: '事项' }).waitFor();
    expect(await page.title()).toBe('（3）监考 · 示范考点 Demonstration centre');
    const english = await page
      .locator('main')
      .getByText(/[A-Za-z]{4,}/)
      .allTextContents();
    // Names in pinyin, codes and the names of languages are the only Latin words.
    expect(english.filter((text) => /[a-z]{4,}/.test(text) && !/English/.test(text))).toEqual([]);
    await close();
  });
});
