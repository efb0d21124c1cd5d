import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { staff as en } from '../../preload/texts/en/staff.ts';
import { staff as zh } from '../../preload/texts/zh-CN/staff.ts';
import { bookingsFile } from '../services/support/bookings-file.ts';
import { demonstrationStation, firstPassword, sitExam } from '../support/staff-station.ts';
import { axeFinds } from '../support/way-check.ts';
import { it } from './browser-it.ts';
import { choose, goTo, type StaffOptions, staffForFile } from './staff-window.ts';

const { open } = staffForFile(async () => {
  const started = await demonstrationStation();
  await sitExam(started, /Associate/, 1);
  await sitExam(started, /Practice/, 1);
  // Somebody with every page.
  const admin = started.open('staff');
  await admin.api.session.signIn(started.account('admin'));
  await admin.send(admin.api.admin.createAccount, {
    login: 'everything',
    name: '全部角色',
    roles: ['proctor', 'reviewer', 'rater', 'staff', 'sponsor', 'admin'],
    password: firstPassword,
  });
  return started;
});

/** Where pictures of every screen go, for somebody to look at; none without it. */
const pictures = process.env.INVIGIL_PICTURES;

const mixed = bookingsFile([
  { code: 'EEEE0001', name: '新增' },
  { code: 'EEEE0002', name: '日期', start: '2026-02-30 09:00' },
  { code: 'EEEE0002', name: '重复' },
  { code: 'X', name: '短码', number: '123' },
]);

const sizes = [
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
] as const;

/** Goes through every screen and calls `look` on each; the page's own complaints are answered. */
const walk = async (
  options: StaffOptions & { readonly locale: 'zh-CN' | 'en' },
  look: (page: Page, name: string) => Promise<void>,
): Promise<readonly string[]> => {
  const t = options.locale === 'en' ? en : zh;
  const { page, complaints, close } = await open(
    { login: 'everything', password: firstPassword },
    options,
  );
  const button = (name: string | RegExp) =>
    page.getByRole('main').getByRole('button', { name }).first();
  const starts = (words: string) => new RegExp(`^${words.split('{{')[0]}`);

  await page.locator('main dl dd').nth(8).waitFor();
  await look(page, 'start');
  for (const name of ['exams', 'bookings', 'sittings', 'results', 'audit'] as const) {
    await goTo(page, t.nav[name]);
    await page.locator('tbody tr').first().waitFor();
    await look(page, name);
  }
  await goTo(page, t.nav.bookings);
  await button(new RegExp(t.list.state)).click();
  await page.getByRole('listbox').waitFor();
  await look(page, 'filter');
  await page.keyboard.press('Escape');
  await page.getByLabel(t.list.search).fill('nobody at all');
  await page.getByText(t.list.nothingFits).waitFor();
  await look(page, 'nothing-fits');

  await goTo(page, t.nav.key);
  await page.locator('main dl code').first().waitFor();
  await look(page, 'key');

  await goTo(page, t.nav.importBookings);
  await look(page, 'import-bookings');
  await choose(page, '预约.csv', 'text/csv', mixed.bytes);
  await page.getByRole('tab').first().waitFor();
  await look(page, 'preview-bookings');
  await page.getByRole('tab', { name: t.importBookings.tabs.added }).click();
  await page.locator('tbody tr').first().waitFor();
  await look(page, 'preview-added');

  await goTo(page, t.nav.importExam);
  await choose(page, 'broken.zip', 'application/zip', Buffer.from('not a zip at all'));
  await page.locator('tbody tr').first().waitFor();
  await look(page, 'refused-exam');

  await goTo(page, t.nav.rating);
  await page.locator('tbody tr').first().waitFor();
  await look(page, 'rating');
  await button(starts(t.rating.openOf)).click();
  await button(t.rating.submit).click();
  await page.getByRole('alert').first().waitFor();
  await look(page, 'rate');
  await page.getByLabel(t.rating.points, { exact: true }).fill('1');
  await page.getByLabel(t.rating.reason).fill('1234');
  await button(t.rating.submit).click();
  await page.getByRole('dialog').waitFor();
  await look(page, 'rate-ask');
  await page.keyboard.press('Escape');

  await goTo(page, t.nav.accounts);
  await page.locator('tbody tr').first().waitFor();
  await look(page, 'accounts');
  await button(starts(t.accounts.editOf)).click();
  await page.getByRole('complementary').waitFor();
  await look(page, 'account');
  await page.getByRole('button', { name: t.accounts.create }).click();
  await button(t.accounts.submit).click();
  await page.getByRole('alert').waitFor();
  await look(page, 'create-account');
  await close();
  return complaints;
};

describe('axe finds nothing on any screen of staff, and nothing lies over the edge at either size', () => {
  for (const locale of ['zh-CN', 'en'] as const) {
    it(`in ${locale} at 1024 × 768 and 1920 × 1080`, async () => {
      const complaints = await walk({ locale }, async (page, name) => {
        for (const size of sizes) {
          await page.setViewportSize(size);
          if (pictures !== undefined) {
            await page.screenshot({ path: `${pictures}/${name}-${locale}-${size.width}.png` });
          }
          // Both sizes go past axe in test/e2e/axe.test.ts.
          if (size === sizes[0]) expect(await axeFinds(page), name).toEqual([]);
          const over = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(over, `${name} ${size.width}`).toBeLessThanOrEqual(0);
        }
        await page.setViewportSize(sizes[0]);
      });
      expect(complaints).toEqual([]);
    });
  }
});
