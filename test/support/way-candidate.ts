import type { DeliveredItem } from '../../main/domain/qti/delivery-model.ts';
import type { Responses } from '../../main/domain/qti/responses.ts';
import { giveAnswers, itemOnScreen } from './way-answers.ts';
import { dialogOf, heading, type Person, pressButton } from './way-person.ts';

/** The candidate's way, screen by screen, each left as a person leaves it. */

/** First screen: chooses the language and begins. */
export const welcome = async (
  person: Person,
  atWelcome: () => Promise<void> = async () => {},
): Promise<void> => {
  const { page, hands, say, locale } = person;
  const language = page
    .locator('main')
    .getByRole('radio', { name: say(`common:languages.${locale}`) });
  await hands.mark(language);
  await heading(person, 'candidate:welcome.heading');
  await atWelcome();
  await pressButton(person, 'candidate:welcome.start');
};

export type LookUp =
  | { readonly number: string; readonly type?: 'hkMacaoTravelPermit' | 'taiwanTravelPermit' }
  | { readonly code: string };

/** Fills in the form and sends it; what comes then is for the caller to see. */
export const lookUp = async (person: Person, by: LookUp): Promise<void> => {
  const { page, hands, say } = person;
  await heading(person, 'candidate:lookUp.heading');
  const way = 'code' in by ? 'byCode' : 'byDocument';
  await hands.mark(page.getByRole('radio', { name: say(`candidate:lookUp.${way}`), exact: true }));
  if ('number' in by) {
    const type = say(`common:documents.${by.type ?? 'residentIdentityCard'}`);
    await hands.mark(page.getByRole('radio', { name: type, exact: true }));
  }
  const label = say(`candidate:lookUp.${'code' in by ? 'code' : 'number'}`);
  const field = page.getByRole('textbox', { name: label });
  await hands.write(field, 'code' in by ? by.code : by.number);
  await pressButton(person, 'candidate:lookUp.find');
};

/** "Is this you?" */
export const confirmIdentity = async (person: Person): Promise<void> => {
  await heading(person, 'candidate:confirm.heading');
  await pressButton(person, 'candidate:confirm.yes');
};

/** Agrees to every point, one by one, and confirms. Returns how many there were. */
export const consentToAll = async (
  person: Person,
  atOverview: () => Promise<void> = async () => {},
): Promise<number> => {
  const { page, hands, say } = person;
  const overview = page.getByRole('heading', { level: 1, name: say('candidate:overview.heading') });
  const yes = page.getByRole('radio', { name: say('candidate:consents.yes'), exact: true });
  let points = 0;
  for (;;) {
    await overview.or(yes).first().waitFor();
    if (await overview.isVisible()) break;
    points += 1;
    const title = await page.locator('main h1').textContent();
    await hands.mark(yes);
    await pressButton(person, 'common:next');
    await page
      .locator('main h1')
      .filter({ hasNotText: title ?? '' })
      .waitFor();
  }
  await atOverview();
  await pressButton(person, 'candidate:overview.confirm');
  return points;
};

/** Waits until the camera shows something, and a picture can be taken of it. */
export const cameraReady = ({ page, say }: Person): Promise<void> =>
  page
    .getByRole('button', { name: say('candidate:pictures.take'), exact: true })
    .and(page.locator(':enabled'))
    .waitFor();

/** Takes one picture with the camera and keeps it. */
export const takePicture = async (
  person: Person,
  kind: 'document' | 'face',
  atLook: () => Promise<void> = async () => {},
): Promise<void> => {
  await heading(person, `candidate:pictures.${kind}.heading`);
  await cameraReady(person);
  await pressButton(person, 'candidate:pictures.take');
  await heading(person, `candidate:pictures.${kind}.lookHeading`);
  await atLook();
  await pressButton(person, 'candidate:pictures.use');
};

/** Both pictures, and to the waiting room. */
export const takePictures = async (person: Person): Promise<void> => {
  await takePicture(person, 'document');
  await takePicture(person, 'face');
  await heading(person, 'candidate:pictures.reviewHeading');
  await pressButton(person, 'candidate:pictures.ready');
  await heading(person, 'candidate:waiting.heading');
};

