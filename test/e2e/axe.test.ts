import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locales } from '../../preload/contract/common.ts';
import { axeFinds, frameFaults, tabFaults } from '../support/way-check.ts';
import { loadDemonstration } from '../support/way-door.ts';
import { correctAnswers, itemsIn, readExamFolder } from '../support/way-exam.ts';
import { mouse, turnTo } from '../support/way-hands.ts';
import { dialogOf, heading, person, pressButton } from '../support/way-person.ts';
import { act, admit, readIn, signIn } from '../support/way-proctor.ts';
import { bookingOf } from '../support/way-room.ts';
import {
  cannotGo,
  openDesk,
  type Size,
  type Station,
  sizes,
  startBrowser,
  startStation,
  whySkipped,
} from '../support/way-station.ts';
import {
  tourBeforeItems,
  tourCheckIn,
  tourItems,
  tourLookUp,
  tourRefusal,
} from '../support/way-tour-candidate.ts';
import {
  tourConsentDeclined,
  tourHeld,
  tourRefused,
  tourTerminated,
  tourTermsDeclined,
} from '../support/way-tour-ends.ts';
import { tourDoor, tourRoom, tourSeat } from '../support/way-tour-proctor.ts';
import { staffPages, tourStaff } from '../support/way-tour-staff.ts';

const suite = cannotGo === null ? describe : describe.skip;

const practice = readExamFolder(resolve('resources/demonstration/practice'));

/** The administrator has all pages but the rater's; the sponsor sees the content of results. */
const pagesOf = { admin: staffPages, staff: ['rating'], sponsor: ['results'] } as const;

/** Bookings of the demonstration by the case that they show (see its bookings.json). */
const refusals = [
  ['check-in-early', 7],
  ['check-in-late', 8],
  ['booking-other-centre', 9],
  ['already-sat', 10],
  ['booking-other-day', 11],
] as const;

suite(`every screen of every window${whySkipped}`, () => {
  let browser: Browser;
  let station: Station | undefined;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await station?.close();
  });

  for (const locale of locales) {
    it(`has nothing that axe finds, fits, has its language and title, and is worked by Tab, in ${locale}, at 1024 × 768 and 1920 × 1080`, async () => {
      await station?.close();
      station = await startStation();
      const first: Size = locale === 'zh-CN' ? 'small' : 'large';
      const other: Size = first === 'small' ? 'large' : 'small';
      const faults: string[] = [];
      const seen = new Set<string>();
      const show = async (name: string, page: Page) => {
        seen.add(name);
        await turnTo(page);
        const note = (size: Size, found: readonly string[]) =>
          faults.push(...found.map((fault) => `${name}, ${size}: ${fault}`));
        await page.setViewportSize(sizes[other]);
        note(other, await frameFaults(page, locale));
        await page.setViewportSize(sizes[first]);
        note(first, await frameFaults(page, locale));
        // Each screen is looked at by axe at both sizes, at each in one of the languages.
        note(first, await axeFinds(page));
        // The way of Tab does not depend on the language, but where there is room for more on the size.
        if (locale === 'zh-CN' || /^(item|room|seat|review|staff)/.test(name)) {
          note(first, await tabFaults(page));
        }
      };

      const desk = await openDesk(browser, station.host(), { size: first, locale });
      const door = person(desk.door, mouse, locale);
      await show('door-first', desk.door);
      await pressButton(door, 'door:first.centre.action');
      await heading(door, 'door:setUp.heading');
      await desk.door.getByRole('button', { name: door.say('door:setUp.timeZone') }).waitFor();
      await show('door-set-up', desk.door);
      await pressButton(door, 'door:setUp.submit');
      await show('door-set-up-missing', desk.door);
      await pressButton(door, 'common:back');
      const demonstration = await loadDemonstration(door);
      await show('door-windows', desk.door);
      const { name, number } = bookingOf(demonstration, 0);

      const proctor = person(await desk.open('proctor'), mouse, locale);
      await readIn(proctor);
      await show('proctor-sign-in', proctor.page);
      await signIn(proctor, { login: 'proctor', password: 'not this one' });
      await proctor.page.getByText(proctor.say('sign-in:refused')).waitFor();
      await show('proctor-sign-in-refused', proctor.page);
      await signIn(proctor, demonstration.accounts.proctor ?? { login: '', password: '' });
      await heading(proctor, 'proctor:room.heading');

      const candidate = person(await desk.open('candidate'), mouse, locale);
      await tourLookUp(candidate, show);
      for (const [refusal, index] of refusals) {
        const late = bookingOf(demonstration, index);
        await tourRefusal(candidate, show, refusal, { number: late.number });
      }
      await tourRefusal(candidate, show, 'no-booking', { code: 'ZZZZ9999' });
      await tourRoom(proctor, bookingOf(demonstration, 8).name, show);
      await tourCheckIn(candidate, { number }, show);
      await tourDoor(proctor, name, show);
      await admit(proctor, name);
      await tourBeforeItems(candidate, show);
      await tourSeat(proctor, name, show);

      await act(proctor, 'message', name, '请坐正。Please sit up.');
      const message = dialogOf(candidate, 'candidate:messages.heading');
      await message.waitFor();
      await show('message', candidate.page);
      await pressButton(candidate, 'candidate:messages.read');
      await act(proctor, 'pause', name, '检查座位 Checking the seat');
      await heading(candidate, 'exam:paused.proctor.heading');
      await show('paused', candidate.page);
      await show('seat-paused', proctor.page);
      await act(proctor, 'resume', name, '可以继续 Go on');
      await heading(candidate, 'exam:item.heading', { position: 1 });
      const answers = correctAnswers(practice);
      await tourItems(candidate, { items: itemsIn(practice, locale), answers }, show);
      await show('seat-finished', proctor.page);
      await pressButton(proctor, 'proctor:action.backToRoom');
      await pressButton(candidate, 'exam:ended.leave');

      const code = (index: number) => {
        const booking = bookingOf(demonstration, index);
        return { name: booking.name, code: booking.confirmation };
      };
      await tourConsentDeclined(candidate, code(1), show);
      await tourRefused(candidate, proctor, code(2), show);
      await tourTermsDeclined(candidate, proctor, code(3), show);
      await tourTerminated(candidate, proctor, code(4), show);
      await tourHeld(candidate, proctor, code(5), 42, show);

      for (const login of ['admin', 'staff', 'sponsor'] as const) {
        const staff = person(await desk.open('staff'), mouse, locale);
        await readIn(staff);
        if (login === 'admin') await show('staff-sign-in', staff.page);
        const account = demonstration.accounts[login] ?? { login: '', password: '' };
        await tourStaff(staff, account, show, pagesOf[login]);
        await staff.page.close();
      }

      // The door goes, and with it the codes for windows that are loaded again.
      await desk.door.goto('about:blank');
      await candidate.page.reload();
      await heading(person(candidate.page, mouse, 'zh-CN'), 'candidate:closed.heading');
      await readIn(candidate);
      await heading(candidate, 'candidate:closed.heading');
      await show('candidate-closed', candidate.page);
      await proctor.page.reload();
      await heading(proctor, 'sign-in:closed.heading');
      await show('proctor-closed', proctor.page);

      expect(faults).toEqual([]);
      expect(desk.complaints).toEqual([]);
      expect(seen.size).toBeGreaterThan(95);
      await desk.context.close();
    }, 240_000);
  }
});
