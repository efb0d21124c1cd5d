import { describe, expect, it } from 'vitest';
import { allowed } from '../../../main/domain/sitting/clock.ts';
import { timedParts } from '../../../main/domain/sitting/events.ts';
import { pinsOf, policyOf } from './support/pins.ts';
import { answer, sitTo } from './support/way.ts';

describe('the parts of an exam (R-E1)', () => {
  it('are ninety minutes by default, of which eighty are for items', () => {
    const { state } = sitTo('consents');
    expect(timedParts.map((part) => allowed(state, part) / 1000)).toEqual([180, 240, 4800, 180]);
    expect(timedParts.reduce((sum, part) => sum + allowed(state, part), 0)).toBe(90 * 60_000);
    expect(allowed(state, 'items')).toBe(80 * 60_000);
  });

  it('each have their own time: what is left over in one is not added to the next', () => {
    const one = sitTo('terms');
    one.runsFor(10);
    one.does({ do: 'terms', accepted: true });
    expect(one.remaining()).toBe(240_000);
    one.runsFor(10);
    one.does({ do: 'start-items' });
    expect(one.remaining()).toBe(4_800_000);
    one.runsFor(100);
    one.does({ do: 'submit', unanswered: 3 });
    expect(one.remaining()).toBe(180_000);
    expect(one.state.ledger.used).toEqual({
      terms: 10_000,
      tutorial: 10_000,
      items: 100_000,
      survey: 0,
    });
  });

  it('are all longer by a quarter for whom the booking gives 25 % (R-E3)', () => {
    const { state } = sitTo('consents', pinsOf(policyOf(), { extraTimePercent: 25 }));
    expect(timedParts.map((part) => allowed(state, part) / 1000)).toEqual([225, 300, 6000, 225]);
  });

  it('have whole milliseconds whatever the percentage', () => {
    const { state } = sitTo(
      'consents',
      pinsOf(policyOf({ time: { terms: 1, tutorial: 1, items: 7, survey: 1 } }), {
        extraTimePercent: 33.333,
      }),
    );
    expect(allowed(state, 'items')).toBe(9_333);
  });
});

describe('the end of a part’s time (R-E1, R-E4)', () => {
  it('of the terms makes the sitting wait for a proctor, who gives them once more', () => {
    const one = sitTo('terms');
    one.runsFor(179);
    expect(one.state.paused).toBeNull();
    one.runsFor(1);
    expect(one.state.paused).toMatchObject({ by: 'system', reason: 'terms-time-up' });
    one.runsFor(600);
    expect(one.does({ do: 'resume', reason: 'was unsure' })).toEqual([
      'time.added',
      'sitting.resumed',
    ]);
    expect(one.remaining()).toBe(180_000);
    one.does({ do: 'terms', accepted: true });
  });

  it('of the terms is given again whole, with the extra time of the booking, after a long sleep', () => {
    const one = sitTo('terms', pinsOf(policyOf(), { extraTimePercent: 25 }));
    one.passes({ how: 'sleeps', for: 2 * 3_600_000 });
    one.does({ do: 'tick' });
    one.does({ do: 'resume', reason: 'had closed the lid' });
    expect(one.remaining()).toBe(225_000);
    one.does({ do: 'tick' });
    expect(one.state.paused).toBeNull();
  });

  it('of the tutorial begins the items with the first item and all their time', () => {
    const one = sitTo('tutorial');
    one.runsFor(240);
    expect(one.state.step.at).toBe('items');
    expect(one.remaining()).toBe(4_800_000);
    expect(one.state.items[0]?.seen).toBe(true);
  });

  it('of the items submits all that was answered, and nothing is answered after it', () => {
    const one = sitTo('items');
    one.does(answer(1, 'A'));
    one.does(answer(3, 'C'));
    one.does({ do: 'flag', position: 3, flagged: true });
    one.runsFor(4_799);
    one.does(answer(2, 'in the last second'));
    one.runsFor(1);
    expect(one.events.slice(-3).map((event) => [event.type, event.opened?.data])).toEqual([
      ['items.submitted', { how: 'time-up', unanswered: 0 }],
      ['part.ended', { part: 'items', how: 'time-up' }],
      ['part.started', { part: 'survey' }],
    ]);
    expect(one.state.items.map(({ responses }) => responses.RESPONSE)).toEqual([
      'A',
      'in the last second',
      'C',
    ]);
    expect(one.asks(answer(2))).toMatchObject({ error: { code: 'wrong-step' } });
  });

  it('refuses an answer between the last second and the look at the clock', () => {
    const one = sitTo('items');
    one.runsFor(4_799);
    one.passes({ how: 'runs', for: 1_001 });
    for (const late of [
      answer(1),
      { do: 'visit', position: 2 },
      { do: 'flag', position: 1, flagged: true },
      { do: 'submit', unanswered: 3 },
    ] as const) {
      expect(one.asks(late)).toMatchObject({ error: { code: 'time-is-up' } });
    }
  });

  it('of the survey finishes the sitting, with the survey unanswered', () => {
    const one = sitTo('survey');
    one.runsFor(180);
    expect(one.state.step).toMatchObject({ at: 'ended', how: 'finished', graded: true });
    expect(one.events.some(({ type }) => type === 'survey.answered')).toBe(false);
  });

  it('does not come while a proctor has paused it', () => {
    const one = sitTo('items');
    one.runsFor(4_799);
    one.does({ do: 'pause', reason: 'fire drill' });
    one.runsFor(3_600);
    expect(one.state.step.at).toBe('items');
    one.does({ do: 'resume', reason: 'over' });
    one.runsFor(1);
    expect(one.state.step.at).toBe('survey');
  });

  it('comes also when no window is there, through a run of parts', () => {
    const one = sitTo('tutorial');
    one.does({ do: 'detach', clean: true });
    one.runsFor(240 + 4_800 + 180);
    expect(one.state.step).toMatchObject({ at: 'ended', how: 'finished' });
  });
});

