import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeCamera } from '../../../main/domain/checks/camera.ts';
import type { CameraFrames, DeviceProblem } from '../../../main/domain/checks/media.ts';
import { CheckPolicy } from '../../../main/domain/checks/policy.ts';
import { codes, defaults } from './facts-of.ts';
import { films } from './films.ts';

const { normal, evening, dark, covered, frozen, noFace, twoFaces, blurred, looping } = films;
const judge = (frames: CameraFrames, policy = defaults) => judgeCamera(frames, policy);
const but = (more: Partial<CameraFrames>) => judge({ ...normal, ...more });
const faces = (none: number, one: number, several: number) => ({
  faces: { looks: none + one + several, none, one, several },
});

describe('a camera that gives nothing (R-S2)', () => {
  it.each<[DeviceProblem, string]>([
    ['denied', 'allow-camera'],
    ['none', 'connect-camera'],
    ['in-use', 'free-camera'],
    ['unsupported', 'use-own-window'],
    ['lost', 'reconnect-camera'],
    ['failed', 'restart-camera'],
  ])('is not ready when it is %s, with a remedy of its own', (problem, remedy) => {
    const finding = judgeCamera({ got: 'nothing', problem }, defaults);
    expect(finding).toMatchObject({ verdict: 'not-ready', remedy, confidence: 1 });
    expect(codes(finding)).toEqual([`camera-${problem}`]);
  });

  it('is not ready when it is there and sends no picture', () => {
    expect(codes(but({ frames: 0 }))).toEqual(['camera-failed']);
  });

  it('waits for the window before it was tried', () => {
    expect(judgeCamera(null, defaults).verdict).toBe('needs-window');
  });

  it('is not known when it was watched for less than a second', () => {
    expect(but({ milliseconds: 400, frames: 12 }).verdict).toBe('unknown');
  });
});

describe('a camera that delivers pictures (R-S2)', () => {
  it('is ready with one face in daylight', () => {
    expect(judge(normal)).toMatchObject({ verdict: 'ready', remedy: null, confidence: 0.9 });
  });

  it.each([
    ['covered', covered, 'camera-covered', 'uncover-camera'],
    ['at 15 % of its light', dark, 'camera-dark', 'more-light'],
    ['frozen', frozen, 'camera-frozen', 'restart-camera'],
    ['without a face', noFace, 'camera-no-face', 'show-face'],
    ['with two faces', twoFaces, 'camera-faces-several', 'be-alone'],
    ['a film that is played again', looping, 'camera-looping', 'use-real-camera'],
  ])('is not ready when it is %s, and says so', (_, film, code, remedy) => {
    const finding = judge(film);
    expect(finding).toMatchObject({ verdict: 'not-ready', remedy });
    expect(finding.signals.filter(({ weight }) => weight === 6).map((one) => one.code)).toEqual([
      code,
    ]);
  });

  it('is not refused in an evening’s light, nor when somebody is lit before a dark room', () => {
    expect(judge(evening).verdict).toBe('ready');
    expect(but({ brightness: 40, contrast: 18 }).verdict).toBe('advice');
    expect(but({ brightness: 24, contrast: 36 })).toMatchObject({
      verdict: 'advice',
      remedy: 'more-light',
    });
  });

  it('is refused when it is washed out, and advised when it is only bright', () => {
    expect(codes(but({ brightness: 244, contrast: 9 }))).toContain('camera-washed-out');
    expect(but({ brightness: 226, contrast: 40 }).verdict).toBe('advice');
  });

  it('is taken for covered when all is of one colour', () => {
    expect(but({ brightness: 120, contrast: 3 })).toMatchObject({
      verdict: 'not-ready',
      remedy: 'uncover-camera',
    });
  });

  it('is advised while a blurred face can be told, and refused beyond', () => {
    expect(judge(blurred)).toMatchObject({ verdict: 'advice', remedy: 'clean-camera' });
    expect(but({ sharpness: 5 })).toMatchObject({ verdict: 'not-ready', remedy: 'clean-camera' });
  });

  it('does not take the noise of a dark picture for blur', () => {
    expect(codes(judge(evening))).not.toContain('camera-soft');
  });

  it('is too slow below ten pictures a second, of which one may be under way', () => {
    expect(but({ frames: 39, milliseconds: 4_000 }).verdict).toBe('ready');
    expect(codes(but({ frames: 28, milliseconds: 4_000 }))).toContain('camera-slow');
  });

  it('does not stand still because it is slow', () => {
    const slow = but({ frames: 4, milliseconds: 4_000, longestStillMilliseconds: 1_600 });
    expect(codes(slow)).toContain('camera-slow');
    expect(codes(slow)).not.toContain('camera-frozen');
  });

  it('is too small below 640 × 480, whichever way round it stands', () => {
    expect(codes(but({ width: 320, height: 240 }))).toContain('camera-small');
    expect(but({ width: 480, height: 640 }).verdict).toBe('ready');
  });

  it('tells of everything that is wrong, causes first', () => {
    const finding = judge({ ...frozen, ...faces(16, 0, 0) });
    expect(codes(finding).slice(0, 2)).toEqual(['camera-frozen', 'camera-no-face']);
    expect(finding.remedy).toBe('restart-camera');
  });
});

describe('faces in the picture (R-S2)', () => {
  it('are never taken for one where nobody could look', () => {
    for (const unseen of [null, { looks: 0, none: 0, one: 0, several: 0 }]) {
      expect(but({ faces: unseen })).toMatchObject({
        verdict: 'advice',
        remedy: 'faces-by-proctor',
      });
    }
  });

  it('count when they were seen twice; once is advice', () => {
    expect(but(faces(0, 15, 1)).verdict).toBe('advice');
    expect(but(faces(0, 14, 2)).verdict).toBe('not-ready');
  });

  it('may be missed now and then', () => {
    expect(but(faces(3, 13, 0)).verdict).toBe('ready');
    expect(but(faces(8, 8, 0))).toMatchObject({ verdict: 'advice', remedy: 'show-face' });
    expect(but(faces(15, 1, 0)).verdict).toBe('not-ready');
  });
});

describe('the policy', () => {
  it('sets what a camera has to do', () => {
    const strict = CheckPolicy.parse({
      camera: { framesPerSecond: 60, width: 1920, height: 1080, leastBrightness: 200 },
    });
    expect(codes(judge(normal, strict))).toEqual(
      expect.arrayContaining(['camera-slow', 'camera-small']),
    );
  });
});

describe('the judgement', () => {
  it('is always one with a verdict, a confidence of 0 to 1 and a remedy where it is not ready', () => {
    const amount = (max: number) => fc.double({ min: 0, max, noNaN: true });
    fc.assert(
      fc.property(
        fc.record({
          milliseconds: amount(600_000),
          frames: fc.nat(40_000),
          width: fc.nat(20_000),
          height: fc.nat(20_000),
          brightness: amount(255),
          contrast: amount(128),
          sharpness: amount(1e6),
          longestStillMilliseconds: amount(600_000),
          loopMilliseconds: fc.option(amount(600_000)),
          intervalVariation: amount(100),
        }),
        (more) => {
          const { verdict, confidence, remedy, signals } = but(more);
          expect(['ready', 'advice', 'not-ready', 'unknown']).toContain(verdict);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(signals.length).toBeGreaterThan(0);
          expect(remedy === null).toBe(verdict === 'ready');
        },
      ),
    );
  });
});
