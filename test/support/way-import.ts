import { residentNumber } from '../services/support/bookings-file.ts';
import { type Person, pressButton } from './way-person.ts';
import { goTo } from './way-tour-staff.ts';

/** Import by the staff's window, as a person does it. */

/** Chooses a file on the page of an import that is open. */
export const chooseFile = ({ page }: Person, name: string, bytes: Uint8Array | string) =>
  page.locator('main input[type="file"]').setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  });

/** Imports an exam package that must be right. */
export const importExam = async (person: Person, zip: Uint8Array): Promise<void> => {
  await goTo(person, 'importExam');
  await chooseFile(person, 'exam.zip', zip);
  await pressButton(person, 'staff:importExam.confirm');
  await person.page.getByText(person.say('staff:importExam.done')).waitFor();
};

export type ImportedBooking = {
  readonly confirmation: string;
  readonly exam: string;
  readonly name: string;
  readonly number: string;
  /** Minutes from now. */
  readonly startsIn?: number;
};

/** Imports bookings for the demonstration centre that must all be right. */
export const importBookings = async (
  person: Person,
  bookings: readonly ImportedBooking[],
): Promise<void> => {
  const { page, say } = person;
  await goTo(person, 'importBookings');
  const minute = Math.floor(Date.now() / 60_000) * 60_000;
  const rows = bookings.map(({ confirmation, exam, name, number, startsIn = 5 }, index) => ({
    confirmation,
    order: `E2E-${index}`,
    exam,
    nameZh: name,
    namePinyin: 'CE SHI',
    documentType: 'residentIdentityCard',
    documentNumber: number,
    centre: 'DEMO',
    delivery: 'centre',
    startsAt: new Date(minute + startsIn * 60_000).toISOString(),
  }));
  await chooseFile(person, 'bookings.json', JSON.stringify(rows));
  const words = say('staff:importBookings.confirm', { added: rows.length, changed: 0 });
  await person.hands.press(page.getByRole('button', { name: words }));
  await page.getByText(say('staff:importBookings.done')).waitFor();
};

export { residentNumber };
