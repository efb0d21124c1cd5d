import type { Browser, BrowserContext, Locator, Page } from 'playwright';
import type { CheckName } from '../../preload/contract/check.ts';
import type { Locale } from '../../preload/contract/common.ts';
import { findBrowser, launchBrowser } from './browser.ts';
import { type CameraKind, cameraArguments, fakeCamera } from './fake-camera.ts';
import { type MicrophoneKind, microphoneArguments } from './fake-microphone.ts';
import { axeFinds, frameFaults, tabFaults } from './way-check.ts';
import type { Hands } from './way-hands.ts';
import { heading, type Person, pressButton } from './way-person.ts';
import { sizes, startBrowser } from './way-station.ts';
import { signalIn, testWordsOf } from './way-system-test-words.ts';

/** The candidate's way through the system test, screen by screen. */

/** A candidate who reads the sentences of the system test too. */
export const tester = (page: Page, hands: Hands, locale: Locale): Person => ({
  page,
  hands,
  locale,
  say: testWordsOf(locale),
});

/** A browser with such a camera and such a microphone, both allowed without asking. */
export const browserWith = async (
  camera: CameraKind,
  microphone: MicrophoneKind = 'speech',
): Promise<Browser> => {
  const film = await fakeCamera(camera);
  if (film === null) throw new Error(`no film of a camera that is ${camera}`);
  return startBrowser({
    args: [...cameraArguments(film), ...(await microphoneArguments(microphone))],
  });
};

/** A browser that has camera and microphone and allows neither, or allows both and has neither. */
export const browserWithout = async (what: 'permission' | 'devices'): Promise<Browser> => {
  const found = findBrowser();
  if (!found.ok) throw new Error(found.sentence);
  const args =
    what === 'permission'
      ? ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream=deny']
      : ['--use-fake-ui-for-media-stream'];
  return launchBrowser(found.path, { args });
};

/** From the first screen, in the candidate's language, to the notice before the test. */
export const toNotice = async (person: Person): Promise<void> => {
  const { page, hands, say, locale } = person;
  const language = say(`common:languages.${locale}`);
  await hands.mark(page.locator('main').getByRole('radio', { name: language }));
  await heading(person, 'candidate:welcome.heading');
  await pressButton(person, 'candidate:welcome.test');
  await heading(person, 'system-test:notice.heading');
};

/** Starts the test and waits for computer and network to the camera. */
export const toCamera = async (person: Person): Promise<void> => {
  const { page, say } = person;
  await pressButton(person, 'system-test:notice.start');
  const done = page.getByRole('heading', { name: say('system-test:computer.done.heading') });
  const camera = page.getByRole('heading', { level: 1, name: say('system-test:camera.heading') });
  await done.or(camera).waitFor({ timeout: 60_000 });
  if (await done.isVisible()) await pressButton(person, 'common:next');
  await camera.waitFor();
};

/** Waits until the camera shows its picture and can be looked at. */
export const cameraShows = ({ page, say }: Person): Promise<void> =>
  page
    .getByRole('button', { name: say('system-test:camera.start') })
    .and(page.locator(':enabled'))
    .waitFor();

/** What a finding says on the screen. */
export type Said = {
  /** The line with the check's name and its verdict. */
  readonly verdict: string;
  /** Codes of the signals whose sentences are shown; a sentence that is no signal's stands as it is. */
  readonly signals: readonly string[];
  /** The steps that say what to do. */
  readonly steps: readonly string[];
};

/** @param words where the finding's sentences stand: signals first, then what to do */
const saidIn = async (words: Locator, locale: Locale, verdict: string): Promise<Said> => {
  const sentences = await words.locator(':scope > p, :scope > ul > li').allInnerTexts();
  return {
    verdict,
    signals: sentences.map((sentence) => signalIn(sentence, locale) ?? sentence),
    steps: await words.locator(':scope > div > ol > li').allInnerTexts(),
  };
};

/** What came of the check of this window that was just made. */
export const saidNow = async ({ page, say, locale }: Person, check: CheckName): Promise<Said> => {
  const name = page.locator('p', { hasText: say(`checks:names.${check}`) });
  const notice = page.locator('main [role=status], main [role=alert]').filter({ has: name });
  // Only then is it through: a loudspeaker is judged twice, before and after the candidate was asked.
  await page.getByRole('button', { name: say('system-test:again'), exact: true }).waitFor();
  // Before it stands a word for who does not see the icon.
  const verdict = await name.first().evaluate((title) => title.lastChild?.textContent ?? '');
  return saidIn(notice.locator(':scope > div > div'), locale, verdict);
};

