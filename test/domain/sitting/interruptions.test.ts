import { describe, expect, it } from 'vitest';
import { pinsOf, policyOf } from './support/pins.ts';
import { answer, sitTo } from './support/way.ts';

const minute = 60_000;
const limit = 30 * minute;

const restart = (one: ReturnType<typeof sitTo>, off: number): void => {
  one.passes({ how: 'new-run', for: off });
  one.does({ do: 'start-run', program: 'p' });
  one.does({ do: 'attach' });
};

describe('a sitting whose program is killed (R-E4, R-E5)', () => {
  it('goes on where it was, with its answers, and the clock has stood still', () => {
    const one = sitTo('items');
    one.does(answer(2, 'kept'));
    one.does({ do: 'visit', position: 2 });
    const before = one.remaining();
    restart(one, 20 * minute);
    expect(one.state.step.at).toBe('items');
    expect(one.state.paused).toBeNull();
    expect(one.state.current).toBe(2);
    expect(one.state.items[1]).toMatchObject({ responses: { RESPONSE: 'kept' }, answered: true });
    expect(one.remaining()).toBe(before);
    expect(one.state.ledger.entries.at(-1)).toMatchObject({ kind: 'down', length: 20 * minute });
  });

  it('waits for a proctor after half an hour, and goes on when one says so', () => {
    const one = sitTo('items');
    restart(one, limit + 1);
    expect(one.state.paused).toMatchObject({ by: 'system', reason: 'interrupted-too-long' });
    expect(one.asks(answer(1))).toMatchObject({ error: { code: 'paused' } });
    const before = one.remaining();
    one.runsFor(120);
    expect(one.remaining()).toBe(before);
    one.does({ do: 'resume', reason: 'power is back' });
    one.does(answer(1));
    expect(one.state.paused).toBeNull();
  });

  it('adds up interruptions: killing it again and again does not stop the clock for ever', () => {
    const one = sitTo('items');
    for (let kill = 0; kill < 7 && !one.state.paused; kill += 1) {
      one.runsFor(10);
      restart(one, 5 * minute);
    }
    expect(one.state.paused).toMatchObject({ by: 'system' });
    expect(one.state.ledger.automatic).toBeGreaterThan(limit);
    one.does({ do: 'resume', reason: 'looked at' });
    // A person has looked at these: they no longer add up.
    restart(one, 29 * minute);
    expect(one.state.paused).toBeNull();
  });

  it('obeys the policy’s limit', () => {
    const one = sitTo('items', pinsOf(policyOf({ clock: { automaticStopLimit: 60 } })));
    restart(one, 61_000);
    expect(one.state.paused).toMatchObject({ by: 'system' });
  });

  it('loses the candidate at most what a missing sign of life leaves open', () => {
    const one = sitTo('items');
    one.runsFor(60);
    const before = one.remaining();
    one.passes({ how: 'runs', for: 4_900 });
    restart(one, 0);
    // The last seconds before a kill can't be told from being down: they are given.
    expect(one.remaining()).toBe(before);
  });
});

describe('a machine that is started again (R-E4)', () => {
  it('was down, for as long as the wall clock says and at least as long as it is up', () => {
    const one = sitTo('items');
    one.passes({ how: 'new-boot', off: 4 * minute, age: minute });
    one.does({ do: 'start-run', program: 'p' });
    expect(one.state.ledger.entries.at(-1)).toMatchObject({ kind: 'down', length: 5 * minute });
    one.passes({ how: 'new-boot', off: 4 * minute, age: minute });
    one.passes({ how: 'clock-set', by: -24 * 60 * minute });
    one.does({ do: 'start-run', program: 'p' });
    expect(one.state.ledger.entries.at(-1)).toMatchObject({ kind: 'down', length: 6 * minute });
  });

  it('gains nothing for the candidate by a clock set far ahead: a proctor looks first', () => {
    const one = sitTo('items');
    const before = one.remaining();
    one.passes({ how: 'new-boot', off: 0, age: minute });
    one.passes({ how: 'clock-set', by: 24 * 60 * minute });
    one.does({ do: 'start-run', program: 'p' });
    expect(one.state.paused).toMatchObject({ by: 'system' });
    expect(one.remaining()).toBe(before);
  });
});

