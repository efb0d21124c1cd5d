import { describe, expect, it } from 'vitest';
import { grade } from './support/pins.ts';
import { answer, sitTo } from './support/way.ts';

const timed = ['terms', 'tutorial', 'items', 'survey'] as const;
const before = ['consents', 'pictures', 'waiting'] as const;

describe('a proctor during an exam (R-P3)', () => {
  it('pauses in every timed part: the clock stands still and the candidate can do nothing', () => {
    for (const part of timed) {
      const one = sitTo(part);
      one.runsFor(3);
      const left = one.remaining();
      one.does({ do: 'pause', reason: 'fire drill' });
      one.runsFor(7_200);
      expect(one.remaining()).toBe(left);
      for (const act of [
        { do: 'terms', accepted: true },
        { do: 'start-items' },
        answer(1),
        { do: 'submit', unanswered: 3 },
        { do: 'survey', answers: {} },
      ] as const) {
        expect(one.asks(act).ok).toBe(false);
      }
      expect(one.asks({ do: 'pause', reason: 'again' })).toMatchObject({
        error: { code: 'already-paused' },
      });
      one.does({ do: 'resume', reason: 'over' });
      expect(one.state.paused).toBeNull();
      expect(one.remaining()).toBe(left);
      expect(one.asks({ do: 'resume', reason: 'again' })).toMatchObject({
        error: { code: 'not-paused' },
      });
    }
  });

  it('keeps a pause through kill, reboot and a closed window: a person decided it', () => {
    const one = sitTo('items');
    const left = one.remaining();
    one.does({ do: 'pause', reason: 'fire drill' });
    one.does({ do: 'detach', clean: true });
    one.passes({ how: 'new-boot', off: 3_600_000, age: 60_000 });
    one.does({ do: 'start-run', program: 'p' });
    one.does({ do: 'attach' });
    expect(one.state.paused).toMatchObject({ by: 'proctor', reason: 'fire drill' });
    expect(one.state.ledger.automatic).toBe(0);
    one.does({ do: 'resume', reason: 'over' });
    expect(one.remaining()).toBe(left);
  });

  it('adds time to the part that runs, and to no other', () => {
    for (const part of timed) {
      const one = sitTo(part);
      const left = one.remaining();
      one.does({ do: 'extend', part, by: 300_000, reason: 'noise outside' });
      expect(one.remaining()).toBe(left + 300_000);
      const others = timed.filter((other) => other !== part);
      expect(others.map((other) => one.state.added[other])).toEqual([0, 0, 0]);
    }
  });

  it('adds no time when the part that was meant is over by now', () => {
    const one = sitTo('survey');
    const asked = one.asks({ do: 'extend', part: 'items', by: 300_000, reason: 'noise outside' });
    expect(asked).toMatchObject({ ok: false, error: { code: 'wrong-step' } });
    expect(one.state.added.survey).toBe(0);
  });

  it('adds time to a part that is paused, and to one whose last second is over', () => {
    const one = sitTo('items');
    one.does({ do: 'pause', reason: 'noise' });
    one.does({ do: 'extend', part: 'items', by: 60_000, reason: 'noise' });
    one.does({ do: 'resume', reason: 'quiet' });
    expect(one.remaining()).toBe(4_860_000);
    one.passes({ how: 'sleeps', for: 4_860_000 });
    one.does({ do: 'extend', part: 'items', by: 60_000, reason: 'noise' });
    one.does({ do: 'tick' });
    expect(one.state.step.at).toBe('items');
  });

  it('sends messages until the end', () => {
    for (const place of [...before, ...timed]) {
      const one = sitTo(place);
      one.does({ do: 'message', text: 'good morning' });
      expect(one.state.messages).toMatchObject([{ text: 'good morning' }]);
    }
  });

  it('terminates nobody before admission: refusing deletes what was kept of them (R-C3)', () => {
    for (const place of before) {
      const asked = sitTo(place).asks({ do: 'terminate', reason: 'changed their mind' });
      expect(asked).toMatchObject({ ok: false, error: { code: 'wrong-step' } });
    }
  });

  it('can pause, extend and resume nobody who has not begun or has ended', () => {
    const ended = sitTo('waiting');
    ended.does({ do: 'refuse', because: 'late', reason: 'late' });
    for (const one of [...before.map((place) => sitTo(place)), ended]) {
      for (const act of [
        { do: 'pause', reason: 'x' },
        { do: 'resume', reason: 'x' },
        { do: 'extend', part: 'items', by: 60_000, reason: 'x' },
      ] as const) {
        expect(one.asks(act).ok).toBe(false);
      }
    }
    expect(ended.asks({ do: 'message', text: 'x' })).toMatchObject({ ok: false });
  });
});

