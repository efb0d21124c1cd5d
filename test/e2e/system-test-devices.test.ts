import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noFaces } from '../support/fake-camera.ts';
import { pressButton } from '../support/way-person.ts';
import { cannotGo, type Station, startBrowser, whySkipped } from '../support/way-station.ts';
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
import { atNotice, stationToTest, verdictLine } from '../support/way-system-test-desk.ts';
import { stepsOf } from '../support/way-system-test-words.ts';

const suite = cannotGo === null ? describe : describe.skip;
const noPortrait = cannotGo === null ? noFaces() : null;
const withFaces = noPortrait === null ? it : it.skip;
const why = noPortrait === null ? '' : ` (${noPortrait})`;

suite(`devices that are not fit for the exam${whySkipped}`, () => {
  let station: Station;
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
    const needsFace = kind === 'two-faces';
    const test = needsFace ? withFaces : it;
    test(`refuses a camera that is ${kind} with a sentence and steps of its own (R-S2)${needsFace ? why : ''}`, async () => {
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

  it('asks for the place only where the candidate agreed, and sends it to a tenth of a degree (R-S7)', async () => {
    const { candidate, wire, close } = await atNotice(station, startBrowser(), {
      permissions: ['geolocation'],
    });
    const { page, say, hands } = candidate;
    await hands.mark(page.getByRole('checkbox', { name: say('system-test:notice.consent') }));
    expect(await askedFor(page)).toEqual([]);
    await toCamera(candidate);
    expect(await askedFor(page)).toEqual(['place', 'video']);
    const run = wire.calls.find(({ procedure }) => procedure === '/check/run');
    expect(run?.input).toContain('"location":{"latitude":31.2,"longitude":121.5}');
    await close();
  });
});
