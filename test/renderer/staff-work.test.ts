import { createHash } from 'node:crypto';
import type { Download, Page } from 'playwright';
import { describe, expect } from 'vitest';
import { createNodeCrypto } from '../../main/adapters/crypto/node-crypto.ts';
import { verifyBundle } from '../../main/domain/log/verify-bundle.ts';
import { demonstrationStation, sitExam, writtenAnswer } from '../support/staff-station.ts';
import { it } from './browser-it.ts';
import { goTo, signInByKeyboard, staffForFile } from './staff-window.ts';

const { open, station } = staffForFile(async () => {
  const started = await demonstrationStation();
  await sitExam(started, /Associate/, 2);
  await sitExam(started, /Practice/, 1);
  return started;
});
const account = (role: string) => station().account(role);

const bytesOf = async (download: Promise<Download>): Promise<Buffer> => {
  const stream = await (await download).createReadStream();
  return Buffer.concat(await stream.toArray());
};
const saved = async (page: Page, button: string | RegExp): Promise<Buffer> => {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).first().click();
  return bytesOf(download);
};

describe('rating', () => {
  it('does not say whose answer it is, wants points in steps and a reason, asks once and goes on', async () => {
    const { page, complaints, close } = await open(account('rater'));
    await page.getByText('2 answers wait for a rating').waitFor();
    expect(await page.getByRole('navigation').getByRole('button').allTextContents()).toHaveLength(
      2,
    );
    await page.keyboard.press('Alt+g');
    await page
      .getByRole('button', { name: /^Rate item/ })
      .first()
      .waitFor();
    const table = await page.locator('main').innerText();
    for (const name of ['马文博', '欧阳明慧']) expect(table).not.toContain(name);

    await page
      .getByRole('button', { name: /^Rate item/ })
      .first()
      .click();
    await page.getByText(writtenAnswer.split('\n')[0] ?? '').waitFor();
    await page.getByRole('button', { name: 'Send the rating' }).click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /^Enter points from 0 to/ })
      .click();
    await page.keyboard.type('1.3');
    await page.getByLabel('Reason').fill('Two of three points of the guide.');
    await page.getByRole('button', { name: 'Send the rating' }).click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /^Enter points from 0 to/ })
      .click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('1.5');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('can be neither undone nor changed').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Not yet');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Send the rating' }).click();
    await dialog.getByRole('button', { name: 'Send the rating: 1.5' }).click();
    await page.getByText('The rating is on record: 1.5.').waitFor();
    await page.getByText('1 answer waits').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('says that somebody else was quicker, and keeps their rating', async () => {
    const { page, close } = await open(account('rater'), { locale: 'zh-CN' });
    await goTo(page, '人工评分');
    await page.getByRole('button', { name: /^给第/ }).first().click();
    await page.getByLabel('得分').fill('2');
    await page.getByLabel('评分理由').fill('三点中答出两点');
    const other = station().open('staff');
    await other.api.session.signIn(account('rater'));
    const [task] = await other.api.rating.tasks();
    if (task === undefined) throw new Error('nothing waits');
    await other.send(other.api.rating.rate, {
      sitting: task.sitting,
      position: task.position,
      points: 0,
      reason: 'first',
    });
    await page.getByRole('button', { name: '提交评分' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '提交 2 分' }).click();
    await page.getByText('这份作答已经评分').waitFor();
    await page.getByRole('button', { name: '返回列表' }).click();
    await page.getByText('没有等待评分的作答').waitFor();
    await close();
  });
});

