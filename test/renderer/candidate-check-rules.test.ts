import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { judgePicture } from '../../main/domain/checks/camera-picture.ts';
import { CheckPolicy } from '../../main/domain/checks/policy.ts';
import { type CheckState, RoughLocation } from '../../preload/contract/check.ts';
import { checkSignals } from '../../preload/texts/zh-CN/check-signals.ts';
import { checkSteps } from '../../preload/texts/zh-CN/check-steps.ts';
import { checks } from '../../preload/texts/zh-CN/checks.ts';
import { network } from '../../preload/texts/zh-CN/network.ts';
import { cameraHints } from '../../renderer/candidate/check/camera-hints.ts';
import { nextStep, sorted } from '../../renderer/candidate/check/flow.ts';
import { loudnessOf, meterShare } from '../../renderer/candidate/check/loudness.ts';
import { findRoughLocation, roughly } from '../../renderer/candidate/check/rough-location.ts';
import { pathOf, summaryOf } from '../../renderer/candidate/check/series.ts';
import { verdictTone } from '../../renderer/candidate/check/verdict-tone.ts';
import { checkWords } from '../../renderer/candidate/check/words.ts';
import { films } from '../domain/checks/films.ts';
import { failing, findingWith, fineFindings } from '../support/check-script.ts';

const stateWith = (findings: CheckState['findings']): CheckState => ({
  findings,
  result: 'ready',
  waits: false,
  network: [],
  since: null,
});

