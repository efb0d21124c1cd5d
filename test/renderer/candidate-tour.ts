import type { Page } from 'playwright';
import type { SittingScript } from '../support/candidate-script.ts';
import { clockOf, releasedResult } from '../support/candidate-view.ts';
import { lookUp } from './candidate-window.ts';

export type TourParts = {
  readonly page: Page;
  readonly script: SittingScript;
  readonly cut: () => void;
  readonly restore: () => void;
  /** Told when a screen is there, with a name for it. */
  readonly at: (name: string) => Promise<void>;
};

const minute = 60_000;

/** The heading has changed to another one. */
const nextScreen = async (page: Page, act: () => Promise<unknown>) => {
  const heading = await page.locator('h1').textContent();
  await act();
  await page.waitForFunction(
    (before) => document.querySelector('h1')?.textContent !== before,
    heading,
  );
};
/** What the main part says has changed, though its heading may be the same. */
const nextWords = async (page: Page, act: () => unknown) => {
  const words = await page.locator('main').innerText();
  act();
  await page.waitForFunction(
    (before) => document.querySelector('main')?.innerText !== before,
    words,
  );
};
const banner = (page: Page) => page.locator('header ~ [role=status]');
const primary = (page: Page) => page.locator('main button').last();
const pressPrimary = (page: Page) => nextScreen(page, () => primary(page).click());

/** Every screen before the exam. */
export const tourCheckIn = async ({ page, script, at }: TourParts) => {
  await at('01-welcome');
  await pressPrimary(page);
  await at('02-look-up');
  await page.locator('main input[type=text]').fill('110101199804162048');
  script.refuseNext('lookUp', 'document-number-invalid', { reason: 'numberCheckDigit' });
  await page.keyboard.press('Enter');
  await page.locator('[aria-invalid=true]').waitFor();
  await at('03-look-up-number-wrong');
  const refusals = {
    'check-in-early': { opensAt: Date.now() + 25 * minute + 17_000 },
    'check-in-late': { closedAt: Date.now() - 4 * minute },
    'no-booking': {},
    'booking-other-centre': { centre: 'SHA-PUDONG-2' },
    'booking-other-day': { startsAt: Date.now() + 26 * 60 * minute },
    'too-many-attempts': { seconds: 42 },
  };
  for (const [code, values] of Object.entries(refusals)) {
    script.refuseNext('lookUp', code, values);
    await nextScreen(page, () => page.locator('main [type=submit]').click());
    await at(`04-refused-${code}`);
    await nextScreen(page, () => page.locator('main button').first().click());
  }
  script.setFound({
    found: 'several',
    bookings: [
      { booking: 'booking0001', exam: script.view().exam.title, start: Date.now() + 12 * minute },
      {
        booking: 'booking0002',
        exam: { 'zh-CN': '练习考试', en: 'Practice exam' },
        start: Date.now() + 25 * minute,
      },
    ],
  });
  await nextScreen(page, () => page.locator('main [type=submit]').click());
  await at('05-several-bookings');
  script.setFound({ found: 'sitting', sitting: script.view().sitting });
  await page.locator('main input[type=radio]').first().check();
  await pressPrimary(page);
  await at('06-is-this-you');
  await pressPrimary(page);
  await at('07-consent');
  await primary(page).click();
  await page.locator('[aria-invalid=true]').waitFor();
  await at('08-consent-missing');
  await page.locator('main input[type=radio]').nth(1).check();
  await pressPrimary(page);
  await at('09-consent-declined');
  await pressPrimary(page);
  for (let point = 0; point < 5; point += 1) {
    await page.locator('main input[type=radio]').first().check();
    await pressPrimary(page);
  }
  await at('10-consent-overview');
  await pressPrimary(page);
  for (const kind of ['document', 'face']) {
    await page.locator('main video').waitFor();
    await page.waitForFunction(() => document.querySelector('video + div') !== null);
    await at(`11-picture-${kind}`);
    await pressPrimary(page);
    await page.locator('main img').waitFor();
    await at(`12-picture-${kind}-look`);
    await pressPrimary(page);
  }
  await page.locator('main img').nth(1).waitFor();
  await at('13-pictures-review');
  await pressPrimary(page);
  await at('14-waiting');
  script.change({
    messages: [
      {
        id: 'm1',
        at: Date.now(),
        text: '请把证件照片重拍一张，目前有反光。 Please take the picture of your document again.',
      },
    ],
  });
  await page.getByRole('dialog').waitFor();
  await at('15-message');
  await page.getByRole('dialog').getByRole('button').click();
  await at('16-waiting-message');
};