describe('going through an exam by oneself', () => {
  it('ends where the terms are declined, without a grade', () => {
    const one = sitTo('terms');
    one.does({ do: 'terms', accepted: false });
    expect(one.state.step).toMatchObject({ at: 'ended', how: 'terms-declined', graded: false });
  });

  it('submits only what the candidate was told: the number of unanswered items must be right', () => {
    const one = sitTo('items');
    one.does(answer(1));
    expect(one.asks({ do: 'submit', unanswered: 3 })).toMatchObject({
      error: { code: 'unanswered-changed', values: { unanswered: 2 } },
    });
    one.does(answer(1, null));
    one.does({ do: 'submit', unanswered: 3 });
    expect(one.state.step.at).toBe('survey');
  });

  it('refuses what is about an item that the form does not have', () => {
    const one = sitTo('items');
    for (const position of [0, 4, -1, 1.5]) {
      for (const about of [
        answer(position),
        { do: 'visit', position },
        { do: 'flag', position, flagged: true },
      ] as const) {
        expect(one.asks(about)).toMatchObject({ error: { code: 'item-unknown' } });
      }
    }
  });

  it('remembers where the candidate was, what was seen and what is flagged', () => {
    const one = sitTo('items');
    one.does({ do: 'visit', position: 3 });
    expect(one.does({ do: 'visit', position: 3 })).toEqual([]);
    one.does({ do: 'flag', position: 3, flagged: true });
    one.does({ do: 'flag', position: 1, flagged: true });
    one.does({ do: 'flag', position: 1, flagged: false });
    expect(one.state.current).toBe(3);
    expect(one.state.items.map(({ seen, flagged }) => [seen, flagged])).toEqual([
      [true, false],
      [false, false],
      [true, true],
    ]);
  });

  it('replaces an answer and keeps the earlier one in the log', () => {
    const one = sitTo('items');
    one.does(answer(1, 'A'));
    one.does(answer(1, 'B'));
    expect(one.state.items[0]?.responses).toEqual({ RESPONSE: 'B' });
    expect(one.events.filter(({ type }) => type === 'item.answered')).toHaveLength(2);
  });
});