describe('lists', () => {
  it('filter by search, exam, state and day, and say when nothing fits', async () => {
    const { page, complaints, close } = await open(account('staff'));
    await goTo(page, 'Bookings');
    await page.getByText('1–12 of 12').waitFor();
    expect(await page.locator('main').innerText()).not.toContain('110101199804162047');
    await page.getByLabel('Search').fill('ouyang');
    await page.getByText('1–1 of 1').waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByRole('main').getByRole('button', { name: /State/ }).first().click();
    await page.getByRole('option', { name: 'ended', exact: true }).click();
    await page.getByText('1–4 of 4').waitFor();
    await page.getByRole('main').getByRole('button', { name: /Exam/ }).first().click();
    await page.getByRole('option', { name: /Practice/ }).click();
    await page.getByText('1–2 of 2').waitFor();
    await page.getByLabel('From').fill('2020-01-02');
    await page.getByLabel('To').fill('2020-01-01');
    await page.getByText('The last day is before the first.').waitFor();
    await page.getByLabel('To').fill('2020-01-02');
    await page.getByText('Nothing fits the filters').waitFor();
    await page.getByRole('main').getByRole('button', { name: 'Clear filters' }).last().click();
    await page.getByText('1–12 of 12').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('export what the filters show, with a mark for Excel and Chinese names (R-B1)', async () => {
    const { page, close } = await open(account('staff'));
    await goTo(page, 'Bookings');
    await page.getByLabel('Search').fill('欧阳');
    await page.getByText('1–1 of 1').waitFor();
    const csv = await saved(page, 'Export CSV');
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = csv.toString('utf8').trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('姓名 Name');
    expect(lines[1]).toContain('欧阳明慧');
    await page.getByText(/Saved as “bookings-.*\.csv”/).waitFor();
    const json = JSON.parse((await saved(page, 'Export JSON')).toString('utf8'));
    expect(json.bookings).toHaveLength(1);
    await close();
  });

  it('show that there is a result, and its content to the sponsor alone (R-G2)', async () => {
    const { page, close } = await open(account('staff'));
    await goTo(page, 'Results');
    const row = page.locator('tbody tr', { hasText: 'Practice exam' });
    await row.getByText('not shared by the sponsor').waitFor();
    expect(await row.innerText()).not.toMatch(/passed|\b0\b/);
    await close();

    const sponsor = await open(account('sponsor'));
    expect(
      await sponsor.page.getByRole('navigation').getByRole('button').allTextContents(),
    ).toHaveLength(3);
    await goTo(sponsor.page, 'Results');
    await sponsor.page
      .locator('tbody tr', { hasText: 'Practice exam' })
      .getByText('not passed')
      .waitFor();
    expect(sponsor.complaints).toEqual([]);
    await sponsor.close();
  });

  it('give the evidence of a sitting, which verifies with the centre’s key (R-P5)', async () => {
    const { page, close } = await open(account('admin'));
    await goTo(page, 'Key and evidence');
    const key = JSON.parse((await saved(page, 'Save as a file')).toString('utf8'));
    const printed = await page.locator('main dl code').allTextContents();
    expect(printed).toEqual([key.publicKey, key.fingerprint]);
    await goTo(page, 'Sittings');
    const bundle = await saved(page, /^Export the evidence of/);
    const { sha256, verify } = createNodeCrypto();
    const verdict = verifyBundle(
      bundle.toString('utf8'),
      { centreKey: key.publicKey },
      { sha256, verify },
    );
    // The newest sitting's result is not shared with the centre: it is left out, and named.
    if (verdict.verdict !== 'redacted') throw new Error(JSON.stringify(verdict));
    expect(verdict.redactions.map(({ why }) => why)).toEqual(['left-out']);
    const digest = createHash('sha256').update(key.publicKey).digest('hex');
    expect(key.fingerprint.replaceAll(' ', '')).toBe(digest);
    await close();
  });

  it('give no evidence to staff who may not have it', async () => {
    const { page, close } = await open(account('staff'));
    await goTo(page, 'Sittings');
    await page.locator('tbody tr').first().waitFor();
    expect(await page.getByRole('button', { name: /evidence of/ }).count()).toBe(0);
    await close();
  });
});

describe('accounts', () => {
  it('are made with rules told before; every refusal stands at its field', async () => {
    const { page, complaints, close } = await open(account('admin'));
    await goTo(page, 'Accounts');
    await page.getByRole('button', { name: 'New account' }).click();
    await page.getByText('At least 10 characters of any kind').waitFor();
    await page.getByRole('button', { name: 'Make the account' }).click();
    expect(await page.getByRole('alert').getByRole('link').count()).toBe(4);
    await page.getByLabel('Name', { exact: true }).fill('何老师');
    await page.getByLabel('Login name').fill('admin');
    await page.getByLabel('Proctor').check();
    await page.getByLabel('Password', { exact: true }).fill('0123456789');
    await page.getByLabel('Password again').fill('0123456789');
    await page.getByRole('button', { name: 'Make the account' }).click();
    await page.getByRole('alert').getByText('one of the first that anybody tries').waitFor();
    await page.getByLabel('Password', { exact: true }).fill('eleven blue doors');
    await page.getByLabel('Password again').fill('eleven blue doors');
    await page.getByRole('button', { name: 'Make the account' }).click();
    await page.getByRole('alert').getByText('The login name “admin” is taken').waitFor();
    await page.getByLabel('Login name').fill('He');
    await page.getByRole('button', { name: 'Make the account' }).click();
    await page.getByText('The account “he” is made and can sign in.').waitFor();
    await page.getByRole('rowheader', { name: '何老师' }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('are locked after five wrong passwords, and unlocked by an administrator', async () => {
    const { login } = account('staff');
    const victim = await open(null);
    const said = victim.page.getByRole('alert');
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await victim.page.locator('input[autocomplete=username]').fill(login);
      await victim.page.locator('input[autocomplete=current-password]').fill(`wrong ${attempt}`);
      await victim.page.keyboard.press('Enter');
      await said.getByText(attempt < 5 ? 'is not right' : 'this account is locked').waitFor();
      await victim.page.waitForFunction(() => {
        const field = document.querySelector('input[autocomplete=current-password]');
        return field instanceof HTMLInputElement && field.value === '';
      });
    }
    await victim.close();

    const { page, close } = await open(account('admin'), { locale: 'zh-CN' });
    await goTo(page, '账户');
    const row = page.locator('tbody tr', { hasText: '已锁定' });
    await row.getByRole('button', { name: /^更改/ }).click();
    await page.getByText('密码连续输错五次').waitFor();
    await page.getByRole('button', { name: '解除锁定' }).click();
    await page.getByText('已解除锁定，现在可以登录。').waitFor();
    await row.waitFor({ state: 'detached' });
    const again = await open(account('staff'));
    await again.close();
    await close();
  });

  it('keep the last administrator, and disable others after asking once', async () => {
    const { page, close } = await open(account('admin'));
    await goTo(page, 'Accounts');
    const { login } = account('admin');
    await page.locator('tbody tr', { hasText: login }).getByRole('button').click();
    await page.getByText('This is the last administrator who can sign in').waitFor();
    expect(await page.getByRole('button', { name: 'Disable', exact: true }).isDisabled()).toBe(
      true,
    );
    await page.getByRole('checkbox', { name: 'Administrator' }).uncheck();
    await page.getByRole('button', { name: 'Save the roles' }).click();
    await page.getByText('Make another administrator first.').nth(1).waitFor();
    await page.keyboard.press('Escape');

    const rater = await open(account('rater'));
    await page
      .locator('tbody tr', { hasText: account('rater').login })
      .getByRole('button')
      .click();
    await page.getByRole('button', { name: 'Disable', exact: true }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('signed out at once').waitFor();
    await dialog.getByRole('button', { name: 'Disable' }).click();
    await page.getByText('The account is disabled.').waitFor();
    // The window finds out by itself, though nobody touches it.
    await rater.page.locator('input[autocomplete=username]').waitFor({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Enable' }).click();
    await page.getByText('The account is enabled.').waitFor();
    await signInByKeyboard(rater.page, account('rater'));
    await rater.close();
    await close();
  });
});

describe('the audit log', () => {
  it('says in plain words what was done, by whom, in both languages', async () => {
    const { page, complaints, close } = await open(account('admin'), { locale: 'zh-CN' });
    await goTo(page, '操作记录');
    await page.locator('tbody tr').first().waitFor();
    const text = await page.locator('main').innerText();
    for (const words of ['解除锁定', '停用账户', '导出文件', '登录失败：密码错误', '账户被锁定']) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/staff:|account\.|其他事件/);
    await page.getByText('English', { exact: true }).click();
    await page.getByRole('heading', { name: 'Audit log', level: 1 }).waitFor();
    expect(await page.locator('main').innerText()).toContain('Account unlocked');
    while (await page.getByRole('button', { name: 'Older' }).isEnabled()) {
      const last = page.locator('tbody tr').last();
      const before = await last.innerText();
      await page.getByRole('button', { name: 'Older' }).click();
      await expect.poll(() => last.innerText()).not.toBe(before);
    }
    await page.getByText('Centre set up').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('is not there for staff, and signing out says so', async () => {
    const { page, close } = await open(account('staff'));
    const pages = await page.getByRole('navigation').getByRole('button').allTextContents();
    expect(pages.join()).not.toMatch(/Audit|Accounts|Rating/);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('You have signed out').waitFor();
    await close();
  });
});
