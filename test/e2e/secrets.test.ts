import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { zipSync } from 'fflate';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mediaOf } from '../../main/domain/qti/delivery.ts';
import {
  atItem,
  checkIn,
  reportedScore,
  submit,
  toItems,
  walkItems,
} from '../support/way-candidate.ts';
import { correctAnswers, itemsIn, readExam } from '../support/way-exam.ts';
import { mouse } from '../support/way-hands.ts';
import { importBookings, importExam, residentNumber } from '../support/way-import.ts';
import { markedFiles, secretMarks, seenMark } from '../support/way-marked-exam.ts';
import { heading, person, pressButton } from '../support/way-person.ts';
import { admit, readIn, signIn } from '../support/way-proctor.ts';
import { type OpenRoom, openRoom } from '../support/way-room.ts';
import { cannotGo, openDesk, startBrowser, whySkipped } from '../support/way-station.ts';
import { listen, unpacked } from '../support/way-wire.ts';

const suite = cannotGo === null ? describe : describe.skip;

const exam = readExam(markedFiles);
const options = { locale: 'en', size: 'large' } as const;
const candidateName = '秦不泄';
const number = residentNumber(7);

/** Calls that a candidate has no business to make, and wrong ones; none may be carried out. */
const badCalls: readonly (readonly [string, unknown])[] = [
  ['/sitting/item', { position: 0, language: 'en' }],
  ['/sitting/item', { position: 999, language: 'en' }],
  ['/sitting/item', { position: 'scoring', language: 'en' }],
  ['/sitting/item', { position: 1, language: 'xx' }],
  ['/sitting/media', { sha256: 'scoring' }],
  ['/sitting/media', { sha256: 'f'.repeat(64) }],
  ['/sitting/answer', { command: 'c'.repeat(20), position: 1, responses: { NOTHING: 'x' } }],
  ['/sitting/answer', { command: 'd'.repeat(20), position: 999, responses: {} }],
  ['/sitting/scoring', {}],
  ['/sitting/lookUp', { by: 'confirmation', command: 'e'.repeat(20), code: 'MARKED01' }],
  ['/staff/exams', {}],
  ['/staff/bundle', { sitting: 'aaaaaaaaaa' }],
  ['/rating/tasks', {}],
  ['/proctor/watch', {}],
  ['/proctor/timeline', { sitting: 'aaaaaaaaaa' }],
  ['/admin/audit', {}],
  ['/station/openWindow', { window: 'staff' }],
];

/** Frames of answers carry a status as HTTP does; without one all is well. */
const statusOf = (frame: string): number => JSON.parse(frame).p?.s ?? 200;

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => resolve(entry.parentPath, entry.name));

