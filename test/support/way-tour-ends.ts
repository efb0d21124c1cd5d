import {
  checkIn,
  confirmIdentity,
  consentToAll,
  type LookUp,
  lookUp,
  submit,
  takePictures,
  toItems,
  welcome,
} from './way-candidate.ts';
import { dialogOf, heading, type Person, pressButton } from './way-person.ts';
import { act, admit, openSeat, rowButton } from './way-proctor.ts';
import { testComputer } from './way-system-test.ts';
import type { Show } from './way-tour.ts';

/** Every way in which a sitting ends but with a released result. Each leaves the window free. */

/** Says no to the first point of consent, twice. */
export const tourConsentDeclined = async (person: Person, by: LookUp, show: Show) => {
  const { page, say, hands } = person;
  await welcome(person);
  await lookUp(person, by);
  await confirmIdentity(person);
  await hands.mark(page.getByRole('radio', { name: say('candidate:consents.no') }));
  await pressButton(person, 'common:next');
  await pressButton(person, 'candidate:declining.end');
  await heading(person, 'exam:ended.consent-declined.heading');
  await show('ended-consent-declined', page);
  await leave(person);
};

/** Is not admitted by the proctor. */
export const tourRefused = async (
  person: Person,
  proctor: Person,
  { name, ...by }: LookUp & { readonly name: string },
  show: Show,
) => {
  await checkIn(person, by);
  const { page, say, hands } = proctor;
  const row = page.getByRole('row').filter({ hasText: name });
  await row.getByText(say('proctor:state.at-the-door')).first().waitFor();
  await hands.press(rowButton(proctor, name));
  await pressButton(proctor, 'proctor:door.refuse');
  const dialog = dialogOf(proctor, 'proctor:refuse.title', { name });
  await hands.mark(dialog.getByRole('radio', { name: say('proctor:refuse.reason.no-document') }));
  await hands.write(dialog.getByRole('textbox'), '没有原件 No original');
  await show('refuse-chosen', page);
  await hands.press(
    dialog.getByRole('button', { name: say('proctor:refuse.confirm'), exact: true }),
  );
  await heading(person, 'exam:ended.refused.heading');
  await show('ended-refused', person.page);
  await leave(person);
};

/** Declines the terms. */
export const tourTermsDeclined = async (
  person: Person,
  proctor: Person,
  { name, ...by }: LookUp & { readonly name: string },
  show: Show,
) => {
  await checkIn(person, by);
  await admit(proctor, name);
  await pressButton(person, 'exam:terms.decline');
  const dialog = dialogOf(person, 'exam:terms.declineTitle');
  const confirm = person.say('exam:terms.declineConfirm');
  await person.hands.press(dialog.getByRole('button', { name: confirm, exact: true }));
  await heading(person, 'exam:ended.terms-declined.heading');
  await show('ended-terms-declined', person.page);
  await leave(person);
};

/** Is ended by the proctor. */
export const tourTerminated = async (
  person: Person,
  proctor: Person,
  { name, ...by }: LookUp & { readonly name: string },
  show: Show,
) => {
  await checkIn(person, by);
  await admit(proctor, name);
  await heading(person, 'exam:terms.heading');
  await openSeat(proctor, name);
  await act(proctor, 'terminate', name, '违反考场规则 Broke the rules');
  await heading(person, 'exam:ended.terminated.heading');
  await show('ended-terminated', person.page);
  await show('seat-terminated', proctor.page);
  await pressButton(proctor, 'proctor:action.backToRoom');
  await leave(person);
};

/** Submits nothing in an exam whose result is released later. */
export const tourHeld = async (
  person: Person,
  proctor: Person,
  { name, ...by }: LookUp & { readonly name: string },
  items: number,
  show: Show,
) => {
  await welcome(person);
  await lookUp(person, by);
  await confirmIdentity(person);
  await consentToAll(person);
  await testComputer(person, (screen) => show(`system-test-${screen}`, person.page));
  await takePictures(person);
  await admit(proctor, name);
  await toItems(person);
  await show('item-long-exam', person.page);
  await pressButton(person, 'exam:foot.review');
  await show('review-long-exam', person.page);
  await submit(person, items);
  await pressButton(person, 'exam:survey.finish');
  await heading(person, 'exam:result.submitted');
  await show('result-held', person.page);
  await leave(person);
};

const leave = async (person: Person): Promise<void> => {
  await pressButton(person, 'exam:ended.leave');
  await person.page.locator('html[lang="zh-CN"]').waitFor();
};
