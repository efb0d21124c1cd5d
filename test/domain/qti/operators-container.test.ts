import { describe, expect, it } from 'vitest';
import { evaluateXml, expressionXml, valueOfShort } from './support.ts';

describe('containers', () => {
  it.each([
    ['(multiple 1 (multiple 2 3) null)', [1, 2, 3]],
    ['(multiple null null)', null],
    ['(multiple 1 a)', null],
    ['(ordered b a)', ['b', 'a']],
    ['(container-size (multiple 1 1))', 2],
    ['(member 2 (multiple 1 2))', true],
    ['(member 3 (multiple 1 2))', false],
    ['(contains (multiple a b c) (multiple c a))', true],
    ['(contains (multiple a b c) (multiple b b))', false],
    ['(contains (multiple a b b c) (multiple b b))', true],
    ['(contains (ordered a b c) (ordered b c))', true],
    ['(contains (ordered a b c) (ordered c a))', false],
    ['(contains (ordered a b c) (ordered a c))', false],
    ['(delete a (multiple b a c a))', ['b', 'c']],
    ['(delete a (multiple a a))', null],
    ['(index n=1 (ordered a b))', 'a'],
    ['(index n=3 (ordered a b))', null],
    ['(repeat number-repeats=2 a b)', ['a', 'b', 'a', 'b']],
    ['(repeat number-repeats=0 a)', null],
    ['(match (multiple a b) (multiple b a))', true],
    ['(match (multiple a a b) (multiple a b b))', false],
    ['(match (ordered a b) (ordered b a))', false],
    ['(match (ordered a b) (ordered a b))', true],
  ])('%s is %j', (short, value) => {
    expect(valueOfShort(short)).toEqual(value);
  });

  it('are told apart by cardinality while reading', () => {
    expect(evaluateXml(expressionXml('(match (ordered a) (multiple a))'))).toMatchObject({
      value: false,
      codes: ['operand-cardinality'],
    });
    expect(evaluateXml(expressionXml('(index n=1 (multiple a))')).codes).toEqual([
      'operand-cardinality',
    ]);
    expect(evaluateXml(expressionXml('(member (multiple a) a)')).codes).toEqual([
      'operand-cardinality',
    ]);
    expect(evaluateXml(expressionXml('(match 1 a)'))).toMatchObject({
      value: false,
      codes: ['operand-base-type'],
    });
  });

  it('let delete name its operands in the wrong order, with a warning', () => {
    expect(evaluateXml(expressionXml('(delete (multiple a b) a)'))).toMatchObject({
      value: ['b'],
      codes: ['operands-reversed'],
    });
  });

  it('repeat at most as much as any item could need', () => {
    expect(valueOfShort('(repeat number-repeats=1000000 a)')).toBeNull();
  });

  it('draw one of their members at random, the same for the same seed', () => {
    const drawn = valueOfShort('(random (multiple 1 2 3))');
    expect([1, 2, 3]).toContain(drawn);
    expect(valueOfShort('(random (multiple 1 2 3))')).toBe(drawn);
  });
});

describe('records', () => {
  const record = `<qti-record>
    <qti-field-value field-identifier="a"><qti-base-value base-type="integer">7</qti-base-value></qti-field-value>
    <qti-field-value field-identifier="__proto__"><qti-base-value base-type="string">x</qti-base-value></qti-field-value>
  </qti-record>`;
  const field = (name: string) =>
    evaluateXml(`<qti-field-value field-identifier="${name}">${record}</qti-field-value>`).value;

  it('give their fields by name and NULL for any other name', () => {
    expect([field('a'), field('__proto__'), field('toString'), field('b')]).toEqual([
      7,
      'x',
      null,
      null,
    ]);
  });
});

describe('random numbers', () => {
  it('keep to their range and step', () => {
    for (let i = 0; i < 20; i += 1)
      expect([2, 5, 8, 11]).toContain(valueOfShort('(random-integer min=2 max=11 step=3)'));
    expect(valueOfShort('(random-integer min=5 max=5)')).toBe(5);
    expect(valueOfShort('(random-integer min=5 max=4)')).toBeNull();
    expect(valueOfShort('(random-integer min=0 max=9e15)')).toBeNull();
    expect(valueOfShort('(random-float min=1 max=1)')).toBe(1);
    expect(valueOfShort('(random-float min=2 max=1)')).toBeNull();
  });
});
