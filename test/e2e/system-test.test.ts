import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keyboard } from '../support/way-hands.ts';
import { heading, type Person, pressButton } from '../support/way-person.ts';
import type { Station } from '../support/way-station.ts';
import {
  askedFor,
  atResult,
  browserWith,
  cameraShows,
  listedAgainst,
  lookingAt,
  saidInResult,
  toCamera,
  tryCamera,
  tryLoudspeaker,
  tryMicrophone,
} from '../support/way-system-test.ts';
import { atNotice, stationToTest, verdictLine } from '../support/way-system-test-desk.ts';
import { itSeesFaces, testSuite } from '../support/way-system-test-it.ts';
import { stepsOf } from '../support/way-system-test-words.ts';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

testSuite('the candidate’s system test', () => {
  let station: Station;
  beforeAll(async () => {
    station = await stationToTest();
  });
  afterAll(() => station?.close());

  const names = ({ say }: Person, ...checks: readonly string[]) =>
    checks.map((check) => say(`checks:names.${check}`));

  itSeesFaces(
    'finds camera and sound ready, by the keyboard alone, having collected nothing before the start, and gives a report with a ticket that says the same (R-S1, R-S2, R-S7)',
    async () => {
      const { candidate, desk, wire, close } = await atNotice(
        station,
        browserWith('normal', 'speech'),
        { hands: keyboard },
      );
      const { page, say } = candidate;
      const { faults, look } = lookingAt(candidate);
      const collecting = () =>
        wire.calls.filter(({ procedure }) => procedure.startsWith('/check/'));
      await look('notice');
      expect(collecting()).toEqual([]);
      expect(await askedFor(page)).toEqual([]);

      await toCamera(candidate);
      expect(collecting()[0]?.input).toContain('"what":"all","location":null');
      await cameraShows(candidate);
      await look('camera');
      expect(await tryCamera(candidate)).toEqual({
        verdict: verdictLine(candidate, 'camera', 'ready'),
        signals: ['camera-picture', 'camera-one-face'],
        steps: [],
      });
      await look('camera, ready');
      await pressButton(candidate, 'system-test:camera.nextSound');
      await heading(candidate, 'system-test:microphone.heading');
      // Until the browser has given the microphone out, there is nothing to choose or to start.
      await page
        .getByRole('button', { name: say('system-test:microphone.start') })
        .and(page.locator(':enabled'))
        .waitFor();
      await look('microphone');
      expect(await tryMicrophone(candidate)).toEqual({
        verdict: verdictLine(candidate, 'microphone', 'ready'),
        signals: ['microphone-good'],
        steps: [],
      });
      await look('microphone, ready');
      await pressButton(candidate, 'system-test:microphone.nextLoudspeaker');
      expect(await tryLoudspeaker(candidate, true, () => look('question'))).toEqual({
        verdict: verdictLine(candidate, 'loudspeaker', 'ready'),
        signals: ['loudspeaker-confirmed'],
        steps: [],
      });
      await look('loudspeaker, ready');
      await pressButton(candidate, 'system-test:loudspeaker.nextResult');
      await atResult(candidate);
      await look('result');
      const against = await listedAgainst(candidate);
      for (const name of names(candidate, 'camera', 'microphone', 'loudspeaker')) {
        expect(against.map(({ check }) => check)).not.toContain(name);
      }

      const saving = page.waitForEvent('download');
      await pressButton(candidate, 'system-test:result.save');
      const saved = readFileSync(await (await saving).path(), 'utf8');
      expect(saved).toContain(say('checks:ticket.heading'));
      expect(saved).toContain('<svg class="qr"');
      const savingData = page.waitForEvent('download');
      await pressButton(candidate, 'system-test:result.saveData');
      const data = await savingData;
      expect(data.suggestedFilename()).toMatch(/\.json$/);
      const { report, ticket } = JSON.parse(readFileSync(await data.path(), 'utf8'));
      // The exam's own rules, by which a virtual machine only warns.
      expect(report.result).toBe('ready');
      await heading(candidate, 'checks:results.ready');
      const verdicts = (list: readonly { check: string; verdict: string }[]) =>
        Object.fromEntries(list.map((one) => [one.check, one.verdict]));
      expect(verdicts(report.findings)).toMatchObject({
        camera: 'ready',
        microphone: 'ready',
        loudspeaker: 'ready',
      });
      expect(verdicts(ticket.findings)).toEqual(verdicts(report.findings));
      // Numbers only: no picture and no sound left the window.
      const longest = Math.max(...collecting().map(({ input }) => input.length));
      expect(longest).toBeLessThan(1_000);
      expect(await askedFor(page)).not.toContain('place');
      await pressButton(candidate, 'system-test:result.done');
      await heading(candidate, 'candidate:welcome.heading');
      expect(faults).toEqual([]);
      expect(desk.complaints).toEqual([]);
      await close();
    },
  );

  it('lists what fails worst first with steps, and tries one alone again, by the keyboard alone in Chinese (R-S1, R-S2)', async () => {
    const { candidate, desk, wire, close } = await atNotice(
      station,
      browserWith('dark', 'silence'),
      { hands: keyboard, locale: 'zh-CN' },
    );
    const { locale, page } = candidate;
    const { faults, look } = lookingAt(candidate);
    await look('notice');
    await toCamera(candidate);
    await cameraShows(candidate);
    await look('camera');
    const camera = await tryCamera(candidate);
    expect(camera.verdict).toBe(verdictLine(candidate, 'camera', 'not-ready'));
    expect(camera.signals[0]).toBe('camera-dark');
    expect(camera.steps).toEqual(stepsOf('more-light', locale));
    await look('camera, not ready');
    await pressButton(candidate, 'system-test:camera.nextSound');
    expect(await tryMicrophone(candidate)).toEqual({
      verdict: verdictLine(candidate, 'microphone', 'not-ready'),
      signals: ['microphone-silent'],
      steps: stepsOf('unmute-microphone', locale),
    });
    await look('microphone, not ready');
    await pressButton(candidate, 'system-test:microphone.nextLoudspeaker');
    await heading(candidate, 'system-test:loudspeaker.heading');
    await look('loudspeaker');
    expect(await tryLoudspeaker(candidate, false, () => look('question'))).toEqual({
      verdict: verdictLine(candidate, 'loudspeaker', 'not-ready'),
      signals: ['loudspeaker-not-confirmed'],
      steps: stepsOf('turn-up', locale),
    });
    await pressButton(candidate, 'system-test:loudspeaker.nextResult');
    await atResult(candidate);
    await look('result');

    const { say } = candidate;
    const [name = '', ...others] = names(candidate, 'loudspeaker', 'camera', 'microphone');
    const against = await listedAgainst(candidate);
    // As they stand in a title.
    const effects = [
      ...['blocks', 'warns'].map((effect) => capital(say(`checks:effects.${effect}`))),
      // Last what nobody knows and nothing forbids.
      say('checks:verdicts.unknown'),
    ];
    const ranks = against.map(({ effect }) => effects.indexOf(effect));
    expect(ranks).toEqual(ranks.toSorted());
    expect(ranks).not.toContain(-1);
    for (const check of others) expect(against).toContainEqual({ check, effect: effects[0] });
    // Hearing is no condition of an exam that is read.
    expect(against).toContainEqual({ check: name, effect: effects[1] });
    expect(await saidInResult(candidate, 'camera')).toEqual({ ...camera, verdict: effects[0] });
    const loudspeaker = await saidInResult(candidate, 'loudspeaker');
    expect(loudspeaker.steps).toEqual(stepsOf('turn-up', locale));

    // The loudspeaker was off: that one alone is asked again, and leaves the list.
    const made = wire.calls.length;
    await pressButton(candidate, 'system-test:againOne', { check: name });
    const again = await tryLoudspeaker(candidate, true);
    expect(again.signals).toEqual(['loudspeaker-confirmed']);
    await pressButton(candidate, 'system-test:loudspeaker.nextResult');
    await atResult(candidate);
    const now = await listedAgainst(candidate);
    expect(now).toEqual(against.filter(({ check }) => check !== name));
    // The start page beside it asks for a while what was put back.
    const calls = wire.calls
      .slice(made)
      .map(({ procedure }) => procedure)
      .filter((procedure) => procedure !== '/lockdown/restored');
    expect(new Set(calls)).toEqual(new Set(['/check/loudspeaker']));
    // One of the machine stays in its place and asks nothing of the window.
    const asked = await askedFor(page);
    await pressButton(candidate, 'system-test:againOne', { check: say('checks:names.network') });
    const asksOfMachine = () =>
      wire.calls.findLast(({ procedure }) => procedure.startsWith('/check/'));
    await expect.poll(() => asksOfMachine()?.input ?? '').toContain('"what":"network"');
    await page
      .getByRole('progressbar')
      .or(page.getByText(say('system-test:testing')))
      .first()
      .waitFor({ state: 'detached' });
    expect(await listedAgainst(candidate)).toEqual(now);
    expect(await askedFor(page)).toEqual(asked);
    expect(faults).toEqual([]);
    expect(desk.complaints).toEqual([]);
    await close();
  });
});
