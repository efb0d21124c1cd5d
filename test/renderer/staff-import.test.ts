import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect } from 'vitest';
import { createDemonstrationFolder } from '../../main/adapters/demonstration/folder.ts';
import { resourcesFolder } from '../../main/shell/resources.ts';
import { bookingsFile, residentNumber } from '../services/support/bookings-file.ts';
import { firstPassword, newStation } from '../support/staff-station.ts';
import { it } from './browser-it.ts';
import { choose, goTo, staffForFile } from './staff-window.ts';

const { open, station } = staffForFile(newStation);
const admin = { login: 'admin', password: firstPassword };

const csv = (lines: Parameters<typeof bookingsFile>[0]) => bookingsFile(lines).bytes;
const good = [
  { code: 'AAAA0001', name: '张伟' },
  { code: 'AAAA0002', name: '王芳', exam: 'practice' },
  { code: 'AAAA0003', name: '李娜', centre: 'NEW' },
];

const packages = await createDemonstrationFolder(join(resourcesFolder, 'demonstration')).packages();
const practice = Buffer.from(packages.find(({ name }) => name === 'practice.zip')?.bytes ?? []);

/** The package without one of its files. */
const without = (path: string) => {
  const { [path]: gone, ...rest } = unzipSync(practice);
  if (gone === undefined) throw new Error(`the package has no ${path}`);
  return Buffer.from(zipSync(rest));
};

