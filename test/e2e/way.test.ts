import { resolve } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Responses } from '../../main/domain/qti/responses.ts';
import {
  atItem,
  checkIn,
  reportedScore,
  secondsLeft,
  submit,
  toItems,
  walkItems,
} from '../support/way-candidate.ts';
import { loadDemonstration } from '../support/way-door.ts';
import { correctAnswers, gradeOf, itemsIn, readExamFolder } from '../support/way-exam.ts';
import { keyboard, mouse } from '../support/way-hands.ts';
import { dialogOf, heading, person, pressButton } from '../support/way-person.ts';
import { act, admit, openSeat, readIn, signIn } from '../support/way-proctor.ts';
import {
  cannotGo,
  openDesk,
  type Station,
  startBrowser,
  startStation,
  whySkipped,
} from '../support/way-station.ts';

const suite = cannotGo === null ? describe : describe.skip;

const practice = readExamFolder(resolve('resources/demonstration/practice'));
const right = correctAnswers(practice);

/** One item left open, one wrong, one half right: the rest as the key says. */
const someWrong: Readonly<Record<string, Responses>> = Object.fromEntries(
  Object.entries({
    ...right,
    'pr-001': { RESPONSE: 'A' },
    'pr-005': { RESPONSE: ['S1 T3', 'S2 T4', 'S3 T5'] },
  }).filter(([identifier]) => identifier !== 'pr-009'),
);

const runs = [
  { locale: 'zh-CN', size: 'small', hands: keyboard, how: 'keyboard alone', answers: right },
  { locale: 'en', size: 'large', hands: mouse, how: 'mouse', answers: someWrong },
] as const;

suite(`the whole way through the real product${whySkipped}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  for (const { locale, size, hands, how, answers } of runs) {
    it(`goes from the first start to the released result in ${locale}, ${how}, ${size} screen (R-C2, R-C3, R-C5, R-C7, R-E1, R-E4, R-E5, R-G1, R-G2, R-P3)`, async () => {
      let station: Station | null = null;
      try {
        station = await startStation();
        const desk = await openDesk(browser, station.host(), { size, locale });
        const door = person(desk.door, hands, locale);
        const { accounts, bookings } = await loadDemonstration(door);
        expect(bookings).toHaveLength(12);
        const { name, number } = bookings[0] ?? { name: '', number: '' };

        const candidate = person(await desk.open('candidate'), hands, locale);
        const proctor = person(await desk.open('proctor'), mouse, locale);
        await readIn(proctor);
        await signIn(proctor, accounts.proctor ?? { login: '', password: '' });
        await heading(proctor, 'proctor:room.heading');

        const { say, page } = candidate;
        await checkIn(candidate, { number });
        await admit(proctor, name);
        await toItems(candidate);
        const items = itemsIn(practice, locale);
        const seen = await walkItems(candidate, {
          items,
          answers,
          at: async (position) => {
            if (position === 2) await pressButton(candidate, 'exam:foot.flag');
            if (position === 4) await intervene();
          },
        });
        expect(new Set(seen)).toEqual(new Set(Object.keys(right)));

        await pressButton(candidate, 'exam:foot.review');
        await heading(candidate, 'exam:review.heading');
        const open = items.length - Object.keys(answers).length;
        for (const [key, count] of [
          ['answered', items.length - open],
          ['unanswered', open],
          ['flagged', 1],
        ] as const) {
          await page.getByText(say(`exam:review.${key}`, { count }), { exact: true }).waitFor();
        }
        await submit(candidate, open);

        await hands.mark(page.getByRole('radio', { name: '5' }).first());
        await hands.write(page.getByRole('textbox'), '没有问题 No problem');
        await pressButton(candidate, 'exam:survey.send');
        const grade = gradeOf(practice, answers);
        expect(await reportedScore(candidate)).toBe(grade.score);
        const verdict = say(grade.passed ? 'exam:report.passed' : 'exam:report.notPassed');
        await page.getByText(verdict, { exact: true }).first().waitFor();
        for (const { titles, percent } of grade.sections) {
          await page
            .getByRole('row', { name: `${titles[locale]}` })
            .filter({ hasText: `${Math.round(percent)} %` })
            .waitFor();
        }
        await pressButton(candidate, 'exam:ended.leave');
        // The next candidate finds the window as everybody does: in Chinese first.
        await heading(person(candidate.page, hands, 'zh-CN'), 'candidate:welcome.heading');
        expect(desk.complaints).toEqual([]);
        await desk.context.close();

        /** The proctor writes, pauses, resumes, adds time; the candidate sees each (R-P3). */
        async function intervene() {
          await openSeat(proctor, name);
          await act(proctor, 'message', name, '请坐正。Please sit up.');
          const message = dialogOf(candidate, 'candidate:messages.heading');
          await message.getByText('请坐正。Please sit up.').waitFor();
          await hands.press(message.getByRole('button', { name: say('candidate:messages.read') }));
          await act(proctor, 'pause', name, '检查座位 Checking the seat');
          await heading(candidate, 'exam:paused.proctor.heading');
          await page.getByText('检查座位 Checking the seat').waitFor();
          expect(await page.locator('[data-interaction]').count()).toBe(0);
          await act(proctor, 'resume', name, '可以继续 Go on');
          await atItem(candidate, 4);
          const before = await secondsLeft(candidate);
          await act(proctor, 'extend', name, '补时 Lost time', '5');
          await expect
            .poll(async () => (await secondsLeft(candidate)) - before)
            .toBeGreaterThan(280);
        }
      } finally {
        await station?.close();
      }
    });
  }
});
