import { resolve } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Responses } from '../../main/domain/qti/responses.ts';
import { giveAnswers, itemOnScreen } from '../support/way-answers.ts';
import {
  atItem,
  checkIn,
  lookUp,
  secondsLeft,
  toItems,
  walkItems,
  welcome,
} from '../support/way-candidate.ts';
import { correctAnswers, itemsIn, readExamFolder } from '../support/way-exam.ts';
import { mouse } from '../support/way-hands.ts';
import { heading, type Person, person, pressButton } from '../support/way-person.ts';
import { admit, openSeat } from '../support/way-proctor.ts';
import { bookingOf, type OpenRoom, openRoom, proctorAt } from '../support/way-room.ts';
import { shownAnswers } from '../support/way-shown.ts';
import { cannotGo, openDesk, startBrowser, whySkipped } from '../support/way-station.ts';

const suite = cannotGo === null ? describe : describe.skip;

const practice = readExamFolder(resolve('resources/demonstration/practice'));
const answers = correctAnswers(practice);
const options = { locale: 'zh-CN', size: 'small' } as const;
const items = itemsIn(practice, options.locale);

/** Sets of answers are equal whatever the order of choices and pairs; an order is not a set. */
const comparable = (responses: Responses, identifier: string) =>
  Object.fromEntries(
    Object.entries(responses).map(([response, value]) => {
      const key = practice.scoring.items[identifier]?.scoring.responses;
      const isSet = key?.find((one) => one.identifier === response)?.cardinality === 'multiple';
      return [response, isSet && Array.isArray(value) ? value.toSorted() : value];
    }),
  );

/** Goes back to every position and compares what is shown with what was shown as saved there. */
const expectAllThere = async (
  candidate: Person,
  seen: readonly string[],
  from: number,
): Promise<void> => {
  for (let position = from; position >= 1; position -= 1) {
    await atItem(candidate, position);
    const item = await itemOnScreen(candidate, items);
    const saved = answers[seen[position - 1] ?? ''] ?? {};
    expect(item.identifier).toBe(seen[position - 1]);
    const shown = await shownAnswers(candidate, item);
    expect(comparable(shown, item.identifier)).toEqual(comparable(saved, item.identifier));
    if (position > 1) await pressButton(candidate, 'exam:foot.previous');
  }
};

/** Waits as long as a person would have to for the clock to show that it stood or ran. */
const untilPassed = (since: number, ms: number): Promise<void> =>
  new Promise((done) => setTimeout(done, Math.max(0, since + ms - performance.now())));

suite(`an exam that is broken off${whySkipped}`, () => {
  let browser: Browser;
  let room: OpenRoom;
  beforeAll(async () => {
    browser = await startBrowser();
    room = await openRoom(browser, options);
  });
  afterAll(async () => {
    await browser?.close();
    await room?.station.close();
  });

  it('goes on with every saved answer after the candidate’s browser was killed (R-E5, R-L4, R-E4)', async () => {
    const { name, number } = bookingOf(room, 0);
    const own = await startBrowser();
    const desk = await openDesk(own, room.station.host(), options);
    const candidate = person(await desk.open('candidate'), mouse, options.locale);
    await checkIn(candidate, { number });
    await admit(room.proctor, name);
    await toItems(candidate);
    const seen = await walkItems(candidate, { items, answers, to: 3 });
    const before = await secondsLeft(candidate);

    const cdp = await own.newBrowserCDPSession();
    const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
    const pid = processInfo.find(({ type }) => type === 'browser')?.id ?? 0;
    const gone = new Promise((done) => own.once('disconnected', done));
    const killedAt = performance.now();
    process.kill(pid, 'SIGKILL');
    await gone;

    const { page, say } = room.proctor;
    const row = page.getByRole('row').filter({ hasText: name });
    await row.getByText(say('proctor:state.disconnected')).first().waitFor();
    await row.getByText(say('proctor:why.disconnectedStops')).first().waitFor();
    await untilPassed(killedAt, 6_000);

    const again = await openDesk(browser, room.station.host(), options);
    const back = person(await again.open('candidate'), mouse, options.locale);
    await welcome(back);
    await lookUp(back, { number });
    await atItem(back, 3);
    const backAt = performance.now();
    const lost = before - (await secondsLeft(back));
    const away = (backAt - killedAt) / 1_000;
    // Two seconds of grace, in which a reload is no absence, and the reading of the clock.
    expect(away).toBeGreaterThan(6);
    expect(lost).toBeLessThanOrEqual(4);
    await expectAllThere(back, seen, 3);
    await row.getByText(say('proctor:state.working')).first().waitFor();
    await openSeat(room.proctor, name);
    await page.getByText(say('proctor:event.window.lost')).first().waitFor();
    expect([...desk.complaints, ...again.complaints]).toEqual([]);
    await again.context.close();
  });

  it('goes on with every saved answer after the program was killed (R-E5, R-L4, R-E4)', async () => {
    const { name, number } = bookingOf(room, 1);
    const desk = await openDesk(browser, room.station.host(), options);
    const candidate = person(await desk.open('candidate'), mouse, options.locale);
    await checkIn(candidate, { number });
    // On a small screen the seat that is open covers the room.
    await pressButton(room.proctor, 'proctor:action.backToRoom');
    await admit(room.proctor, name);
    await toItems(candidate);
    const seen = await walkItems(candidate, { items, answers, to: 3 });
    await pressButton(candidate, 'exam:foot.next');
    await atItem(candidate, 4);
    const before = await secondsLeft(candidate);
    const killedAt = performance.now();
    await room.station.host().stop('SIGKILL');

    // The window says that it is alone, and never that an answer is saved that is not.
    const { page, say } = candidate;
    await page.getByText(say('candidate:away.exam')).waitFor();
    const fourth = await itemOnScreen(candidate, items);
    await giveAnswers(candidate, fourth, answers[fourth.identifier] ?? {});
    await page.locator('footer').getByText(say('exam:save.away')).waitFor();
    expect(await page.locator('footer').getByText(say('exam:save.saved')).count()).toBe(0);
    await room.proctor.page.getByText(say('proctor:away')).waitFor();
    await untilPassed(killedAt, 6_000);

    await room.station.startAgain();
    await heading(candidate, 'candidate:closed.heading');
    const again = await openDesk(browser, room.station.host(), options);
    const back = person(await again.open('candidate'), mouse, options.locale);
    await welcome(back);
    await lookUp(back, { number });
    await atItem(back, 4);
    const away = (performance.now() - killedAt) / 1_000;
    const lost = before - (await secondsLeft(back));
    expect(away).toBeGreaterThan(6);
    expect(lost).toBeLessThanOrEqual(3);
    const shown = await shownAnswers(back, await itemOnScreen(back, items));
    expect(Object.values(shown).every((value) => value === null)).toBe(true);
    await pressButton(back, 'exam:foot.previous');
    await expectAllThere(back, seen, 3);

    const proctor = await proctorAt(again, room, options);
    await openSeat(proctor, name);
    await proctor.page.getByText(say('proctor:event.run.started')).first().waitFor();
    await mouse.mark(proctor.page.getByRole('radio', { name: say('proctor:seat.ledger') }));
    const down = proctor.page.getByRole('row').filter({ hasText: say('proctor:kind.down') });
    await down
      .filter({ hasText: say('proctor:seat.no') })
      .first()
      .waitFor();
  });
});