describe('a sitting that a proctor terminates (R-P3)', () => {
  for (const place of timed) {
    const graded = place === 'items' || place === 'survey';
    it(`in ${place} is over, ${graded ? 'graded with what was answered' : 'without a grade'}`, () => {
      const one = sitTo(place);
      if (place === 'items') one.does(answer(2, 'B'));
      const types = one.does({ do: 'terminate', reason: 'used a phone' });
      expect(one.state.step).toMatchObject({
        at: 'ended',
        how: 'terminated',
        reason: 'used a phone',
        graded,
      });
      expect(types.includes('items.submitted')).toBe(place === 'items');
      expect(types).toContain('part.ended');
      expect(one.asks({ do: 'terminate', reason: 'again' })).toMatchObject({
        error: { code: 'wrong-step' },
      });
      expect(one.asks(answer(1))).toMatchObject({ error: { code: 'wrong-step' } });
      if (place === 'items') expect(one.state.items[1]?.responses).toEqual({ RESPONSE: 'B' });
    });
  }

  it('may be paused or held when that happens, and is no longer then', () => {
    const one = sitTo('items');
    one.does({ do: 'pause', reason: 'looking' });
    one.does({ do: 'terminate', reason: 'used a phone' });
    expect(one.state.paused).toBeNull();
  });
});

describe('after the end', () => {
  const finished = () => {
    const one = sitTo('items');
    one.does(answer(3, 'an essay'));
    one.does({ do: 'submit', unanswered: 2 });
    one.does({ do: 'survey', answers: { ease: '5' } });
    return one;
  };
  const rate = (more: object = {}) =>
    ({ do: 'rate', position: 3, points: 4, maxPoints: 5, reason: 'clear', ...more }) as const;

  it('an answer is rated once, within its points, and not after the grade (R-E2)', () => {
    const one = finished();
    for (const points of [-1, 5.1, Number.NaN]) {
      expect(one.asks(rate({ points }))).toMatchObject({ error: { code: 'points-out-of-range' } });
    }
    expect(one.asks(rate({ position: 9 }))).toMatchObject({ error: { code: 'item-unknown' } });
    one.does(rate());
    expect(one.state.ratings[3]).toEqual({ points: 4, by: 'actor1' });
    expect(one.asks(rate({ points: 5 }))).toMatchObject({ error: { code: 'already-rated' } });
    one.does({ do: 'record-grade', grade });
    expect(one.asks(rate({ position: 1 }))).toMatchObject({ error: { code: 'already-rated' } });
  });

  it('nothing is rated or graded before it, nor where no items were seen (R-G1)', () => {
    const withdrawn = sitTo('terms');
    withdrawn.does({ do: 'terms', accepted: false });
    for (const one of [sitTo('items'), sitTo('survey'), withdrawn]) {
      expect(one.asks(rate())).toMatchObject({ error: { code: 'wrong-step' } });
      expect(one.asks({ do: 'record-grade', grade })).toMatchObject({
        error: { code: 'wrong-step' },
      });
    }
  });

  it('a grade is recorded once: nobody edits a result (R-G1)', () => {
    const one = finished();
    one.does({ do: 'record-grade', grade });
    expect(one.asks({ do: 'record-grade', grade: { ...grade, score: 100 } })).toMatchObject({
      error: { code: 'wrong-step' },
    });
    expect(one.state.grade).toEqual(grade);
  });

  it('pictures and names are erased on record, and only then (R-C8)', () => {
    expect(
      sitTo('items').asks({ do: 'erase', retention: 'face', reason: 'retention-ended' }),
    ).toMatchObject({ error: { code: 'wrong-step' } });
    const one = finished();
    one.does({ do: 'erase', retention: 'face', reason: 'retention-ended' });
    expect(one.state.pictures).toEqual({ document: null, face: null });
    expect(one.state.candidate).not.toBeNull();
    one.does({ do: 'erase', retention: 'personal', reason: 'asked' });
    expect(one.state.candidate).toBeNull();
    expect(one.state.items[2]?.answered).toBe(true);
  });

  it('time belongs to no part any more', () => {
    const one = finished();
    const used = one.state.ledger.used;
    one.passes({ how: 'new-boot', off: 3_600_000, age: 60_000 });
    expect(one.does({ do: 'start-run', program: 'p' })).toEqual([]);
    expect(one.does({ do: 'stop-run', by: 'operator' })).toEqual([]);
    expect(one.does({ do: 'tick' })).toEqual([]);
    one.does({ do: 'record-grade', grade });
    expect(one.state.ledger.used).toEqual(used);
    expect(one.state.ledger.entries.at(-1)).toMatchObject({ kind: 'after', part: null });
  });
});
