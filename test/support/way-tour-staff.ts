import type { Person } from './way-person.ts';
import type { Account } from './way-proctor.ts';
import { signIn } from './way-proctor.ts';
import type { Show } from './way-tour.ts';

/** Every page of the staff's window. */

export const staffPages = [
  'systemTest',
  'exams',
  'importExam',
  'bookings',
  'importBookings',
  'sittings',
  'rating',
  'results',
  'key',
  'accounts',
  'audit',
] as const;
export type StaffPage = (typeof staffPages)[number] | 'start';

/** Goes to a page by the navigation at the side. */
export const goTo = async ({ page, say, hands }: Person, to: StaffPage): Promise<void> => {
  const nav = page.getByRole('navigation', { name: say('staff:nav.label') });
  await hands.press(nav.getByRole('button', { name: say(`staff:nav.${to}`) }).first());
  await nav.locator('[aria-current="page"]', { hasText: say(`staff:nav.${to}`) }).waitFor();
  await page.locator('main h1').waitFor();
  await page.locator('main').getByText(say('staff:list.loading')).waitFor({ state: 'detached' });
  await page.locator('main [aria-busy="true"]').waitFor({ state: 'detached' });
};

/** Whether this person has that page. */
export const hasPage = async ({ page, say }: Person, to: StaffPage): Promise<boolean> => {
  const nav = page.getByRole('navigation', { name: say('staff:nav.label') });
  return (await nav.getByRole('button', { name: say(`staff:nav.${to}`) }).count()) > 0;
};

/** Signs in and looks at every page that this account has. */
export const tourStaff = async (
  person: Person,
  account: Account,
  show: Show,
  only: readonly StaffPage[] = staffPages,
): Promise<void> => {
  const { page, say } = person;
  await signIn(person, account);
  await page.getByRole('navigation', { name: say('staff:nav.label') }).waitFor();
  await page.getByText(say('common:loading')).waitFor({ state: 'detached' });
  await show(`staff-start-${account.login}`, page);
  for (const to of only) {
    if (!(await hasPage(person, to))) continue;
    await goTo(person, to);
    await show(`staff-${to}-${account.login}`, page);
  }
};
