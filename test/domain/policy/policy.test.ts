import { describe, expect, it } from 'vitest';
import { clockTable, counts, timeKinds } from '../../../main/domain/policy/clock-table.ts';
import { Policy } from '../../../main/domain/policy/policy.ts';

const terms = { 'zh-CN': '保密', en: 'keep quiet' };
const minimal = { schema: 'invigil-policy/1', terms };
const read = (file: object) => Policy.safeParse({ ...minimal, ...file }).success;

describe('a policy', () => {
  it('has the figures of the requirements where it says nothing', () => {
    const policy = Policy.parse(minimal);
    const { terms: forTerms, tutorial, items, survey } = policy.time;
    expect(items).toBe(80 * 60); // R-E1
    expect(forTerms + tutorial + survey).toBe(10 * 60);
    expect(policy.clock.warnAtSeconds).toEqual([10 * 60, 5 * 60]); // R-E4
    expect(policy.clock.automaticStopLimit).toBe(30 * 60);
    expect(policy.checkIn).toEqual({
      opensBefore: 30 * 60, // R-C1
      lateAfter: 0,
      lateNeedsTwo: false,
      passports: false, // R-C4
    });
    expect(policy.grading).toEqual({ scale: 100, pass: 70 }); // R-G1
    expect(policy.release).toEqual({ after: 30 * 60, staffMayRead: false }); // R-G2
    expect(policy.retention).toEqual({ faceDays: 30 }); // R-C8
    expect(policy.hosts).toEqual(['desktop', 'browser']); // R-L5
  });

  it('is refused with a key that it does not know, however deep: a misspelt rule is not ignored', () => {
    expect(read({})).toBe(true);
    for (const wrong of [
      { tiem: {} },
      { clock: { warnAt: [600] } },
      { clock: { table: { sleeping: 'stops' } } },
      { checkIn: { lateMinutes: 5 } },
      { release: { afterMinutes: 30 } },
      { retention: { faceday: 3 } },
      { survey: { questions: [{ identifier: 'a', kind: 'text', text: terms, required: true }] } },
    ]) {
      expect(read(wrong)).toBe(false);
    }
  });

  it('is refused with lengths of time that are none', () => {
    const time = { terms: 60, tutorial: 60, items: 60, survey: 60 };
    expect(read({ time })).toBe(true);
    for (const wrong of [0, -1, 1.5, '60', null]) {
      expect(read({ time: { ...time, items: wrong } })).toBe(false);
    }
    const { survey: _survey, ...three } = time;
    expect(read({ time: three })).toBe(false);
    expect(read({ clock: { beatSeconds: 0 } })).toBe(false);
    expect(read({ clock: { beatSeconds: 61 } })).toBe(false);
  });

  it('is refused with lengths that no calendar holds: one such exam would spoil every list', () => {
    expect(read({ release: { after: 366 * 86_400 } })).toBe(true);
    for (const wrong of [
      { release: { after: Number.MAX_SAFE_INTEGER } },
      { checkIn: { lateAfter: 1e12 } },
      { clock: { automaticStopLimit: 1e12 } },
      { retention: { faceDays: 1e12 } },
      { grading: { scale: 1e300, pass: 70 } },
    ]) {
      expect(read(wrong)).toBe(false);
    }
  });

  it('is refused without terms in both languages', () => {
    expect(Policy.safeParse({ schema: 'invigil-policy/1' }).success).toBe(false);
    expect(read({ terms: { en: 'keep quiet' } })).toBe(false);
    expect(read({ terms: { ...terms, en: '' } })).toBe(false);
  });
});

describe('what counts on the clock (R-E4)', () => {
  it('is what the table says runs, and never check-in or the time after', () => {
    const table = clockTable.parse({});
    expect(timeKinds.filter((kind) => counts(table, kind))).toEqual([
      'working',
      'break-over',
      'asleep',
      'absent',
      'closed',
    ]);
  });
});