describe('the rough location', () => {
  it('never leaves the window finer than a tenth of a degree (R-S7)', () => {
    const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
    fc.assert(
      fc.property(degrees(90), degrees(180), (latitude, longitude) => {
        const rough = roughly({ latitude, longitude });
        expect(RoughLocation.safeParse(rough).success).toBe(true);
        expect(Math.abs(rough.latitude - latitude)).toBeLessThanOrEqual(0.05 + 1e-9);
        expect(Math.abs(rough.longitude - longitude)).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
    );
    expect(roughly({ latitude: 31.23041, longitude: 121.4737 })).toEqual({
      latitude: 31.2,
      longitude: 121.5,
    });
    expect(Object.is(roughly({ latitude: -0.01, longitude: 0 }).latitude, 0)).toBe(true);
  });

  it('is not known where the system has none, refuses, or a question is left open', async () => {
    expect(await findRoughLocation(undefined)).toBeNull();
    const refusing = {
      getCurrentPosition: (_: PositionCallback, no?: PositionErrorCallback | null) =>
        no?.({ code: 1 } as GeolocationPositionError),
    };
    expect(await findRoughLocation(refusing)).toBeNull();
    vi.useFakeTimers();
    const waiting = findRoughLocation({ getCurrentPosition: () => {} });
    await vi.advanceTimersByTimeAsync(8_000);
    expect(await waiting).toBeNull();
    vi.useRealTimers();
  });
});

describe('the way through the test', () => {
  it('asks for what only this window can find out, one after another', () => {
    const state = stateWith(fineFindings);
    expect(nextStep(state, [])).toBe('camera');
    expect(nextStep(state, ['camera'])).toBe('microphone');
    expect(nextStep(state, ['camera', 'microphone', 'loudspeaker'])).toBe('result');
  });

  it('does not ask again for what an earlier test found out', () => {
    const kept = stateWith([findingWith('camera'), findingWith('microphone')]);
    expect(nextStep(kept, [])).toBe('loudspeaker');
    expect(nextStep(stateWith([...kept.findings, findingWith('loudspeaker')]), [])).toBe('result');
  });

  it('puts the worst on top, and apart from what needs nothing (R-S1)', () => {
    const { against, others } = sorted([
      findingWith('device'),
      findingWith('disk', { verdict: 'unknown', effect: 'warns' }),
      findingWith('network', failing.network),
      findingWith('time-zone', { verdict: 'not-ready', effect: 'ignored' }),
      findingWith('clock', { verdict: 'unknown', effect: 'blocks' }),
      findingWith('memory', failing.memory),
    ]);
    expect(against.map(({ check }) => check)).toEqual(['memory', 'clock', 'network', 'disk']);
    expect(others.map(({ check }) => check)).toEqual(['time-zone', 'device']);
  });

  it('never draws as fine what could not be found out', () => {
    expect(verdictTone({ effect: 'blocks', verdict: 'unknown' })).toBe('danger');
    expect(verdictTone({ effect: 'warns', verdict: 'unknown' })).toBe('warning');
    expect(verdictTone({ effect: 'ignored', verdict: 'unknown' })).toBe('neutral');
    expect(verdictTone({ effect: 'none', verdict: 'ready' })).toBe('ok');
  });
});

describe('the words of a finding', () => {
  const words = checkWords([checks, network, checkSignals], 'zh-CN');

  it('name a program by its Chinese name in Chinese alone', () => {
    const [signal] = failing.programs.signals;
    expect(words.signal(signal)).toContain('远程协助');
    const english = checkWords([{ signals: { 'program-open': '{{name}} is running.' } }], 'en');
    expect(english.signal(signal)).toBe('TeamViewer is running.');
  });

  it('show a code that has no sentence as it is', () => {
    expect(words.signal({ code: 'from-the-future', values: {} })).toBe('from-the-future');
    expect(words.remedy('from-the-future')).toBe('from-the-future');
    expect(words.steps('from-the-future')).toEqual([]);
  });
});

describe('the steps of a remedy', () => {
  it('come in their order, as many as there are', () => {
    const texts = { steps: { mend: { first: 'One.', second: 'Two.' } } };
    expect(checkWords([{}, texts], 'en').steps('mend')).toEqual(['One.', 'Two.']);
  });

  it('are there for what a candidate has to close (R-S1)', () => {
    const words = checkWords([checks, network, checkSignals, { steps: checkSteps }], 'zh-CN');
    expect(words.steps(failing.programs.remedy).length).toBeGreaterThanOrEqual(2);
  });
});

describe('the graph of the network', () => {
  it('says nothing of a series in which nothing was measured', () => {
    expect(summaryOf([])).toBeNull();
    expect(summaryOf([null, null])).toBeNull();
  });

  it('tells the highest value and the median (R-S5)', () => {
    expect(summaryOf([3, null, 1, 2])).toEqual({ most: 3, median: 2 });
    expect(summaryOf([4, 1, 2, 3])).toEqual({ most: 4, median: 2.5 });
  });

  it('leaves a gap where nothing came, and draws a value alone as a dot', () => {
    expect(pathOf([1, null, 2, 2], 30, 10, 2)).toBe('M0.0 5.0h0M20.0 0.0L30.0 0.0');
    expect(pathOf([0, 0], 10, 10, 0)).toBe('M0.0 10.0L10.0 10.0');
  });
});

describe('what is shown while it is measured', () => {
  const look = { brightness: 120, contrast: 45, sharpness: 400, faces: 1 };
  const hints = (more: Partial<Parameters<typeof cameraHints>[0]>) =>
    cameraHints({ ...look, ...more });

  it('says what is wrong with the picture', () => {
    expect(hints({ brightness: 8, contrast: 7, faces: 0 })).toEqual({
      light: 'dark',
      focus: null,
      faces: 'none',
    });
    expect(hints({ contrast: 50.8, sharpness: 18 }).focus).toBe('blurred');
    expect(hints({ contrast: 3 })).toEqual({ light: 'flat', focus: null, faces: 'one' });
    expect(hints({ brightness: 60, contrast: 22.7, sharpness: 131 })).toEqual({
      light: 'good',
      focus: 'good',
      faces: 'one',
    });
    expect(hints({ faces: 2 }).faces).toBe('several');
  });

  it('tells that faces were not looked for yet from that they can’t be (R-S2)', () => {
    expect(hints({ faces: 'not-yet' }).faces).toBe('looking');
    expect(hints({ faces: 'cannot' }).faces).toBe('cannot');
  });

  it('says of light and focus what the verdict will say, at every bound (R-S2)', () => {
    const policy = CheckPolicy.parse({}).camera;
    const differing: object[] = [];
    for (let brightness = 0; brightness <= 255; brightness += 1) {
      for (let contrast = 0; contrast <= 30; contrast += 0.5) {
        for (const relative of [0, 0.003, 0.004, 0.009, 0.0099, 0.01, 0.011, 0.2]) {
          const picture = { brightness, contrast, sharpness: relative * contrast ** 2 };
          const judged = judgePicture({ ...films.normal, ...picture }, policy);
          const found = (...codes: readonly string[]) =>
            judged.some(({ signal }) => codes.includes(signal.code.replace('camera-', '')));
          const { light, focus } = hints(picture);
          const same =
            (light === 'dark') === found('dark', 'dim') &&
            (light === 'bright') === found('washed-out', 'bright') &&
            (light === 'flat') === found('flat') &&
            (focus === 'blurred') === found('blurred', 'soft');
          if (!same) differing.push(picture);
        }
      }
    }
    expect(differing).toEqual([]);
  });

  it('calls a microphone quiet where the verdict does (R-S2)', () => {
    const { leastDecibels, goodDecibels } = CheckPolicy.parse({}).microphone;
    const around = (bound: number) => [bound - 0.1, bound].map(loudnessOf);
    expect(around(leastDecibels)).toEqual(['none', 'quiet']);
    expect(around(goodDecibels)).toEqual(['quiet', 'good']);
  });

  it('gives loudness a word, and a share of the bar that never leaves it', () => {
    expect([-120, -55, -25, -1].map(loudnessOf)).toEqual(['none', 'quiet', 'good', 'loud']);
    fc.assert(
      fc.property(fc.double({ min: -120, max: 3, noNaN: true }), (level) => {
        expect(meterShare(level)).toBeGreaterThanOrEqual(0);
        expect(meterShare(level)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
