import { describe, expect, it } from 'vitest';
import type {
  ChoiceInteraction,
  MatchInteraction,
  OrderInteraction,
} from '../../preload/contract/item.ts';
import { choose } from '../../renderer/item/choose.ts';
import { plainNumber, readable } from '../../renderer/item/number-text.ts';
import { move, shownOrder } from '../../renderer/item/order.ts';
import { pair } from '../../renderer/item/pair.ts';
import { letter } from '../../renderer/item/plain.ts';
import { dropIndex } from '../../renderer/item/use-drag-order.ts';

const choices = ['A', 'B', 'C'].map((identifier) => ({ identifier, content: [] }));
const choiceOf = (maxChoices: number): ChoiceInteraction => ({
  kind: 'choice',
  response: 'R',
  prompt: [],
  minChoices: 0,
  maxChoices,
  choices,
});

describe('choosing', () => {
  it('refuses one more than maxChoices and says how many are allowed', () => {
    expect(choose(choiceOf(2), ['A', 'B'], 'C', true)).toEqual({ ok: false, max: 2 });
  });
  it('gives a single value when one answer is allowed, which replaces the old one', () => {
    expect(choose(choiceOf(1), 'A', 'C', true)).toEqual({ ok: true, value: 'C' });
  });
  it('lists several in the order of the choices, not of the clicks', () => {
    expect(choose(choiceOf(0), ['C'], 'A', true)).toEqual({ ok: true, value: ['A', 'C'] });
  });
  it('gives null when the last one is taken away', () => {
    expect(choose(choiceOf(0), ['C'], 'C', false)).toEqual({ ok: true, value: null });
    expect(choose(choiceOf(1), 'C', 'C', false)).toEqual({ ok: true, value: null });
  });
});

const matchOf = (sourceMax: number, targetMax: number, maxAssociations = 0): MatchInteraction => {
  const side = (names: readonly string[], matchMax: number) =>
    names.map((identifier) => ({ identifier, matchMax, matchMin: 0, content: [] }));
  const sources = side(['s1', 's2'], sourceMax);
  const targets = side(['t1', 't2', 't3'], targetMax);
  return { kind: 'match', response: 'R', prompt: [], maxAssociations, sources, targets };
};

describe('pairing', () => {
  it('refuses a target that is used up', () => {
    const result = pair(matchOf(1, 1), ['s1 t1'], 's2', 't1', true);
    expect(result).toEqual({ ok: false, refusal: { why: 'target', max: 1 } });
  });
  it('refuses more pairs of a source than it takes, and more in all', () => {
    const own = pair(matchOf(2, 0), ['s1 t1', 's1 t2'], 's1', 't3', true);
    expect(own).toEqual({ ok: false, refusal: { why: 'source', max: 2 } });
    const all = pair(matchOf(0, 0, 2), ['s1 t1', 's1 t2'], 's2', 't3', true);
    expect(all).toEqual({ ok: false, refusal: { why: 'total', max: 2 } });
  });
  it('moves a source that takes one target, within all limits', () => {
    const result = pair(matchOf(1, 1, 1), ['s1 t1'], 's1', 't3', true);
    expect(result).toEqual({ ok: true, value: ['s1 t3'] });
  });
  it('takes pairs away, one and all of a source', () => {
    expect(pair(matchOf(0, 0), ['s1 t1', 's2 t1'], 's1', 't1', false)).toEqual({
      ok: true,
      value: ['s2 t1'],
    });
    expect(pair(matchOf(1, 0), ['s1 t1'], 's1', null, true)).toEqual({ ok: true, value: null });
  });
});

describe('ordering', () => {
  const order: OrderInteraction = { kind: 'order', response: 'R', prompt: [], choices };
  it('shows the delivered order for a response that is not a whole order', () => {
    expect(shownOrder(order, null)).toEqual(['A', 'B', 'C']);
    expect(shownOrder(order, ['C', 'A'])).toEqual(['A', 'B', 'C']);
    expect(shownOrder(order, ['C', 'C', 'A'])).toEqual(['A', 'B', 'C']);
    expect(shownOrder(order, ['C', 'A', 'B'])).toEqual(['C', 'A', 'B']);
  });
  it('moves one and keeps the others in order; out of range changes nothing', () => {
    const list = ['A', 'B', 'C'];
    expect(move(list, 0, 2)).toEqual(['B', 'C', 'A']);
    expect(move(list, 2, 0)).toEqual(['C', 'A', 'B']);
    expect(move(list, 0, -1)).toBe(list);
    expect(move(list, 2, 3)).toBe(list);
  });
  it('drops a dragged row where its middle has come to lie', () => {
    const middles = [50, 150, 250];
    expect(dropIndex(middles, 0, 40)).toBe(0);
    expect(dropIndex(middles, 0, 110)).toBe(1);
    expect(dropIndex(middles, 0, 900)).toBe(2);
    expect(dropIndex(middles, 2, -110)).toBe(1);
  });
});

describe('numbers as typed', () => {
  it('makes full-width characters of a Chinese keyboard plain', () => {
    expect(plainNumber('１２．５')).toBe('12.5');
    expect(plainNumber('－3。5 ')).toBe('-3.5');
  });
  it('can read what QTI can read and nothing else', () => {
    for (const good of ['0', '-7', '+12', '007']) expect(readable(good, 'integer')).toBe(true);
    for (const bad of ['1.0', '1e3', '', '-', '一']) expect(readable(bad, 'integer')).toBe(false);
    for (const good of ['0.5', '.5', '5.', '-1e-3']) expect(readable(good, 'float')).toBe(true);
    for (const bad of ['1,5', '1.2.3', 'NaN', 'INF', '.']) {
      expect(readable(bad, 'float')).toBe(false);
    }
  });
});

it('calls choices A to Z and then by number', () => {
  expect([0, 25, 26].map(letter)).toEqual(['A', 'Z', '27']);
});
