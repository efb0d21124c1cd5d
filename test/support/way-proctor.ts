import type { Locator } from 'playwright';
import { dialogOf, heading, type Person, pressButton } from './way-person.ts';

/** The proctor's way. Names are as the room shows them, in Chinese. */

export type Account = { readonly login: string; readonly password: string };

/** Fills in the form of the sign-in and sends it. */
export const signIn = async (person: Person, { login, password }: Account): Promise<void> => {
  const { page, hands, say } = person;
  await hands.write(page.getByLabel(say('sign-in:login'), { exact: true }), login);
  await hands.write(page.getByLabel(say('sign-in:password'), { exact: true }), password);
  await pressButton(person, 'sign-in:submit');
};

/** Chooses the language in the window's head. */
export const readIn = async ({ page, hands, say, locale }: Person): Promise<void> => {
  await hands.mark(
    page.locator('header').getByRole('radio', { name: say(`common:languages.${locale}`) }),
  );
};

const checks = ['kind', 'valid', 'name', 'number', 'face'] as const;

/** Opens a candidate at the door, compares, ticks every point and admits. */
export const admit = async (person: Person, name: string): Promise<void> => {
  const { page, hands, say } = person;
  const row = page.getByRole('row').filter({ hasText: name });
  await row.getByText(say('proctor:state.at-the-door')).first().waitFor();
  await hands.press(rowButton(person, name));
  await page.getByRole('heading', { name: say('proctor:door.heading', { name }) }).waitFor();
  const boxes = page.getByRole('group', { name: say('proctor:door.checks') }).getByRole('checkbox');
  await boxes.first().waitFor();
  for (let index = 0; index < checks.length; index += 1) await hands.mark(boxes.nth(index));
  const reason = page.getByRole('textbox', { name: say('proctor:machine.reason') });
  if (await reason.isVisible()) await hands.write(reason, '已当面查看 Seen by a person');
  await pressButton(person, 'proctor:door.admit');
  await heading(person, 'proctor:room.heading');
};

/** The button with a candidate's name in the table of seats. */
export const rowButton = ({ page }: Person, name: string): Locator =>
  page.locator('table').getByRole('button', { name, exact: true }).first();

/** Opens the pane of a seat. */
export const openSeat = async (person: Person, name: string): Promise<void> => {
  const { page, hands } = person;
  await hands.press(rowButton(person, name));
  await page.getByRole('heading', { level: 2, name }).waitFor();
};

type Deed = 'message' | 'pause' | 'resume' | 'extend' | 'terminate';

/** Does something to the seat whose pane is open: fills in the dialog and confirms it. */
export const act = async (
  person: Person,
  deed: Deed,
  name: string,
  text: string,
  minutes?: string,
): Promise<void> => {
  const { page, hands, say } = person;
  const pane = page.locator('section').filter({ has: page.locator('#seat-heading') });
  await hands.press(pane.getByRole('button', { name: say(`proctor:action.${deed}`) }));
  const dialog = dialogOf(person, `proctor:${deed}.title`, { name });
  if (minutes !== undefined) {
    await hands.write(dialog.getByLabel(say('proctor:extend.minutes')), minutes);
  }
  const label = say(deed === 'message' ? 'proctor:message.label' : 'proctor:reason.label');
  await hands.write(dialog.getByRole('textbox', { name: label }), text);
  const confirm = say(deed === 'message' ? 'proctor:message.send' : `proctor:${deed}.confirm`);
  await hands.press(dialog.getByRole('button', { name: confirm, exact: true }));
  await dialog.waitFor({ state: 'detached' });
};
