import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeviceProblem, MicrophoneSound } from '../../../main/domain/checks/media.ts';
import { judgeMicrophone } from '../../../main/domain/checks/microphone.ts';
import { isVirtualMicrophone } from '../../../main/domain/checks/microphone-names.ts';
import { CheckPolicy } from '../../../main/domain/checks/policy.ts';
import { codes, defaults } from './facts-of.ts';

/** Forty tenths of a second: of ten, this many are loud. */
const levels = (loud: number, quiet: number, ofTen = 5): readonly number[] =>
  Array.from({ length: 40 }, (_, at) => (at % 10 < ofTen ? loud : quiet));

const sound = (more: Partial<MicrophoneSound> = {}): MicrophoneSound => ({
  got: 'sound',
  label: 'Microphone Array (Realtek(R) Audio)',
  milliseconds: 4_000,
  levels: levels(-26, -70),
  peak: -11.5,
  clipped: 0,
  zeros: 0,
  ...more,
});
const judge = (more: Partial<MicrophoneSound> = {}) => judgeMicrophone(sound(more), defaults);

describe('a microphone that gives nothing (R-S2)', () => {
  it.each<[DeviceProblem, string]>([
    ['denied', 'allow-microphone'],
    ['none', 'connect-microphone'],
    ['in-use', 'free-microphone'],
    ['unsupported', 'use-own-window'],
    ['lost', 'reconnect-microphone'],
    ['failed', 'restart-microphone'],
  ])('is not ready when it is %s, with a remedy of its own', (problem, remedy) => {
    const finding = judgeMicrophone({ got: 'nothing', problem }, defaults);
    expect(finding).toMatchObject({ verdict: 'not-ready', remedy });
    expect(codes(finding)).toEqual([`microphone-${problem}`]);
  });

  it('waits for the window before it was tried', () => {
    expect(judgeMicrophone(null, defaults).verdict).toBe('needs-window');
  });

  it('is not known when it was listened to for less than a second', () => {
    expect(judge({ milliseconds: 300, levels: [-26, -30, -60] }).verdict).toBe('unknown');
    expect(judge({ levels: [] }).verdict).toBe('unknown');
  });
});

describe('a microphone that delivers sound (R-S2)', () => {
  it('is ready when somebody speaks', () => {
    expect(judge()).toMatchObject({ verdict: 'ready', remedy: null });
  });

  it('is not ready when it is muted: all samples nothing', () => {
    expect(judge({ levels: levels(-120, -120), peak: -120, zeros: 1 })).toMatchObject({
      verdict: 'not-ready',
      remedy: 'unmute-microphone',
    });
    expect(codes(judge({ levels: levels(-95, -96), peak: -91 }))).toEqual(['microphone-silent']);
  });

  it('is not ready when only its own murmur can be heard', () => {
    expect(judge({ levels: levels(-70.6, -70.9) })).toMatchObject({
      verdict: 'not-ready',
      remedy: 'speak-up',
    });
  });

  it('is not refused when the room is heard and nobody speaks', () => {
    expect(judge({ levels: levels(-41, -43) })).toMatchObject({
      verdict: 'advice',
      remedy: 'speak-up',
    });
  });

  it('is advised to be louder when somebody who speaks is hardly heard', () => {
    expect(codes(judge({ levels: levels(-55, -70) }))).toEqual(['microphone-quiet']);
    expect(judge({ levels: levels(-46, -70) }).verdict).toBe('ready');
  });

  it('is not heard by one click of the keyboard', () => {
    const click = levels(-72, -72).with(3, -20);
    expect(judge({ levels: click }).verdict).toBe('not-ready');
  });

  it('is advised to be turned down when it distorts', () => {
    expect(judge({ levels: levels(-2, -70), clipped: 0.15, peak: 0 })).toMatchObject({
      verdict: 'advice',
      remedy: 'lower-microphone',
    });
    expect(judge({ clipped: 0.002 }).verdict).toBe('ready');
  });

  it('is judged by the levels of the policy', () => {
    const patient = CheckPolicy.parse({ microphone: { leastDecibels: -80, goodDecibels: -75 } });
    const murmur = sound({ levels: levels(-70, -79) });
    expect(judgeMicrophone(murmur, patient).verdict).toBe('ready');
  });

  it('is judged whatever comes, with a remedy wherever it is not ready', () => {
    const level = fc.double({ min: -120, max: 3, noNaN: true });
    fc.assert(
      fc.property(fc.array(level), fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
        const { verdict, remedy, confidence } = judge({ levels: all, clipped: share });
        expect(remedy === null).toBe(verdict === 'ready');
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('a virtual microphone (R-S6)', () => {
  it.each([
    'CABLE Output (VB-Audio Virtual Cable)',
    'Default - CABLE Output (VB-Audio Virtual Cable)',
    '立体声混音 (Realtek(R) Audio)',
    'BlackHole 2ch (Virtual)',
  ])('is known by its name: %s', (name) => {
    expect(isVirtualMicrophone(name)).toBe(true);
  });

  it.each([
    '麦克风 (Realtek(R) Audio)',
    'Virtual Reality Headset (USB Audio)',
    'Stereo Mixer Pro (Yamaha)',
    'MacBook Pro Microphone (Built-in)',
    '',
  ])('is not taken for one by a part of its name: %s', (name) => {
    expect(isVirtualMicrophone(name)).toBe(false);
  });

  it('is told and never refused for its name alone', () => {
    expect(judge({ label: 'CABLE Output (VB-Audio Virtual Cable)' })).toMatchObject({
      verdict: 'advice',
      remedy: 'use-real-microphone',
    });
  });
});