/** From the first screen to the waiting room. */
export const checkIn = async (person: Person, by: LookUp): Promise<void> => {
  await welcome(person);
  await lookUp(person, by);
  await confirmIdentity(person);
  await consentToAll(person);
  await takePictures(person);
};

/** Accepts the terms, goes through the tutorial page by page, and starts the items. */
export const toItems = async (person: Person): Promise<void> => {
  const { page, say } = person;
  await heading(person, 'exam:terms.heading');
  await pressButton(person, 'exam:terms.accept');
  for (const screen of ['choices', 'others', 'moving'] as const) {
    await heading(person, `exam:tutorial.${screen}.heading`);
    await pressButton(person, 'common:next');
  }
  await heading(person, 'exam:tutorial.clock.heading');
  await pressButton(person, 'exam:tutorial.start');
  const dialog = dialogOf(person, 'exam:tutorial.startTitle');
  await person.hands.press(dialog.getByRole('button', { name: say('exam:tutorial.start') }));
  await page.locator('main[aria-busy="false"]').waitFor();
};

/** Waits until the foot says that all is saved (R-E5). */
export const saved = ({ page, say }: Person): Promise<void> =>
  page.locator('footer').getByText(say('exam:save.saved'), { exact: true }).waitFor();

/** Waits until this item is on the screen and can be answered. */
export const atItem = async (person: Person, position: number): Promise<void> => {
  await heading(person, 'exam:item.heading', { position });
  await person.page.locator('main[aria-busy="false"]').waitFor();
};

/** What the candidate's clock shows, in seconds. */
export const secondsLeft = async ({ page }: Person): Promise<number> => {
  const digits = (await page.getByRole('timer').textContent()) ?? '';
  return digits.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
};

export type Walk = {
  readonly items: readonly DeliveredItem[];
  /** By identifier; an item that is not named is left unanswered. */
  readonly answers: Readonly<Record<string, Responses>>;
  readonly from?: number;
  readonly to?: number;
  /** Called at each item after it was answered. */
  readonly at?: (position: number, item: DeliveredItem) => Promise<void>;
};

/** Answers the items one after another by "next". Returns identifiers in the order of the form. */
export const walkItems = async (person: Person, walk: Walk): Promise<readonly string[]> => {
  const { items, answers, from = 1, to = items.length } = walk;
  const seen: string[] = [];
  for (let position = from; position <= to; position += 1) {
    await atItem(person, position);
    const item = await itemOnScreen(person, items);
    seen.push(item.identifier);
    const responses = answers[item.identifier];
    if (responses !== undefined) {
      await giveAnswers(person, item, responses);
      await saved(person);
    }
    await walk.at?.(position, item);
    if (position < to) await pressButton(person, 'exam:foot.next');
  }
  return seen;
};

/** From the items to the overview, and submits; `unanswered` is what the warning has to say. */
export const submit = async (person: Person, unanswered: number): Promise<void> => {
  const { page, say, hands } = person;
  await pressButton(person, 'exam:review.submit');
  const dialog = dialogOf(person, 'exam:submit.heading');
  const words =
    unanswered === 0
      ? say('exam:submit.complete')
      : say('exam:submit.unanswered', { count: unanswered });
  await dialog.getByText(words).waitFor();
  const confirm = say(unanswered === 0 ? 'exam:submit.confirm' : 'exam:submit.anyway');
  await hands.press(dialog.getByRole('button', { name: confirm, exact: true }));
  await page.getByRole('heading', { level: 1, name: say('exam:survey.heading') }).waitFor();
};

/** The score that the report shows, as a number. */
export const reportedScore = async (person: Person): Promise<number> => {
  await heading(person, 'exam:report.heading');
  const figure = person.page.locator('[data-printable] > p > span').first();
  return Number((await figure.textContent())?.replaceAll(',', ''));
};
