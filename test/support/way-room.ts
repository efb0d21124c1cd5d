import type { Browser } from 'playwright';
import { type Demonstration, loadDemonstration } from './way-door.ts';
import { mouse } from './way-hands.ts';
import { heading, type Person, person } from './way-person.ts';
import { readIn, signIn } from './way-proctor.ts';
import {
  type Desk,
  type DeskOptions,
  openDesk,
  type Station,
  startStation,
} from './way-station.ts';

/** A demonstration centre that is open: a door, and a proctor who has signed in. */
export type OpenRoom = Demonstration & {
  readonly station: Station;
  readonly desk: Desk;
  readonly proctor: Person;
};

/** First start, demonstration loaded at the door, a proctor in the room. */
export const openRoom = async (
  browser: Browser,
  options: Required<DeskOptions>,
  args: readonly string[] = [],
): Promise<OpenRoom> => {
  const station = await startStation(args);
  const desk = await openDesk(browser, station.host(), options);
  const demonstration = await loadDemonstration(person(desk.door, mouse, options.locale));
  const proctor = await proctorAt(desk, demonstration, options);
  return { ...demonstration, station, desk, proctor };
};

/** Opens the proctor's window at this desk and signs in. */
export const proctorAt = async (
  desk: Desk,
  { accounts }: Demonstration,
  { locale }: Pick<Required<DeskOptions>, 'locale'>,
): Promise<Person> => {
  const proctor = person(await desk.open('proctor'), mouse, locale);
  await readIn(proctor);
  const { proctor: account } = accounts;
  if (account === undefined) throw new Error('the demonstration has no proctor');
  await signIn(proctor, account);
  await heading(proctor, 'proctor:room.heading');
  return proctor;
};

/** The n-th booking of the demonstration, by its place in the door's table. */
export const bookingOf = ({ bookings }: Demonstration, index: number) => {
  const booking = bookings[index];
  if (booking === undefined) throw new Error(`no booking ${index}`);
  return booking;
};