/** What the result says of a check that stands against the exam; its effect instead of its verdict. */
export const saidInResult = async (person: Person, check: CheckName): Promise<Said> => {
  const { page, say, locale } = person;
  const card = cardOf(page, say(`checks:names.${check}`));
  return saidIn(
    card.locator(':scope > div').nth(1),
    locale,
    await card.locator('h2 + *').innerText(),
  );
};

const cardOf = (page: Page, name: string): Locator =>
  page
    .locator('main section section')
    .filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) });

/** The checks that the result lists as standing against the exam, in its order: name and effect. */
export const listedAgainst = ({
  page,
}: Person): Promise<readonly { readonly check: string; readonly effect: string }[]> =>
  page.locator('main section section').evaluateAll((cards) =>
    cards.map((card) => ({
      check: card.querySelector('h2')?.textContent ?? '',
      effect: card.querySelector('h2 + *')?.textContent ?? '',
    })),
  );

/** Has the camera looked at; what came of it. */
export const tryCamera = async (person: Person): Promise<Said> => {
  await pressButton(person, 'system-test:camera.start');
  return saidNow(person, 'camera');
};

/** Has the microphone listened to; what came of it. */
export const tryMicrophone = async (person: Person): Promise<Said> => {
  await heading(person, 'system-test:microphone.heading');
  await pressButton(person, 'system-test:microphone.start');
  return saidNow(person, 'microphone');
};

/** Has the sound played and says whether it was heard. */
export const tryLoudspeaker = async (
  person: Person,
  heard: boolean,
  atQuestion: () => Promise<void> = async () => {},
): Promise<Said> => {
  await heading(person, 'system-test:loudspeaker.heading');
  await pressButton(person, 'system-test:loudspeaker.play');
  await heading(person, 'system-test:loudspeaker.question');
  await atQuestion();
  await pressButton(person, `system-test:loudspeaker.${heard ? 'yes' : 'no'}`);
  return saidNow(person, 'loudspeaker');
};

/** Waits for the result of the test. */
export const atResult = async ({ page, say }: Person): Promise<void> => {
  await page.getByLabel(say('system-test:steps.label', { step: 4, of: 4 })).waitFor();
};

/**
 * The whole test at check-in, whatever it finds, and on to what comes after it.
 * @param show told of the screens that an exam's own check-in has
 */
export const testComputer = async (
  candidate: Person,
  show: (screen: 'notice' | 'result') => Promise<void> = async () => {},
): Promise<void> => {
  const person = tester(candidate.page, candidate.hands, candidate.locale);
  const { page, hands, say } = person;
  await heading(person, 'system-test:notice.heading');
  await show('notice');
  await toCamera(person);
  await tryCamera(person);
  await pressButton(person, 'system-test:camera.nextSound');
  await tryMicrophone(person);
  await pressButton(person, 'system-test:microphone.nextLoudspeaker');
  await tryLoudspeaker(person, true);
  await pressButton(person, 'system-test:loudspeaker.nextResult');
  await atResult(person);
  await show('result');
  const on = page
    .getByRole('button', { name: say('system-test:result.goOn'), exact: true })
    .or(page.getByRole('button', { name: say('system-test:result.tellProctor'), exact: true }));
  await hands.press(on);
};

/** Notes when a page asks for camera, microphone or place; read it with `askedFor`. */
export const noteAsking = async (context: BrowserContext): Promise<void> => {
  await context.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    const { mediaDevices, geolocation } = navigator;
    const getUserMedia = mediaDevices?.getUserMedia.bind(mediaDevices);
    if (getUserMedia === undefined) return;
    mediaDevices.getUserMedia = (constraints) => {
      asked.push(...Object.keys(constraints ?? {}));
      return getUserMedia(constraints);
    };
    const find = geolocation.getCurrentPosition.bind(geolocation);
    geolocation.getCurrentPosition = (...how) => {
      asked.push('place');
      find(...how);
    };
  });
};

export const askedFor = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (globalThis as typeof globalThis & { asked: string[] }).asked);

/** Looks at screens with axe, by their frame and by Tab, at both sizes; `faults` is all that was found. */
export const lookingAt = ({ page, locale }: Person) => {
  const faults: string[] = [];
  const look = async (name: string): Promise<void> => {
    for (const size of ['large', 'small'] as const) {
      await page.setViewportSize(sizes[size]);
      const found = [...(await axeFinds(page)), ...(await frameFaults(page, locale))];
      faults.push(...found.map((fault) => `${name}, ${size}: ${fault}`));
    }
    const stops = await tabFaults(page);
    faults.push(...stops.map((fault) => `${name}: ${fault}`));
  };
  return { faults, look };
};
