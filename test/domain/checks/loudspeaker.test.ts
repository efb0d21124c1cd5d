import { describe, expect, it } from 'vitest';
import { judgeLoudspeaker } from '../../../main/domain/checks/loudspeaker.ts';
import { CheckPolicy } from '../../../main/domain/checks/policy.ts';
import { codes, defaults } from './facts-of.ts';

const judge = (heardDecibels: number | null, confirmed: boolean | null, policy = defaults) =>
  judgeLoudspeaker({ got: 'played', heardDecibels, confirmed }, policy);

describe('a loudspeaker (R-S2)', () => {
  it('is not ready when nothing could be played', () => {
    const finding = judgeLoudspeaker({ got: 'nothing', problem: 'failed' }, defaults);
    expect(finding).toMatchObject({ verdict: 'not-ready', remedy: 'connect-loudspeaker' });
  });

  it.each([
    ['without a microphone', null],
    ['with one that heard it', 30],
    ['with one that did not', 0],
  ])('is not ready when the candidate heard nothing, %s', (_, heard) => {
    expect(judge(heard, false)).toMatchObject({ verdict: 'not-ready', remedy: 'turn-up' });
  });

  it('waits until somebody has told: before it played, and while the answer is open', () => {
    expect(judgeLoudspeaker(null, defaults).verdict).toBe('needs-window');
    expect(judge(null, null).verdict).toBe('needs-window');
    expect(judge(9.9, null).verdict).toBe('needs-window');
  });

  it('is ready when the microphone heard it, surely', () => {
    expect(judge(10, null)).toMatchObject({ verdict: 'ready', confidence: 0.95 });
  });

  it('is ready by the candidate’s word, less surely', () => {
    for (const heard of [null, -20, 2]) {
      expect(judge(heard, true)).toMatchObject({ verdict: 'ready', confidence: 0.7 });
    }
    expect(codes(judge(24, true))).toEqual(['loudspeaker-heard']);
  });

  it('is heard from where the policy says', () => {
    const strict = CheckPolicy.parse({ loudspeaker: { heardDecibels: 20 } });
    expect(judge(15, null, strict).verdict).toBe('needs-window');
  });
});
