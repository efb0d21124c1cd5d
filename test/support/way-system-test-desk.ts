import type { Browser } from 'playwright';
import type { Locale } from '../../preload/contract/common.ts';
import { type Demonstration, loadDemonstration } from './way-door.ts';
import { type Hands, mouse } from './way-hands.ts';
import { type Person, person } from './way-person.ts';
import {
  type Desk,
  openDesk,
  type Station,
  sizes,
  startBrowser,
  startStation,
} from './way-station.ts';
import { noteAsking, tester, toNotice } from './way-system-test.ts';
import { type SentWire, watchSent } from './way-system-test-wire.ts';

export type TestStation = Station & { readonly demonstration: Demonstration };

/** A station with the demonstration centre, whose machine is tested. */
export const stationToTest = async (): Promise<TestStation> => {
  const station = await startStation();
  const browser = await startBrowser();
  const { door } = await openDesk(browser, station.host(), { locale: 'en' });
  const demonstration = await loadDemonstration(person(door, mouse, 'en'));
  await browser.close();
  return { ...station, demonstration };
};

/** Somebody with a window of the candidate's, in a browser of their own that `close` ends. */
type AtWindow = {
  readonly candidate: Person;
  readonly desk: Desk;
  readonly wire: SentWire;
  readonly close: () => Promise<void>;
};
type AtWindowOptions = {
  readonly hands?: Hands;
  readonly locale?: Locale;
  /** What the browser allows from the start. */
  readonly permissions?: readonly string[];
};

/** Opens a candidate's window in this browser and stays on its first screen; all asking is noted. */
export const atDoor = async (
  station: Station,
  starting: Promise<Browser>,
  { hands = mouse, locale = 'en', permissions = [] }: AtWindowOptions = {},
): Promise<AtWindow> => {
  const browser = await starting;
  const context = await browser.newContext({
    viewport: sizes.small,
    locale,
    reducedMotion: 'reduce',
    permissions: [...permissions],
    geolocation: { latitude: 31.234567, longitude: 121.471234 },
  });
  const wire = await watchSent(context);
  await noteAsking(context);
  const desk = await openDesk(browser, station.host(), { locale }, context);
  const candidate = tester(await desk.open('candidate'), hands, locale);
  return { candidate, desk, wire, close: () => browser.close() };
};

/** The same, and goes to the notice of the test that everybody can make. */
export const atNotice = async (...how: Parameters<typeof atDoor>): Promise<AtWindow> => {
  const at = await atDoor(...how);
  await toNotice(at.candidate);
  return at;
};

/** The line with which a check's verdict is shown. */
export const verdictLine = ({ say }: Person, check: string, verdict: string): string =>
  say('system-test:result.now', {
    check: say(`checks:names.${check}`),
    verdict: say(`checks:verdicts.${verdict}`),
  });