/** Terms, tutorial, items, survey. */
export const tourExam = async ({ page, script, cut, restore, at }: TourParts) => {
  await nextScreen(page, async () => script.toTerms());
  await at('20-terms');
  await page.locator('main button').first().click();
  await page.getByRole('alertdialog').waitFor();
  await at('21-terms-decline');
  await page.keyboard.press('Escape');
  await pressPrimary(page);
  for (const name of ['choices', 'others', 'moving', 'clock']) {
    await at(`22-tutorial-${name}`);
    if (name !== 'clock') await pressPrimary(page);
  }
  await primary(page).click();
  await page.getByRole('dialog').waitFor();
  await at('23-tutorial-start');
  await page.getByRole('dialog').getByRole('button').last().click();
  const item = page.locator('[data-interaction], main input, main textarea').first();
  await item.waitFor();
  await at('30-item-one');
  await page.keyboard.press('b');
  await page
    .locator('footer')
    .getByText(/^(已保存|Saved)$/)
    .waitFor();
  await page.keyboard.press('Alt+f');
  await at('31-item-answered-flagged');
  for (let position = 2; position <= 9; position += 1) {
    await page.keyboard.press('Alt+n');
    await page.locator('main h1', { hasText: String(position) }).waitFor();
    await page.locator('main[aria-busy=false]').waitFor();
    await at(`32-item-${position}`);
  }
  await page.getByRole('button', { name: /^(题目列表|Items)$/ }).click();
  await at('33-list');
  await page.getByRole('button', { name: /^(题目列表|Items)$/ }).click();
  await page.getByRole('button', { name: /^(选项|Options)$/ }).click();
  await at('34-options');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await at('35-shortcuts');
  await page.keyboard.press('Escape');
  script.change({ clock: clockOf('items', 10 * minute + 800) });
  await page.locator('header ~ [role=status]', { hasText: '10' }).waitFor();
  await at('36-warning');
  script.change({ clock: clockOf('items', 4 * minute) });
  await banner(page).filter({ hasText: /[45]/ }).waitFor();
  await at('37-last-minutes');
  cut();
  const away = banner(page).filter({ hasText: /连接|connection/ });
  await away.waitFor();
  await page.keyboard.press('Alt+p');
  await page
    .locator('main textarea, main select, main input')
    .first()
    .click()
    .catch(() => {});
  await at('38-away');
  restore();
  await away.waitFor({ state: 'detached' });
  script.change({
    paused: { by: 'proctor', reason: '有人敲门，请稍候。', since: Date.now() },
    clock: clockOf('items', 4 * minute, false),
  });
  await page.locator('h1 svg').waitFor();
  await at('39-paused');
  await nextWords(page, () =>
    script.change({ paused: { by: 'system', reason: 'interrupted-too-long', since: Date.now() } }),
  );
  await at('40-held');
  script.change({ paused: null, clock: clockOf('items', 70 * minute) });
  await page.locator('footer button').first().waitFor();
  await page.keyboard.press('Alt+r');
  await at('41-review');
  await page.locator('footer button').last().click();
  await page.getByRole('alertdialog').waitFor();
  await at('42-submit');
  await page.keyboard.press('Escape');
  script.change({
    at: { step: 'survey', questions: (await import('../support/candidate-view.ts')).questions },
    clock: clockOf('survey', 3 * minute),
  });
  await page.getByRole('dialog').waitFor();
  await at('43-time-up');
  await page.getByRole('dialog').getByRole('button').click();
  await at('44-survey');
  await pressPrimary(page);
};

/** Every way of ending. */
export const tourEnd = async ({ page, script, at }: TourParts) => {
  await at('50-result-held');
  const ended = { step: 'ended', how: 'finished', reason: '' } as const;
  script.setLedger([
    {
      kind: 'checking-in',
      part: null,
      from: Date.now() - 80 * minute,
      length: 9 * minute,
      counted: false,
    },
    {
      kind: 'working',
      part: 'items',
      from: Date.now() - 70 * minute,
      length: 31 * minute + 12_000,
      counted: true,
    },
    {
      kind: 'proctor-pause',
      part: 'items',
      from: Date.now() - 39 * minute,
      length: 3 * minute,
      counted: false,
    },
    { kind: 'down', part: 'items', from: Date.now() - 36 * minute, length: 42_000, counted: false },
    {
      kind: 'working',
      part: 'items',
      from: Date.now() - 35 * minute,
      length: 30 * minute,
      counted: true,
    },
  ]);
  await page.locator('main button').first().click();
  await page.getByRole('dialog').locator('table').waitFor();
  await at('51-ledger');
  await page.keyboard.press('Escape');
  await nextWords(page, () => script.change({ at: { ...ended, result: { state: 'rating' } } }));
  await at('52-result-rating');
  for (const score of [84, 61]) {
    script.change({ at: { ...ended, result: releasedResult(score, Date.now()) } });
    await page.locator('[data-printable]', { hasText: String(score) }).waitFor();
    await at(`53-report-${score}`);
  }
  for (const how of [
    'refused',
    'prevented',
    'terminated',
    'terms-declined',
    'consent-declined',
  ] as const) {
    const reason = how.endsWith('declined') ? '' : '证件照片与本人不符，请联系主办方。';
    await nextWords(page, () =>
      script.change({ at: { step: 'ended', how, reason, result: null } }),
    );
    await at(`54-ended-${how}`);
  }
};

export { lookUp };
