import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHub, type TestHub } from '../support/hub.ts';
import {
  confirmIdentity,
  consentToAll,
  lookUp,
  takePictures,
  welcome,
} from '../support/way-candidate.ts';
import { type Demonstration, loadDemonstration } from '../support/way-door.ts';
import { mouse } from '../support/way-hands.ts';
import { heading, type Person, person, pressButton } from '../support/way-person.ts';
import { openSeat, readIn, rowButton, signIn } from '../support/way-proctor.ts';
import { bookingOf, proctorAt } from '../support/way-room.ts';
import { openDesk, type Station, startBrowser, startStation } from '../support/way-station.ts';
import {
  askedFor,
  browserWith,
  lookingAt,
  noteAsking,
  tester,
  toCamera,
  toNotice,
  tryCamera,
  tryLoudspeaker,
  tryMicrophone,
} from '../support/way-system-test.ts';
import { itSeesFaces, testSuite } from '../support/way-system-test-it.ts';
import { watchSent } from '../support/way-system-test-wire.ts';
import { testWordsOf } from '../support/way-system-test-words.ts';

const locale = 'en';
/** How long the camera is looked at. */
const cameraSeconds = 4;
/** The demonstration's bookings of the exam that asks for the system test and can be begun now. */
const [first, second] = [6, 5];

