import type { Page } from 'playwright';
import { type Person, pressButton } from './way-person.ts';
import type { Account } from './way-proctor.ts';

/** What the door's tables say about the demonstration centre. */
export type Demonstration = {
  readonly accounts: Readonly<Record<string, Account>>;
  readonly bookings: readonly {
    readonly name: string;
    readonly number: string;
    readonly confirmation: string;
  }[];
};

/** First start: loads the demonstration centre by its button. */
export const loadDemonstration = async (person: Person): Promise<Demonstration> => {
  await pressButton(person, 'door:first.demonstration.action');
  await person.page.getByRole('heading', { name: person.say('door:windows.heading') }).waitFor();
  return readDemonstration(person.page);
};

/** Reads accounts and bookings off the door, as a person would copy them. */
export const readDemonstration = async (door: Page): Promise<Demonstration> => {
  const cells = (table: number) =>
    door
      .locator('table')
      .nth(table)
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim() ?? ''),
        ),
      );
  await door.locator('table').nth(1).waitFor();
  const [accounts, bookings] = [await cells(0), await cells(1)];
  return {
    accounts: Object.fromEntries(
      accounts.map(([login = '', password = '']) => [login, { login, password }]),
    ),
    bookings: bookings.map(([name = '', number = '', confirmation = '']) => ({
      name,
      number,
      confirmation,
    })),
  };
};
