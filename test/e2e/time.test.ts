import { zipSync } from 'fflate';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  choiceItem,
  filesOf,
  policy,
  ref,
  section,
  test as testXml,
} from '../domain/qti-package/build.ts';
import { checkIn, reportedScore, saved, toItems } from '../support/way-candidate.ts';
import { mouse } from '../support/way-hands.ts';
import { importBookings, importExam, residentNumber } from '../support/way-import.ts';
import { dialogOf, heading, person, pressButton } from '../support/way-person.ts';
import { admit, readIn, signIn } from '../support/way-proctor.ts';
import { type OpenRoom, openRoom } from '../support/way-room.ts';
import { cannotGo, startBrowser, whySkipped } from '../support/way-station.ts';

const suite = cannotGo === null ? describe : describe.skip;
const options = { locale: 'en', size: 'small' } as const;

/** An exam whose items take twelve seconds, and which warns four seconds before their end. */
const shortExam = zipSync(
  Object.fromEntries(
    filesOf({
      'test.xml': testXml(section('s', ref('i1', 3) + ref('i2', 1)), { identifier: 'short' }),
      'items/i1.xml': choiceItem('i1', { key: 'A' }),
      'items/i2.xml': choiceItem('i2', { key: 'B' }),
      'policy.json': JSON.stringify({
        ...policy,
        time: { ...policy.time, items: 12 },
        clock: { warnAtSeconds: [8, 4] },
        release: { after: 0 },
      }),
    }),
  ),
);

suite(`the end of the time${whySkipped}`, () => {
  let browser: Browser;
  let room: OpenRoom;
  beforeAll(async () => {
    browser = await startBrowser();
    room = await openRoom(browser, options);
    const staff = person(await room.desk.open('staff'), mouse, options.locale);
    await readIn(staff);
    await signIn(staff, room.accounts.staff ?? { login: '', password: '' });
    await importExam(staff, shortExam);
    await importBookings(staff, [
      { confirmation: 'SHORT001', exam: 'short', name: '时短短', number: residentNumber(3) },
    ]);
    await staff.page.close();
  });
  afterAll(async () => {
    await browser?.close();
    await room?.station.close();
  });

  it('is warned of, shown even when the clock was hidden, and submits by itself what was saved (R-E4, R-E5)', async () => {
    const candidate = person(await room.desk.open('candidate'), mouse, options.locale);
    const { page, say } = candidate;
    await checkIn(candidate, { code: 'SHORT001' });
    await admit(room.proctor, '时短短');
    await toItems(candidate);
    const began = performance.now();
    // Choices are shuffled: the right one says what it is.
    const first = (await page.locator('main').getByText('i1', { exact: true }).count()) > 0;
    await page
      .locator('main label')
      .filter({ hasText: first ? 'A en' : 'B en' })
      .click();
    await saved(candidate);
    await pressButton(candidate, 'exam:clock.hide');
    expect(await page.getByRole('timer').count()).toBe(0);

    await page.getByRole('button', { name: say('exam:clock.seen') }).waitFor();
    await page.getByRole('timer').waitFor();

    const over = dialogOf(candidate, 'exam:timeUp.heading');
    await over.waitFor();
    const took = (performance.now() - began) / 1_000;
    expect(took).toBeGreaterThan(10);
    expect(took).toBeLessThan(15);
    await over.getByRole('button', { name: say('exam:timeUp.read') }).click();
    await pressButton(candidate, 'exam:survey.finish');
    // Three points of four, or one: only the item that was answered counts.
    expect(await reportedScore(candidate)).toBe(first ? 75 : 25);
    await heading(candidate, 'exam:report.heading');
    expect(room.desk.complaints).toEqual([]);
  });
});