describe('a centre that was just set up', () => {
  it('says what to do first, in both languages', async () => {
    const { page, complaints, close } = await open(admin, { locale: 'zh-CN' });
    await page.getByText('还没有试卷包。请先导入').waitFor();
    await page.getByText('还没有预约。请导入报名系统').waitFor();
    await page.getByText('English', { exact: true }).click();
    await page.getByText('There is no exam package yet').waitFor();
    await goTo(page, 'Bookings');
    await page.getByText('No bookings yet').waitFor();
    await page.getByRole('main').getByRole('button', { name: 'Import bookings' }).click();
    await page.getByRole('heading', { name: 'Import bookings', level: 1 }).waitFor();
    await goTo(page, 'Exam packages');
    await page.getByText('No exam packages yet').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('the import of bookings', () => {
  it('refuses what cannot be a file of bookings, and says how to save a workbook', async () => {
    const { page, close } = await open(admin);
    await goTo(page, 'Import bookings');
    await choose(page, 'picture.png', 'image/png', Buffer.alloc(10));
    await page.getByText('This kind of file can’t be imported').waitFor();
    const workbook = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.alloc(400)]);
    await choose(page, '预约.xlsx', 'application/zip', workbook);
    await page.getByText('This is an Excel workbook').waitFor();
    await page.getByText('No line can be imported').waitFor();
    expect(await page.getByRole('button', { name: /^Write / }).count()).toBe(0);
    await close();
  });

  it('shows line, field and reason of what it refuses and writes nothing before it is confirmed (R-B1)', async () => {
    const { page, complaints, close } = await open(admin);
    await goTo(page, 'Import bookings');
    const file = csv([
      ...good,
      { code: 'BBBB0001', number: residentNumber(7).replace(/.$/, 'A') },
      { code: 'BBBB0002', start: '2026-02-30 09:00' },
      { code: 'BBBB0002', name: '重复' },
      { code: '', name: '无码' },
    ]);
    await choose(page, '预约.csv', 'text/csv', file);
    await page.getByRole('heading', { name: 'Preview of 预约.csv' }).waitFor();
    const counts = await page.locator('main li strong').allTextContents();
    expect(counts).toEqual(['3', '0', '0', '4']);
    const problems = await page.locator('[role=tabpanel] tbody tr').allTextContents();
    expect(problems.some((row) => /^6.*Start.*no such day/.test(row))).toBe(true);
    expect(problems.some((row) => /^6.*Confirmation code.*Line 7 has the same/.test(row))).toBe(
      true,
    );
    expect(problems.some((row) => /^8.*Confirmation code.*Nothing is entered/.test(row))).toBe(
      true,
    );
    expect(problems.some((row) => /^5.*Document number/.test(row))).toBe(true);
    expect(problems.join()).not.toContain(residentNumber(7).slice(0, 10));

    const other = await open(admin);
    await goTo(other.page, 'Bookings');
    await other.page.getByText('No bookings yet').waitFor();
    await other.close();

    await page.getByText('4 lines have problems and will not be written').waitFor();
    await page.getByRole('tab', { name: /New/ }).click();
    await page.getByText('张伟').waitFor();
    await page.getByRole('button', { name: 'Write 3 new and 0 changed' }).click();
    await page.getByText('3 new, 0 changed, 0 unchanged.').waitFor();
    await page.getByRole('button', { name: 'See the bookings' }).click();
    await page.getByText('1–3 of 3').waitFor();
    expect(await page.getByText('1101**********').count()).toBe(3);
    expect(complaints).toEqual([]);
    await close();
  });

  it('says that there is nothing to change the second time', async () => {
    const { page, close } = await open(admin, { locale: 'zh-CN' });
    await goTo(page, '导入预约');
    await choose(page, '预约.csv', 'text/csv', csv(good));
    await page.getByText('没有要更改的内容').waitFor();
    await page.getByText('文件中的 3 条预约都已存在').waitFor();
    expect(await page.getByRole('button', { name: /^写入/ }).count()).toBe(0);
    await close();
  });

  it('shows a change field by field, from what to what', async () => {
    const { page, close } = await open(admin);
    await goTo(page, 'Import bookings');
    const moved = { ...good[0], code: 'AAAA0001', start: '2026-11-22 14:30', name: '张炜' };
    await choose(page, 'new.csv', 'text/csv', csv([moved, ...good.slice(1)]));
    const rows = page.locator('[role=tabpanel] tbody tr');
    await rows.first().waitFor();
    const texts = await rows.allTextContents();
    expect(texts).toHaveLength(2);
    expect(texts.some((row) => /Chinese name张伟张炜$/.test(row))).toBe(true);
    expect(texts.some((row) => /Start2026-11-21 10:002026-11-22 14:30$/.test(row))).toBe(true);
    await page.getByRole('button', { name: 'Write 0 new and 1 changed' }).click();
    await page.getByText('0 new, 1 changed, 2 unchanged.').waitFor();
    await close();
  });

  it('offers to look again when a preview has expired', async () => {
    const { page, close } = await open(admin);
    await goTo(page, 'Import bookings');
    await choose(page, 'late.csv', 'text/csv', csv([{ code: 'CCCC0001' }]));
    const write = page.getByRole('button', { name: 'Write 1 new and 0 changed' });
    await write.waitFor();
    // Only so many previews are kept: others push it out, as time would.
    const other = station().open('staff');
    await other.api.session.signIn(admin);
    for (let count = 0; count < 5; count += 1) {
      const upload = await other.uploadFile('bookings', new Blob([new Uint8Array(csv(good))]));
      await other.api.staff.previewBookings({ upload });
    }
    await write.click();
    await page.getByText('The preview has expired').waitFor();
    await page.getByRole('button', { name: 'Preview again' }).click();
    await page.getByText('The preview has expired').waitFor({ state: 'detached' });
    await write.click();
    await page.getByText('1 new, 0 changed, 0 unchanged.').waitFor();
    await close();
  });

  it('gives templates in both languages, which open right in a spreadsheet and import', async () => {
    const { page, close } = await open(admin);
    await goTo(page, 'Import bookings');
    for (const [button, word] of [
      ['Template in Chinese', '确认码'],
      ['Template in English', 'Confirmation code'],
    ] as const) {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: button }).click();
      const bytes = await (await download).createReadStream().then((stream) => stream.toArray());
      const text = Buffer.concat(bytes).toString('utf8');
      expect(text.startsWith(`\uFEFF${word},`)).toBe(true);
    }
    await page.getByText('Saved as “bookings.en.csv”').waitFor();
    await close();
  });

  it('needs no mouse', async () => {
    const { page, close } = await open(admin);
    await page.keyboard.press('Alt+m');
    await page.getByRole('heading', { name: 'Import bookings', level: 1 }).waitFor();
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles({
      name: 'keys.csv',
      mimeType: 'text/csv',
      buffer: csv([{ code: 'DDDD0001', name: '键盘' }]),
    });
    await page.getByRole('button', { name: 'Write 1 new and 0 changed' }).waitFor();
    for (let pressed = 0; pressed < 40; pressed += 1) {
      const text = await page.evaluate(() => document.activeElement?.textContent ?? '');
      if (text === 'Write 1 new and 0 changed') break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.getByText('1 new, 0 changed, 0 unchanged.').waitFor();
    await page.locator('button:focus', { hasText: 'See the bookings' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Bookings', level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('键盘');
    await page.getByText('1–1 of 1').waitFor();
    await page.keyboard.press('Alt+s');
    await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
    await close();
  });
});

describe('the import of an exam', () => {
  it('names the file, line and element of what is missing and writes nothing', async () => {
    const { page, complaints, close } = await open(admin, { locale: 'zh-CN' });
    await goTo(page, '导入试卷包');
    const missing = Object.keys(unzipSync(practice)).find((path) => path.endsWith('.svg')) ?? '';
    await choose(page, 'practice.zip', 'application/zip', without(missing));
    await page.getByText(/试卷包有 \d+ 个问题，不能导入/).waitFor();
    const rows = await page.locator('main tbody tr').allTextContents();
    expect(rows.some((row) => row.includes('imsmanifest.xml') && row.includes(missing))).toBe(true);
    expect(rows.some((row) => /items\/.*img.*试卷包中没有文件/.test(row))).toBe(true);
    expect(await page.getByRole('button', { name: '写入试卷包' }).count()).toBe(0);
    await choose(page, 'broken.zip', 'application/zip', practice.subarray(0, 4_000));
    await page.getByText('这不是 zip 文件，或文件已损坏').waitFor();
    await goTo(page, '试卷包');
    await page.getByText('还没有试卷包').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows what a good package holds, writes it once and knows it the second time', async () => {
    const { page, close } = await open(admin);
    await goTo(page, 'Import an exam');
    await choose(page, 'practice.zip', 'application/zip', practice);
    const facts = page.locator('main dl');
    await facts.getByText('Practice exam').waitFor();
    const text = await facts.innerText();
    for (const part of ['练习考试', 'practice', 'Chinese, English', 'minutes']) {
      expect(text).toContain(part);
    }
    expect(text).toMatch(/[0-9a-f]{64}/);
    await page.getByRole('button', { name: 'Write the exam' }).click();
    await page.getByText('Bookings must name it as “practice”').waitFor();
    await page.getByRole('button', { name: 'See the exam packages' }).click();
    await page.getByRole('rowheader', { name: 'Practice exam' }).waitFor();
    await goTo(page, 'Import an exam');
    await choose(page, 'practice.zip', 'application/zip', practice);
    await page.getByText('This version is there already').waitFor();
    expect(await page.getByRole('button', { name: 'Write the exam' }).count()).toBe(0);
    await close();
  });
});
