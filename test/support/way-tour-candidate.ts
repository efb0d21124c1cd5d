import type { DeliveredItem } from '../../main/domain/qti/delivery-model.ts';
import { giveAnswers, itemOnScreen } from './way-answers.ts';
import type { Walk } from './way-candidate.ts';
import {
  atItem,
  cameraReady,
  confirmIdentity,
  consentToAll,
  type LookUp,
  lookUp,
  takePicture,
  welcome,
} from './way-candidate.ts';
import { dialogOf, heading, type Person, pressButton } from './way-person.ts';
import type { Show } from './way-tour.ts';

/** Every screen of the candidate's window, reached as a candidate reaches it. */

/** The first screens, with everything that can be wrong about a number. */
export const tourLookUp = async (person: Person, show: Show): Promise<void> => {
  const { page, say } = person;
  await welcome(person, () => show('welcome', page));
  await heading(person, 'candidate:lookUp.heading');
  await show('look-up', page);
  await pressButton(person, 'candidate:lookUp.find');
  await show('look-up-empty', page);
  await lookUp(person, { number: '110101199804162040' });
  await page.locator('[aria-invalid="true"]').waitFor();
  await show('look-up-wrong-digit', page);
  await page.getByRole('radio', { name: say('candidate:lookUp.byCode'), exact: true }).check();
  await show('look-up-code', page);
};

/** One refusal at look-up: its own screen, then back to the form. */
export const tourRefusal = async (
  person: Person,
  show: Show,
  name: string,
  by: LookUp,
): Promise<void> => {
  await lookUp(person, by);
  await heading(person, `candidate:refused.headings.${name}`);
  await show(`refused-${name}`, person.page);
  await pressButton(person, 'candidate:refused.back');
};

/** From "is this you?" to the waiting room. */
export const tourCheckIn = async (person: Person, by: LookUp, show: Show): Promise<void> => {
  const { page, say, hands } = person;
  await lookUp(person, by);
  await heading(person, 'candidate:confirm.heading');
  await show('confirm', page);
  await confirmIdentity(person);
  await page.getByRole('radio', { name: say('candidate:consents.yes') }).waitFor();
  await show('consent', page);
  await pressButton(person, 'common:next');
  await show('consent-missing', page);
  await hands.mark(page.getByRole('radio', { name: say('candidate:consents.no') }));
  await pressButton(person, 'common:next');
  await heading(person, 'candidate:declining.heading');
  await show('consent-declining', page);
  await pressButton(person, 'candidate:declining.back');
  await consentToAll(person, () => show('consent-overview', page));
  await heading(person, 'candidate:pictures.document.heading');
  await cameraReady(person);
  await show('picture-document', page);
  await takePicture(person, 'document', () => show('picture-document-look', page));
  await heading(person, 'candidate:pictures.face.heading');
  await cameraReady(person);
  await show('picture-face', page);
  await takePicture(person, 'face', () => show('picture-face-look', page));
  await heading(person, 'candidate:pictures.reviewHeading');
  await show('pictures-review', page);
  await pressButton(person, 'candidate:pictures.ready');
  await heading(person, 'candidate:waiting.heading');
  await show('waiting', page);
};

/** Terms and tutorial, up to the first item. */
export const tourBeforeItems = async (person: Person, show: Show): Promise<void> => {
  const { page, say } = person;
  await heading(person, 'exam:terms.heading');
  await show('terms', page);
  await pressButton(person, 'exam:terms.decline');
  const declining = dialogOf(person, 'exam:terms.declineTitle');
  await declining.waitFor();
  await show('terms-declining', page);
  await person.hands.press(
    declining.getByRole('button', { name: say('exam:terms.declineCancel'), exact: true }),
  );
  await declining.waitFor({ state: 'detached' });
  await pressButton(person, 'exam:terms.accept');
  for (const screen of ['choices', 'others', 'moving', 'clock'] as const) {
    await heading(person, `exam:tutorial.${screen}.heading`);
    await show(`tutorial-${screen}`, page);
    await pressButton(person, screen === 'clock' ? 'exam:tutorial.start' : 'common:next');
  }
  const starting = dialogOf(person, 'exam:tutorial.startTitle');
  await starting.waitFor();
  await show('tutorial-start', page);
  await person.hands.press(starting.getByRole('button', { name: say('exam:tutorial.start') }));
  await atItem(person, 1);
};

/** Every item, open and answered, with all that opens on it; then the overview and submitting. */
export const tourItems = async (
  person: Person,
  { items, answers }: Pick<Walk, 'items' | 'answers'>,
  show: Show,
): Promise<void> => {
  const { page, say } = person;
  for (let position = 1; position <= items.length; position += 1) {
    await atItem(person, position);
    const item: DeliveredItem = await itemOnScreen(person, items);
    await page.waitForFunction(() => [...document.images].every((image) => image.complete));
    await show(`item-${item.identifier}`, page);
    if (position === 1) await tourOptions(person, show);
    if (position === 2) await pressButton(person, 'exam:foot.flag');
    if (position !== 5) await giveAnswers(person, item, answers[item.identifier] ?? {});
    await show(`item-${item.identifier}-answered`, page);
    if (position < items.length) await pressButton(person, 'exam:foot.next');
  }
  await pressButton(person, 'exam:foot.review');
  await heading(person, 'exam:review.heading');
  await show('review', page);
  await pressButton(person, 'exam:review.submit');
  const dialog = dialogOf(person, 'exam:submit.heading');
  await dialog.getByText(say('exam:submit.unanswered', { count: 1 })).waitFor();
  await show('submit', page);
  await person.hands.press(dialog.getByRole('button', { name: say('exam:submit.anyway') }));
  await heading(person, 'exam:survey.heading');
  await show('survey', page);
  await pressButton(person, 'exam:survey.finish');
  await heading(person, 'exam:report.heading');
  await show('report', page);
  await pressButton(person, 'exam:bar.ledger');
  await dialogOf(person, 'exam:ledger.heading').getByRole('table').waitFor();
  await show('report-ledger', page);
  await page.keyboard.press('Escape');
};

/** The list of items, the options and their dialogs. */
const tourOptions = async (person: Person, show: Show): Promise<void> => {
  const { page } = person;
  await pressButton(person, 'exam:foot.list');
  await show('items-list-turned', page);
  await pressButton(person, 'exam:foot.list');
  await pressButton(person, 'exam:bar.options');
  await show('items-options', page);
  await openOptions(person);
  await pressButton(person, 'exam:bar.shortcuts');
  const keys = dialogOf(person, 'exam:keys.heading');
  await keys.waitFor();
  await show('items-shortcuts', page);
  await page.keyboard.press('Escape');
  await keys.waitFor({ state: 'detached' });
  await openOptions(person);
  await pressButton(person, 'exam:bar.ledger');
  const ledger = dialogOf(person, 'exam:ledger.heading');
  await ledger.getByRole('table').waitFor();
  await show('items-ledger', page);
  await page.keyboard.press('Escape');
  await ledger.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
};

/** The menu closes when the focus leaves it. */
const openOptions = async (person: Person): Promise<void> => {
  const ledger = person.page.getByRole('button', { name: person.say('exam:bar.ledger') });
  if (!(await ledger.isVisible())) await pressButton(person, 'exam:bar.options');
};
