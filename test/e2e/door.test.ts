import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { notBuilt, type RunningHost, startHost } from './support/host.ts';

const found = findBrowser();
const missing = found.ok ? notBuilt() : `skipped: ${found.sentence}`;
const suite = missing === null ? describe : describe.skip;
const title = (name: string) => `${name}${missing === null ? '' : ` (${missing})`}`;

let browser: Browser;
let host: RunningHost;
let data: string;
let context: BrowserContext;

beforeAll(async () => {
  if (found.ok && missing === null) browser = await launchBrowser(found.path);
});
afterAll(() => browser?.close());
beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'invigil-door-'));
  host = await startHost(['--data', data]);
});
afterEach(async () => {
  await context?.close();
  await host.stop();
  rmSync(data, { recursive: true, force: true });
});

const openDoor = async (locale: string): Promise<Page> => {
  context = await browser.newContext({ locale, viewport: { width: 1_024, height: 768 } });
  const page = await context.newPage();
  await page.goto(host.address());
  return page;
};

const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => ({
    id,
    at: nodes.map(({ target }) => target.join(' ')),
  }));

suite(title('the first start'), () => {
  it('loads the demonstration centre and lists how to try it, in Chinese', async () => {
    const page = await openDoor('zh-CN');
    await page.getByRole('heading', { name: '欢迎使用 Invigil' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '载入示范考点' }).click();
    await page.getByRole('heading', { name: '您要打开哪个窗口？' }).waitFor();
    const accounts = page.getByRole('table', { name: '账户' });
    expect(await accounts.getByRole('row').count()).toBeGreaterThan(3);
    const bookings = page.getByRole('table', { name: '预约' });
    expect(await bookings.getByRole('row').count()).toBe(13);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('radio', { name: 'English' }).check({ force: true });
    await page.getByRole('heading', { name: 'Which window do you want to open?' }).waitFor();
  });

  it('sets up a centre by the keyboard alone, and says which entries are wrong', async () => {
    const page = await openDoor('en');
    await page.getByRole('button', { name: 'Set up a centre' }).press('Enter');
    await page.getByRole('button', { name: 'Set up the centre' }).press('Enter');
    const alert = page.getByRole('alert');
    await alert.getByText('Enter the name of the centre').waitFor();
    expect(await violations(page)).toEqual([]);

    await page.getByLabel('Name of the centre').pressSequentially('Shanghai Pudong 上海浦东');
    await page.getByLabel('Code of the centre').pressSequentially('sh-01');
    expect(await page.getByLabel('Code of the centre').inputValue()).toBe('SH-01');
    await page.getByLabel('Name', { exact: true }).pressSequentially('Li Hua');
    await page.getByLabel('Login name').pressSequentially('lihua');
    await page.getByLabel('Password', { exact: true }).pressSequentially('lihua12345');
    await page.getByLabel('Password again').pressSequentially('lihua12345');
    await page.keyboard.press('Enter');
    await page.getByText('too easy to guess').waitFor();

    for (const label of ['Password', 'Password again']) {
      await page.getByLabel(label, { exact: true }).fill('four calm cranes at dawn');
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Which window do you want to open?' }).waitFor();
    await page.getByText('Shanghai Pudong 上海浦东').waitFor();
  });
});

suite(title('the windows'), () => {
  it('are opened by the door, and opened again by it after a reload', async () => {
    const page = await openDoor('en');
    await page.getByRole('button', { name: 'Load the demonstration centre' }).click();
    const opening = page.waitForEvent('popup');
    await page.getByRole('button', { name: 'Open the proctor window' }).click();
    const proctor = await opening;
    await proctor.getByLabel(/Login/).waitFor();
    expect(proctor.url()).toBe(`${host.origin}/proctor/`);
    expect(await proctor.evaluate(() => window.opener)).toBeNull();

    await proctor.reload();
    await proctor.getByLabel(/Login/).waitFor();
    expect(proctor.url()).toBe(`${host.origin}/proctor/`);

    await page.close();
    await proctor.reload();
    await proctor.getByRole('heading').first().waitFor();
    expect(await proctor.getByLabel(/Login/).count()).toBe(0);
  });
});
