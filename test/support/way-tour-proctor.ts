import { dialogOf, type Person, pressButton } from './way-person.ts';
import { rowButton } from './way-proctor.ts';
import type { Show } from './way-tour.ts';

/** Every screen and dialog of the proctor's window. */

/** The room with both lists, and the dialog of a booking that came too late. */
export const tourRoom = async (person: Person, late: string, show: Show): Promise<void> => {
  const { page, say, hands } = person;
  await show('room', page);
  await page.getByRole('radio', { name: new RegExp(`^${say('proctor:room.expected')}`) }).check();
  await show('expected', page);
  const row = page.getByRole('row').filter({ hasText: late });
  await hands.press(row.getByRole('button', { name: new RegExp(say('proctor:action.letIn')) }));
  const dialog = dialogOf(person, 'proctor:letIn.title', { name: late });
  await dialog.waitFor();
  await show('let-in', page);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('radio', { name: new RegExp(`^${say('proctor:room.seats')}`) }).check();
  await pressButton(person, 'proctor:room.help');
  const help = dialogOf(person, 'proctor:help.title');
  await help.waitFor();
  await show('help', page);
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'detached' });
};

/** Somebody at the door: the comparison, what is missing, and refusing. Leaves the door open. */
export const tourDoor = async (person: Person, name: string, show: Show): Promise<void> => {
  const { page, say } = person;
  const row = page.getByRole('row').filter({ hasText: name });
  await row.getByText(say('proctor:state.at-the-door')).first().waitFor();
  await show('room-at-the-door', page);
  await person.hands.press(rowButton(person, name));
  await page.getByRole('heading', { name: say('proctor:door.heading', { name }) }).waitFor();
  await page.waitForFunction(() => document.images.length >= 2);
  await show('door', page);
  await pressButton(person, 'proctor:door.admit');
  await page.getByText(say('proctor:door.unticked', { count: 5 })).waitFor();
  await show('door-unticked', page);
  await pressButton(person, 'proctor:door.refuse');
  const dialog = dialogOf(person, 'proctor:refuse.title', { name });
  await dialog.waitFor();
  await show('refuse', page);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await pressButton(person, 'proctor:action.backToRoom');
};

/** A seat where somebody works: its pane and every dialog. Leaves the pane open. */
export const tourSeat = async (person: Person, name: string, show: Show): Promise<void> => {
  const { page, say, hands } = person;
  await hands.press(rowButton(person, name));
  await page.getByRole('heading', { level: 2, name }).waitFor();
  await show('seat', page);
  for (const tab of ['all', 'ledger'] as const) {
    await page.getByRole('radio', { name: say(`proctor:seat.${tab}`), exact: true }).check();
    await page.locator('section[aria-labelledby="seat-heading"] table').waitFor();
    await show(`seat-${tab}`, page);
  }
  for (const deed of ['message', 'pause', 'extend', 'terminate'] as const) {
    const pane = page.locator('section[aria-labelledby="seat-heading"]');
    await hands.press(pane.getByRole('button', { name: say(`proctor:action.${deed}`) }));
    const dialog = dialogOf(person, `proctor:${deed}.title`, { name });
    await dialog.waitFor();
    await show(`dialog-${deed}`, page);
    const confirm = say(deed === 'message' ? 'proctor:message.send' : `proctor:${deed}.confirm`);
    await hands.press(dialog.getByRole('button', { name: confirm, exact: true }));
    await dialog.locator('[aria-invalid="true"]').waitFor();
    await show(`dialog-${deed}-missing`, page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
};
