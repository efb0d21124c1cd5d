import { afterAll, beforeAll, expect, it } from 'vitest';
import { confirmIdentity, consentToAll, lookUp, welcome } from '../support/way-candidate.ts';
import { heading, pressButton } from '../support/way-person.ts';
import { bookingOf } from '../support/way-room.ts';
import { startBrowser } from '../support/way-station.ts';
import {
  askedFor,
  browserWith,
  browserWithout,
  saidNow,
  toCamera,
  tryCamera,
  tryLoudspeaker,
  tryMicrophone,
} from '../support/way-system-test.ts';
import {
  atDoor,
  atNotice,
  stationToTest,
  type TestStation,
  verdictLine,
} from '../support/way-system-test-desk.ts';
import { itSeesFaces, testSuite } from '../support/way-system-test-it.ts';
import { stepsOf } from '../support/way-system-test-words.ts';

/** The demonstration's booking of the exam that asks for the system test and can be begun now. */
const booked = 6;

testSuite('devices that are not fit for the exam, and the place', () => {
  let station: TestStation;
  beforeAll(async () => {
    station = await stationToTest();
  });
  afterAll(() => station?.close());

  const cameras = [
    ['covered', ['camera-covered'], 'uncover-camera'],
    ['frozen', ['camera-frozen'], 'restart-camera'],
    ['no-face', ['camera-no-face'], 'show-face'],
    ['looping', ['camera-looping'], 'use-real-camera'],
    ['two-faces', ['camera-faces-several'], 'be-alone'],
  ] as const;
  for (const [kind, problems, remedy] of cameras) {
    // An empty room has nobody in it, which is another reason to refuse.
    const test = kind === 'covered' || kind === 'no-face' ? it : itSeesFaces;
    test(`refuses a camera that is ${kind} with a sentence and steps of its own (R-S2)`, async () => {
      const { candidate, desk, close } = await atNotice(station, browserWith(kind, 'clipped'));
      await toCamera(candidate);
      const said = await tryCamera(candidate);
      expect(said.verdict).toBe(verdictLine(candidate, 'camera', 'not-ready'));
      const others = ['camera-picture', 'camera-one-face'];
      expect(said.signals.filter((code) => !others.includes(code))).toEqual(problems);
      expect(said.steps).toEqual(stepsOf(remedy, 'en'));
      if (kind === 'covered') {
        await pressButton(candidate, 'system-test:camera.nextSound');
        expect(await tryMicrophone(candidate)).toEqual({
          verdict: verdictLine(candidate, 'microphone', 'advice'),
          signals: ['microphone-clipped'],
          steps: stepsOf('lower-microphone', 'en'),
        });
      }
      expect(desk.complaints).toEqual([]);
      await close();
    });
  }

  const nothing = [
    ['permission', 'permission', 'denied', 'allow-camera', 'allow-microphone'],
    ['devices', 'device', 'none', 'connect-camera', 'connect-microphone'],
  ] as const;
  for (const [without, what, problem, forCamera, forMicrophone] of nothing) {
    it(`says that there is no ${what} for camera and microphone, how to mend it, and goes on (R-S2)`, async () => {
      const permissions = without === 'devices' ? ['camera', 'microphone'] : [];
      const { candidate, desk, close } = await atNotice(station, browserWithout(without), {
        permissions,
      });
      await toCamera(candidate);
      expect(await saidNow(candidate, 'camera')).toEqual({
        verdict: verdictLine(candidate, 'camera', 'not-ready'),
        signals: [`camera-${problem}`],
        steps: stepsOf(forCamera, 'en'),
      });
      await pressButton(candidate, 'system-test:camera.nextSound');
      expect(await saidNow(candidate, 'microphone')).toEqual({
        verdict: verdictLine(candidate, 'microphone', 'not-ready'),
        signals: [`microphone-${problem}`],
        steps: stepsOf(forMicrophone, 'en'),
      });
      await pressButton(candidate, 'system-test:microphone.nextLoudspeaker');
      expect((await tryLoudspeaker(candidate, true)).signals).toEqual(['loudspeaker-confirmed']);
      expect(desk.complaints).toEqual([]);
      await close();
    });
  }

  it('asks for the place at check-in only where the candidate agreed, and sends it to a tenth of a degree (R-S7)', async () => {
    const { candidate, wire, close } = await atDoor(station, startBrowser(), {
      permissions: ['geolocation'],
    });
    const { page, say, hands } = candidate;
    await welcome(candidate);
    await lookUp(candidate, { code: bookingOf(station.demonstration, booked).confirmation });
    await confirmIdentity(candidate);
    await consentToAll(candidate);
    await heading(candidate, 'system-test:notice.heading');
    await hands.mark(page.getByRole('checkbox', { name: say('system-test:notice.consent') }));
    expect(await askedFor(page)).toEqual([]);
    await toCamera(candidate);
    expect(await askedFor(page)).toEqual(['place', 'video']);
    const run = wire.calls.find(({ procedure }) => procedure === '/check/run');
    expect(run?.input).toContain('"location":{"latitude":31.2,"longitude":121.5}');
    await close();
  });

  it('never asks for the place of who practises (R-S7)', async () => {
    const { candidate, wire, close } = await atNotice(station, startBrowser(), {
      permissions: ['geolocation'],
    });
    const { page } = candidate;
    expect(await page.getByRole('checkbox').count()).toBe(0);
    await toCamera(candidate);
    expect(await askedFor(page)).toEqual(['video']);
    const run = wire.calls.find(({ procedure }) => procedure === '/check/run');
    expect(run?.input).toContain('"location":null');
    await close();
  });
});
