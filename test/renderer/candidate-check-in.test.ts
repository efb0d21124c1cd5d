import { describe, expect } from 'vitest';
import type { DocumentNumberCode } from '../../main/domain/identity/document.ts';
import { numberReasons } from '../../renderer/candidate/start/say-number-problem.ts';
import { it } from './browser-it.ts';
import { candidateForFile, lookUp } from './candidate-window.ts';

const { script, open, cut, restore } = candidateForFile();

/** Makes getUserMedia fail with this error. */
const failing = (name: string) =>
  `navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', '${name}'));`;

const toPictures = () =>
  script.change({
    at: {
      step: 'pictures',
      have: { document: false, face: false },
      documentType: 'passport',
      systemTest: 'not-asked',
    },
  });

describe('a window without a launch code', () => {
  it('says that nothing is lost and how to get it opened again', async () => {
    const { page, complaints, close } = await open({ withoutCode: true });
    await page.getByRole('heading', { name: 'The staff have to open this window again' }).waitFor();
    await page.getByText('Your saved answers, pictures and progress are all there').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('says so too after a reload in the middle of the exam', async () => {
    const { page, close } = await open();
    script.toItems();
    await lookUp(page);
    await page.locator('main [data-interaction]').first().waitFor();
    await page.reload();
    await page.getByRole('heading', { name: '此窗口需要由考务人员重新打开' }).waitFor();
    await close();
  });
});

describe('the look-up', () => {
  it('groups a number while it is typed and sends it plain', async () => {
    const { page, close } = await open();
    await page.getByRole('button', { name: 'Start check-in' }).click();
    const field = page.getByRole('textbox', { name: /Document number/ });
    await field.pressSequentially('１10101１9980416204x');
    expect(await field.inputValue()).toBe('110101 19980416 204X');
    for (let back = 0; back < 5; back += 1) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('7');
    expect(await field.inputValue()).toBe('110101 19980417 204X');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Is this you?' }).waitFor();
    expect(script.named('lookUp')[0]?.input).toMatchObject({
      by: 'document',
      documentType: 'residentIdentityCard',
      number: '11010119980417204X',
    });
    await close();
  });

  it('has a sentence for every reason of the domain, naming the part (R-C4)', async () => {
    const known: Readonly<Record<DocumentNumberCode, null>> = {
      numberEmpty: null,
      numberScientific: null,
      numberLength: null,
      numberCharacters: null,
      numberFifteenDigits: null,
      numberArea: null,
      numberDateOfBirth: null,
      numberBornInFuture: null,
      numberCheckDigit: null,
      numberResidencePermit: null,
      numberPermanentResidence: null,
    };
    expect([...numberReasons].toSorted()).toEqual(Object.keys(known).toSorted());
    const { page, close } = await open();
    await page.getByRole('button', { name: 'Start check-in' }).click();
    await page.getByRole('textbox', { name: /Document number/ }).fill('12345');
    script.refuseNext('lookUp', 'document-number-invalid', { reason: 'numberLength' });
    await page.keyboard.press('Enter');
    await page.getByText('it should have 18 characters, and this one has 5').waitFor();
    await close();
  });

  it('counts down to the opening of check-in and then lets the candidate try again (R-C1)', async () => {
    const { page, close } = await open();
    script.refuseNext('lookUp', 'check-in-early', { opensAt: Date.now() + 2_500 });
    await lookUp(page);
    const again = page.getByRole('button', { name: 'Try again' });
    await page.getByRole('timer').getByText('00:02').waitFor();
    expect(await again.isDisabled()).toBe(true);
    await page.getByRole('timer').getByText('00:00').waitFor();
    await again.click();
    await page.getByRole('heading', { name: 'Is this you?' }).waitFor();
    await close();
  });

  it('gives times in the zone of the centre', async () => {
    const opensAt = Date.UTC(2026, 10, 21, 1, 5);
    const { page, close } = await open({ context: { timezoneId: 'America/New_York' } });
    script.refuseNext('lookUp', 'check-in-early', { opensAt });
    await lookUp(page);
    await page.getByText('21 November 2026 at 09:05').waitFor();
    await close();
  });

  it('lets go of the sitting when the booking is somebody else’s', async () => {
    const { page, close } = await open();
    await lookUp(page);
    await page.getByRole('button', { name: 'This is not me' }).click();
    await page.getByRole('heading', { name: 'Welcome to your exam' }).waitFor();
    expect(script.named('leave').length).toBe(1);
    await close();
  });
});

describe('consent (R-C3)', () => {
  it('is asked for point by point, nothing chosen, and a "no" is asked for once more', async () => {
    const { page, close } = await open();
    await lookUp(page);
    await page.getByRole('button', { name: 'This is me, go on' }).click();
    await page.getByText('Point 1 of 5').waitFor();
    expect(await page.locator('main :checked').count()).toBe(0);
    await page.getByText('Yes, I agree').click();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('Point 2 of 5').waitFor();
    expect(await page.locator('main :checked').count()).toBe(0);
    await page.getByText('No, I do not agree').click();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('Nothing personal of yours is kept').waitFor();
    expect(script.named('consent')).toEqual([]);
    await page.getByRole('button', { name: 'I do not agree, end check-in' }).click();
    await page.getByRole('heading', { name: 'Check-in has ended' }).waitFor();
    const answers = script.named('consent')[0]?.input.answers as { agreed: boolean }[];
    expect(answers.map(({ agreed }) => agreed)).toEqual([true, false, false, false, false]);
    await close();
  });
});

describe('the camera', () => {
  for (const [error, title] of [
    ['NotAllowedError', 'The camera may not be used'],
    ['NotFoundError', 'No camera was found'],
    ['NotReadableError', 'Another program is using the camera'],
    ['TypeError', 'The camera gives no picture'],
  ] as const) {
    it(`that fails with ${error} is explained with a remedy`, async () => {
      const { page, close } = await open({ before: failing(error) });
      toPictures();
      await lookUp(page);
      await page.getByRole('button', { name: 'This is me, go on' }).click();
      await page.getByText(title).waitFor();
      expect(await page.locator('main ol li').count()).toBeGreaterThan(2);
      await page.getByRole('button', { name: 'Look for the camera again' }).waitFor();
      await close();
    });
  }

  it('sends a JPEG of at most 1600 pixels and survives a cut connection on the way', async () => {
    const { page, close } = await open();
    toPictures();
    await lookUp(page);
    await page.getByRole('button', { name: 'This is me, go on' }).click();
    const shutter = page.getByRole('button', { name: 'Take the picture' });
    await page.locator('video + div').waitFor();
    await shutter.click();
    const part = script.hold('part');
    await page.getByRole('button', { name: 'Use this picture' }).click();
    await page.getByRole('progressbar').waitFor();
    cut();
    part();
    await page.getByText('The connection to the exam program is away').waitFor();
    restore();
    await page.getByRole('heading', { name: 'Picture of your face' }).waitFor();
    expect(script.named('addPicture').length).toBe(1);
    const [first] = script.named('part');
    const bytes = Buffer.from(String(first?.input.data), 'base64');
    expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff');
    await close();
  });
});

describe('a message of the proctor', () => {
  it('stays until it is acknowledged, and does not come again', async () => {
    const { page, close } = await open();
    script.toItems();
    await lookUp(page);
    await page.locator('main [data-interaction]').first().waitFor();
    script.change({ messages: [{ id: 'm1', at: Date.now(), text: 'Please sit up straight.' }] });
    await page.getByRole('dialog').getByText('Please sit up straight.').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.getByRole('button', { name: 'I have read it' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    script.change({});
    await page.waitForTimeout(200);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await close();
  });
});

describe('a result (R-G2)', () => {
  it('is fetched by itself when it is due, although nothing in the log says so', async () => {
    const { page, close } = await open();
    const ended = { step: 'ended', how: 'finished', reason: '' } as const;
    script.change({
      at: { ...ended, result: { state: 'held', availableAt: Date.now() + 2_000 } },
    });
    await lookUp(page);
    await page.getByText('Available in').waitFor();
    script.quietly({
      at: {
        ...ended,
        result: {
          state: 'released',
          releasedAt: Date.now(),
          score: 84,
          scale: 100,
          passScore: 70,
          passed: true,
          sections: [],
        },
      },
    });
    await page.getByRole('heading', { name: 'Score report' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.getByText('Passed', { exact: true }).waitFor();
    await page.getByRole('button').first().waitFor({ state: 'hidden' });
    await close();
  });
});
