import { mkdtempSync, openSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDemonstrationFolder } from '../../main/adapters/demonstration/folder.ts';
import { residentCheckCharacter } from '../../main/domain/identity/resident-identity.ts';
import { checkIn, confirmIdentity, lookUp, welcome } from '../support/way-candidate.ts';
import { mouse } from '../support/way-hands.ts';
import { chooseFile, importBookings, residentNumber } from '../support/way-import.ts';
import { heading, type Person, person, pressButton } from '../support/way-person.ts';
import { readIn, signIn } from '../support/way-proctor.ts';
import { bookingOf, type OpenRoom, openRoom } from '../support/way-room.ts';
import { cannotGo, openDesk, startBrowser, whySkipped } from '../support/way-station.ts';
import { goTo } from '../support/way-tour-staff.ts';

const withCheckDigit = (digits: string): string => digits + residentCheckCharacter(digits);

const suite = cannotGo === null ? describe : describe.skip;
const options = { locale: 'en', size: 'small' } as const;

const packages = await createDemonstrationFolder(resolve('resources/demonstration')).packages();
const practice = unzipSync(
  packages.find(({ name }) => name === 'practice.zip')?.bytes ?? new Uint8Array(),
);

suite(`bad input through the real windows${whySkipped}`, () => {
  let browser: Browser;
  let room: OpenRoom;
  let staff: Person;
  beforeAll(async () => {
    browser = await startBrowser();
    room = await openRoom(browser, options);
    staff = person(await room.desk.open('staff'), mouse, options.locale);
    await readIn(staff);
  });
  afterAll(async () => {
    await browser?.close();
    await room?.station.close();
  });

  const account = (login: string) => room.accounts[login] ?? { login: '', password: '' };

  it('says that a password is wrong, in the same words as for an account that is not there, and lets nobody in', async () => {
    const { page, say } = staff;
    await signIn(staff, { login: 'staff', password: 'wrong wrong wrong' });
    await page.getByText(say('refusals:sign-in-failed')).waitFor();
    expect(await page.getByRole('navigation').count()).toBe(0);
    // An account that does not exist is told in the very same words.
    await signIn(staff, { login: 'nobody', password: 'wrong wrong wrong' });
    await page.getByText(say('refusals:sign-in-failed')).waitFor();
    await signIn(staff, account('staff'));
    await page.getByRole('navigation', { name: say('staff:nav.label') }).waitFor();
  });

  it('says at look-up what is wrong with a number or a booking, and opens nothing (R-C1, R-C2, R-C4)', async () => {
    const candidate = person(await room.desk.open('candidate'), mouse, options.locale);
    const { page, say } = candidate;
    await welcome(candidate);
    const invalid = [
      ['110101199804162040', 'numberCheckDigit'],
      [withCheckDigit('11010119981316204'), 'numberDateOfBirth'],
      [withCheckDigit('10010119980416204'), 'numberArea'],
      ['1101011998041620', 'numberLength'],
    ] as const;
    for (const [number, reason] of invalid) {
      await lookUp(candidate, { number });
      const sentence = say(`refusals:documentNumber.${reason}`, {
        document: '',
        expected: '',
        found: '',
      });
      await page.getByText(sentence.slice(0, 30)).first().waitFor();
      await page.locator('[aria-invalid="true"]').waitFor();
    }
    const refused = [
      [{ number: residentNumber(99) }, 'no-booking', 'Check the type and number'],
      [{ code: 'ZZZZ9999' }, 'no-booking', 'Check the type and number'],
      [{ number: bookingOf(room, 11).number }, 'booking-other-day', 'not for today'],
      [{ number: bookingOf(room, 9).number }, 'booking-other-centre', '(NORTH)'],
      [{ number: bookingOf(room, 10).number }, 'already-sat', 'cannot be taken again'],
      [{ number: bookingOf(room, 7).number }, 'check-in-early', 'check-in is not open yet'],
      [{ number: bookingOf(room, 8).number }, 'check-in-late', 'only a proctor can decide'],
    ] as const;
    for (const [by, code, words] of refused) {
      await lookUp(candidate, by);
      await heading(candidate, `candidate:refused.headings.${code}`);
      await page.getByText(words).last().waitFor();
      await pressButton(candidate, 'candidate:refused.back');
    }
    await goTo(staff, 'sittings');
    await staff.page.getByText(staff.say('staff:sittings.empty')).waitFor();
    await page.close();
  });

  it('asks which exam where one person has several, and opens the one that was chosen (R-C2)', async () => {
    const number = residentNumber(12);
    await importBookings(staff, [
      { confirmation: 'TWICE001', exam: 'practice', name: '钱双', number },
      { confirmation: 'TWICE002', exam: 'cloud-associate', name: '钱双', number },
    ]);
    const candidate = person(await room.desk.open('candidate'), mouse, options.locale);
    const { page, say } = candidate;
    await welcome(candidate);
    await lookUp(candidate, { number });
    await heading(candidate, 'candidate:choose.heading');
    await pressButton(candidate, 'common:next');
    await page.getByText(say('candidate:choose.missing')).waitFor();
    await page.getByRole('radio', { name: 'Practice exam' }).check();
    await pressButton(candidate, 'common:next');
    await heading(candidate, 'candidate:confirm.heading');
    await page.getByText('TWICE001').waitFor();
    // The same booking in a second window: the first one keeps it.
    const other = person(await room.desk.open('candidate'), mouse, options.locale);
    await welcome(other);
    await lookUp(other, { code: 'TWICE001' });
    await heading(other, 'candidate:refused.headings.sitting-open-elsewhere');
    await other.page.close();
    await pressButton(candidate, 'candidate:confirm.no');
    await heading(candidate, 'candidate:welcome.heading');
    await page.close();
  });

  it('brings a candidate back who reloads the page, while the door is open and after it has gone (R-E5)', async () => {
    const desk = await openDesk(browser, room.station.host(), options);
    const candidate = person(await desk.open('candidate'), mouse, options.locale);
    const { code } = { code: bookingOf(room, 1).confirmation };
    await checkIn(candidate, { code });
    await candidate.page.reload();
    await welcome(candidate);
    await lookUp(candidate, { code });
    await confirmIdentity(candidate);
    await heading(candidate, 'candidate:waiting.heading');

    // Another door is open in this browser's other windows only.
    await desk.door.close();
    await candidate.page.reload();
    await heading(person(candidate.page, mouse, 'zh-CN'), 'candidate:closed.heading');
    await readIn(candidate);
    for (const step of ['step1', 'step2', 'step3']) {
      await candidate.page.getByText(candidate.say(`candidate:closed.${step}`)).waitFor();
    }
    await desk.context.close();
    const again = await openDesk(browser, room.station.host(), options);
    const back = person(await again.open('candidate'), mouse, options.locale);
    await welcome(back);
    await lookUp(back, { code });
    await confirmIdentity(back);
    await heading(back, 'candidate:waiting.heading');
    await again.context.close();
  });

  it('refuses a package with a file missing, an item without key, and a bomb, and names the place (R-B1)', async () => {
    const { page, say } = staff;
    const item = 'items/en/003.xml';
    const { [item]: missing, ...incomplete } = practice;
    const withoutKey = Buffer.from(missing ?? [])
      .toString('utf8')
      .replace(/<qti-correct-response>.*?<\/qti-correct-response>/s, '');
    const bad: readonly (readonly [Uint8Array, string])[] = [
      [zipSync(incomplete), item],
      [zipSync({ ...practice, [item]: Buffer.from(withoutKey) }), item],
      [zipSync({ ...practice, 'bomb.xml': new Uint8Array(60_000_000) }, { level: 9 }), 'bomb.xml'],
    ];
    for (const [zip, place] of bad) {
      await goTo(staff, 'importExam');
      await chooseFile(staff, 'exam.zip', zip);
      await page.getByText(say('staff:importExam.problemsText')).waitFor();
      await page.getByRole('row').filter({ hasText: place }).first().waitFor();
      const confirm = page.getByRole('button', { name: say('staff:importExam.confirm') });
      expect(await confirm.count()).toBe(0);
    }
    await goTo(staff, 'exams');
    await page.getByRole('row').filter({ hasText: 'practice' }).waitFor();
    expect(await page.locator('main tbody tr').count()).toBe(2);
  });

  it('refuses a file of bookings that is one endless line, and one that is too large before it is sent (R-B1)', async () => {
    const { page, say } = staff;
    await goTo(staff, 'importBookings');
    await chooseFile(staff, 'one-line.csv', `确认码,${'x'.repeat(5_000_000)}`);
    await page.getByText(say('staff:importBookings.nothingUsable')).waitFor();
    expect(await page.getByRole('row').filter({ hasText: '1' }).count()).toBeGreaterThan(0);

    const folder = mkdtempSync(join(tmpdir(), 'invigil-way-'));
    const file = join(folder, 'huge.csv');
    openSync(file, 'w');
    truncateSync(file, 1_000_000_000);
    await goTo(staff, 'importBookings');
    const started = performance.now();
    await page.locator('main input[type="file"]').setInputFiles(file);
    await page.getByText(say('staff:file.tooLarge', { size: '1000 MB', most: '32 MB' })).waitFor();
    expect(performance.now() - started).toBeLessThan(5_000);
    rmSync(folder, { recursive: true });
    await goTo(staff, 'bookings');
    await page.getByText(say('staff:list.shown', { first: 1, last: 14, total: 14 })).waitFor();
  });
});