testSuite('the system test at check-in, and a line that is cut', () => {
  let hub: TestHub;
  let station: Station;
  let demonstration: Demonstration;
  let proctor: Person;
  let browser: Browser;
  beforeAll(async () => {
    hub = await openHub();
    station = await startStation();
    browser = await startBrowser();
    const context = await browser.newContext({ locale, reducedMotion: 'reduce' });
    const wire = await watchSent(context);
    const desk = await openDesk(browser, station.host(), { locale }, context);
    demonstration = await loadDemonstration(person(desk.door, mouse, locale));
    const staff = person(await desk.open('staff'), mouse, locale);
    await readIn(staff);
    await signIn(staff, demonstration.accounts.admin ?? { login: '', password: '' });
    await staff.page
      .getByLabel(staff.say('sign-in:login'), { exact: true })
      .waitFor({ state: 'detached' });
    const servers = [`${hub.url}#${hub.fingerprint}`];
    const command = randomUUID().replaceAll('-', '');
    const set = await wire.ask('/check/setServers', { command, servers });
    expect(set).toContain(hub.fingerprint);
    await staff.page.close();
    proctor = { ...(await proctorAt(desk, demonstration, { locale })), say: testWordsOf(locale) };
  });
  afterAll(async () => {
    await browser?.close();
    await station?.close();
    await hub?.close();
  });

  const sit = async (on: Browser) => {
    const context = await on.newContext({ locale, reducedMotion: 'reduce' });
    const wire = await watchSent(context);
    await noteAsking(context);
    const desk = await openDesk(on, station.host(), { locale }, context);
    return { candidate: tester(await desk.open('candidate'), mouse, locale), wire, desk };
  };
  /** Looks up this booking and goes on to the system test. */
  const toTest = async (candidate: Person, index: number): Promise<void> => {
    await welcome(candidate);
    await lookUp(candidate, { code: bookingOf(demonstration, index).confirmation });
    await confirmIdentity(candidate);
    await consentToAll(candidate);
    await heading(candidate, 'system-test:notice.heading');
  };
  const measuring = ({ page, say }: Person): Promise<void> =>
    page
      .getByText(say('system-test:computer.network.echo'))
      .or(page.getByText(say('system-test:computer.network.download')))
      .first()
      .waitFor();
  const change = (at: 'system-test:result' | 'proctor:machine', person: Person): string =>
    person.say(`${at}.change`, {
      check: person.say('checks:names.camera'),
      before: person.say('checks:verdicts.ready'),
      now: person.say('checks:verdicts.not-ready'),
    });

  it('says so when the line is cut while the network is measured, and begins again when it is back (R-S1, R-S5)', async () => {
    const { candidate, wire, desk } = await sit(browser);
    const { page, say } = candidate;
    const runs = () => wire.calls.filter(({ procedure }) => procedure === '/check/run').length;
    await toNotice(candidate);
    await pressButton(candidate, 'system-test:notice.start');
    await measuring(candidate);
    await wire.cut();
    const away = page.getByText(say('candidate:away.checkIn'));
    await away.waitFor();
    expect(runs()).toBe(1);
    wire.mend();
    await away.waitFor({ state: 'detached' });
    await expect.poll(runs).toBe(2);
    await measuring(candidate);
    expect(await page.getByText(say('system-test:computer.broken')).count()).toBe(0);
    await desk.context.close();
  });

  itSeesFaces(
    'asks for everything before the pictures, then of the next candidate for the camera alone, and admits a dark one only with a reason (R-S1, R-S2, R-C7)',
    async () => {
      const usual = await browserWith('normal', 'speech');
      const { candidate: one, desk } = await sit(usual);
      const { faults, look } = lookingAt(one);
      await toTest(one, first);
      await look('notice at check-in');
      await pressButton(one, 'system-test:notice.start');
      await measuring(one);
      await look('computer');
      await one.page
        .getByRole('heading', { level: 1, name: one.say('system-test:computer.done.heading') })
        .waitFor({ timeout: 60_000 });
      await look('computer, done');
      await pressButton(one, 'common:next');
      await tryCamera(one);
      await pressButton(one, 'system-test:camera.nextSound');
      await tryMicrophone(one);
      await pressButton(one, 'system-test:microphone.nextLoudspeaker');
      await tryLoudspeaker(one, true);
      await pressButton(one, 'system-test:loudspeaker.nextResult');
      await heading(one, 'checks:results.ready');
      await look('result at check-in');
      await pressButton(one, 'system-test:result.goOn');
      await heading(one, 'candidate:pictures.document.heading');
      expect(faults).toEqual([]);
      expect(desk.complaints).toEqual([]);
      await usual.close();

      const dark = await browserWith('dark', 'speech');
      const { candidate: two, wire } = await sit(dark);
      await toTest(two, second);
      const began = performance.now();
      await toCamera(two);
      expect((await tryCamera(two)).signals).toContain('camera-dark');
      await pressButton(two, 'system-test:loudspeaker.nextResult');
      await heading(two, 'checks:results.not-ready');
      const took = (performance.now() - began) / 1_000 - cameraSeconds;
      console.info(`a second look at check-in took ${took.toFixed(1)} s beside the camera's own`);
      expect(took).toBeLessThan(5);
      const made = wire.calls.filter(({ procedure }) => procedure.startsWith('/check/'));
      expect(made.map(({ procedure }) => procedure)).toEqual(['/check/run', '/check/camera']);
      expect(made[0]?.input).toContain('"what":"changed"');
      expect(await askedFor(two.page)).toEqual(['video']);
      await two.page.getByText(change('system-test:result', two), { exact: true }).waitFor();
      await pressButton(two, 'system-test:result.tellProctor');
      await takePictures(two);

      const { name } = bookingOf(demonstration, second);
      const { page, say, hands } = proctor;
      const row = page.getByRole('row').filter({ hasText: name });
      await row.getByText(say('proctor:state.at-the-door')).first().waitFor();
      await hands.press(rowButton(proctor, name));
      const machine = page.getByRole('region', { name: say('proctor:machine.heading') });
      const line = { check: say('checks:names.camera'), verdict: say('checks:verdicts.not-ready') };
      await machine.getByText(say('proctor:machine.line', line), { exact: true }).waitFor();
      await machine.getByText(change('proctor:machine', proctor), { exact: true }).waitFor();
      const boxes = page
        .getByRole('group', { name: say('proctor:door.checks') })
        .getByRole('checkbox');
      for (const box of await boxes.all()) await hands.mark(box);
      await pressButton(proctor, 'proctor:door.admit');
      await page.getByText(say('proctor:reason.missing')).waitFor();
      await heading(two, 'candidate:waiting.heading');
      const reason = page.getByRole('textbox', { name: say('proctor:machine.reason') });
      await hands.write(reason, 'A lamp is brought 马上送灯来');
      await pressButton(proctor, 'proctor:door.admit');
      await heading(proctor, 'proctor:room.heading');
      await heading(two, 'exam:terms.heading');
      await openSeat(proctor, name);
      await page.getByText(say('proctor:event.machine.accepted')).first().waitFor();
      await page.getByText('A lamp is brought 马上送灯来').first().waitFor();
      await dark.close();
    },
  );
});