describe('a program that stands still (R-E4)', () => {
  it('was down from the third sign of life that it did not give', () => {
    const one = sitTo('items');
    const before = one.remaining();
    one.passes({ how: 'runs', for: 10 * minute });
    one.does({ do: 'tick' });
    expect(before - one.remaining()).toBe(15_000);
    expect(one.state.paused).toBeNull();
  });

  it('waits for a proctor when it stood still for too long, as after a kill', () => {
    const one = sitTo('items');
    one.passes({ how: 'runs', for: limit + minute });
    one.does({ do: 'tick' });
    expect(one.state.paused).toMatchObject({ by: 'system', reason: 'interrupted-too-long' });
    expect(one.asks(answer(1))).toMatchObject({ error: { code: 'paused' } });
  });

  it('does so too when it stands still often and never for long', () => {
    const one = sitTo('items');
    for (let stall = 0; stall < 8; stall += 1) {
      one.passes({ how: 'runs', for: 5 * minute });
      one.does({ do: 'tick' });
    }
    expect(one.state.paused).toMatchObject({ by: 'system' });
  });
});

describe('a window that goes away (R-E4)', () => {
  it('closed by the candidate lets the clock run', () => {
    const one = sitTo('items');
    const before = one.remaining();
    one.does({ do: 'detach', clean: true });
    one.runsFor(300);
    expect(before - one.remaining()).toBe(300_000);
    expect(one.state.ledger.entries.at(-1)).toMatchObject({ kind: 'closed', counted: true });
  });

  it('broken off stops it, until a proctor is needed', () => {
    const one = sitTo('items');
    const before = one.remaining();
    one.does({ do: 'detach', clean: false });
    one.runsFor(29 * 60);
    expect(one.remaining()).toBe(before);
    expect(one.state.paused).toBeNull();
    one.runsFor(2 * 60);
    expect(one.state.paused).toMatchObject({ by: 'system', reason: 'interrupted-too-long' });
    expect(one.remaining()).toBe(before);
  });

  it('closed and then killed is down only from the kill on, and that adds up', () => {
    const one = sitTo('items');
    one.does({ do: 'detach', clean: true });
    one.runsFor(60);
    one.passes({ how: 'new-run', for: 31 * minute });
    one.does({ do: 'start-run', program: 'p' });
    expect(one.state.paused).toMatchObject({ by: 'system' });
  });

  it('is attached once, however often a window says that it is there', () => {
    const one = sitTo('items');
    expect(one.does({ do: 'attach' })).toEqual([]);
    expect(one.does({ do: 'detach', clean: false })).toEqual(['window.lost']);
    expect(one.does({ do: 'detach', clean: false })).toEqual([]);
    expect(one.does({ do: 'attach' })).toEqual(['window.attached']);
  });
});

describe('a program that is stopped in order (R-E4)', () => {
  it('by the candidate lets the clock run until it is started again', () => {
    const one = sitTo('items');
    const before = one.remaining();
    one.does({ do: 'stop-run', by: 'candidate' });
    restart(one, 10 * minute);
    expect(before - one.remaining()).toBe(10 * minute);
    expect(one.state.ledger.entries.at(-1)).toMatchObject({ kind: 'closed' });
  });

  it('by staff stops it', () => {
    const one = sitTo('items');
    const before = one.remaining();
    one.does({ do: 'stop-run', by: 'operator' });
    restart(one, 10 * minute);
    expect(one.remaining()).toBe(before);
  });
});

describe('a machine that sleeps (R-E4)', () => {
  it('lets the clock run, to the end of the part if it must', () => {
    const one = sitTo('items');
    one.does(answer(1));
    const before = one.remaining();
    one.passes({ how: 'sleeps', for: 10 * minute });
    one.does({ do: 'tick' });
    expect(before - one.remaining()).toBe(10 * minute);
    one.passes({ how: 'sleeps', for: 3 * 60 * minute });
    one.does({ do: 'tick' });
    expect(one.state.step.at).toBe('survey');
    expect(one.state.items[0]?.answered).toBe(true);
  });
});