suite(`keys and rules of an exam${whySkipped}`, () => {
  let browser: Browser;
  let room: OpenRoom;
  beforeAll(async () => {
    browser = await startBrowser();
    room = await openRoom(browser, options);
    const staff = person(await room.desk.open('staff'), mouse, options.locale);
    await readIn(staff);
    await signIn(staff, room.accounts.staff ?? { login: '', password: '' });
    await importExam(staff, zipSync(Object.fromEntries(markedFiles)));
    await importBookings(staff, [
      { confirmation: 'MARKED01', exam: 'marked', name: candidateName, number },
    ]);
    await staff.page.close();
  });
  afterAll(async () => {
    await browser?.close();
    await room?.station.close();
  });

  it('are in no frame and no answer that reaches a candidate’s window, whatever it asks for (R-E6)', async () => {
    const context = await browser.newContext({ locale: 'en', reducedMotion: 'reduce' });
    const wire = await listen(context);
    const desk = await openDesk(browser, room.station.host(), options, context);
    const candidate = person(await desk.open('candidate'), mouse, options.locale);
    await checkIn(candidate, { number });
    await admit(room.proctor, candidateName);
    await toItems(candidate);

    const items = itemsIn(exam, 'en');
    // What candidates write comes back to them: these two know nothing of the key.
    const answers = {
      ...correctAnswers(exam),
      words: { RESPONSE: 'a guess' },
      number: { RESPONSE: '1' },
    };
    const { page } = candidate;
    const drawn = items.length;
    const switchTo = (name: string) => page.locator('header').getByRole('radio', { name }).check();
    const seen = await walkItems(candidate, {
      items: allItems(),
      answers,
      to: drawn,
      at: async (position) => {
        await switchTo('中文');
        await page.getByText(`${seenMark} `, { exact: false }).first().waitFor();
        await atItem(person(page, mouse, 'zh-CN'), position);
        await switchTo('English');
        await atItem(candidate, position);
      },
    });
    expect(seen).toHaveLength(drawn);

    // What the candidate wrote into the essay goes again: the result waits for nobody.
    for (let at = drawn; at > 1 && !(await page.locator('textarea').isVisible()); at -= 1) {
      await pressButton(candidate, 'exam:foot.previous');
      await atItem(candidate, at - 1);
    }
    await page.locator('main textarea').fill('');
    await page.locator('main').getByRole('heading').first().click();

    for (const [procedure, input] of badCalls) {
      expect([procedure, statusOf(await wire.call(procedure, input)) >= 400]).toEqual([
        procedure,
        true,
      ]);
    }
    // Pictures of items that were drawn, and no others, can be had.
    const own = new Set(
      allItems()
        .filter(({ identifier }) => seen.includes(identifier))
        .flatMap(mediaOf),
    );
    expect(own.size).toBe(2);
    expect(exam.media.size).toBe(3);
    for (const sha256 of exam.media.keys()) {
      const status = statusOf(await wire.call('/sitting/media', { sha256 }));
      expect([sha256, status < 400]).toEqual([sha256, own.has(sha256)]);
    }

    await pressButton(candidate, 'exam:foot.review');
    await heading(candidate, 'exam:review.heading');
    await submit(candidate, 1);
    await pressButton(candidate, 'exam:survey.finish');
    expect(await reportedScore(candidate)).toBeGreaterThan(0);
    await wire.settled();

    const frames = wire.frames.map(unpacked);
    const bodies = wire.bodies.map(({ text }) => unpacked(text));
    // The search looks where things are: what candidates may see is found, in both languages.
    for (const lang of ['zh-CN', 'en']) {
      for (const identifier of seen) {
        const shown = `${seenMark} ${identifier} ${lang}`;
        expect([shown, frames.some((frame) => frame.includes(shown))]).toEqual([shown, true]);
      }
    }
    expect(frames.some((frame) => frame.includes('"token"'))).toBe(true);
    expect(frames.some((frame) => frame.includes('<svg'))).toBe(true);
    expect(wire.bodies.some(({ url }) => url.endsWith('/candidate/'))).toBe(true);
    expect(wire.bodies.some(({ url }) => url.endsWith('.js'))).toBe(true);
    // And the keys are in none of it.
    expect(secretMarks.length).toBeGreaterThan(60);
    const found = secretMarks.filter((mark) =>
      [...frames, ...bodies].some((text) => text.includes(mark)),
    );
    expect(found).toEqual([]);
    expect(desk.complaints.filter((one) => !one.includes('because of a bug'))).toEqual([]);
    await context.close();
  });

  it('are in no file of the windows', () => {
    const files = filesBelow(resolve('dist/renderer'));
    expect(files.length).toBeGreaterThan(10);
    const texts = files.map((file) => readFileSync(file, 'utf8'));
    expect(secretMarks.filter((mark) => texts.some((text) => text.includes(mark)))).toEqual([]);
  });

  it('would be found: every mark is in the scoring part that was imported', () => {
    const kept = JSON.stringify(exam.scoring);
    const titles = secretMarks.filter((mark) => !kept.includes(mark));
    // Titles of items are for authors; they are kept nowhere.
    const files = [...markedFiles.values()].map((bytes) => Buffer.from(bytes).toString('utf8'));
    for (const mark of titles) {
      expect(files.some((text) => text.includes(`title="${mark}"`))).toBe(true);
    }
    expect(titles.length).toBeLessThan(25);
  });
});

function allItems() {
  return Object.entries(exam.delivery.items).flatMap(([identifier, { texts }]) =>
    texts.en === undefined ? [] : [{ ...texts.en, identifier }],
  );
}
