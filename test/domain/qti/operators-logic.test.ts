import { describe, expect, it } from 'vitest';
import { evaluateXml, expressionXml, valueOfShort } from './support.ts';

describe('logic with NULL (QTI 3.0 §and, §or, §not)', () => {
  it.each([
    ['(and true true)', true],
    ['(and true false)', false],
    ['(and null false)', false],
    ['(and null true)', null],
    ['(and null null)', null],
    ['(or false false)', false],
    ['(or null true)', true],
    ['(or null false)', null],
    ['(not true)', false],
    ['(not null)', null],
  ])('%s is %s', (short, value) => {
    expect(valueOfShort(short)).toBe(value);
  });
});

describe('anyN (QTI 3.0 §anyN)', () => {
  it.each([
    ['(any-n min=3 max=4 true true false null)', null],
    ['(any-n min=3 max=4 true false false null)', false],
    ['(any-n min=3 max=4 true true true null)', true],
    ['(any-n min=1 max=1 true true false)', false],
    ['(any-n min=1 max=1 true null)', null],
    ['(any-n min=0 max=0 false false)', true],
  ])('%s is %s, as in the text of the standard', (short, value) => {
    expect(valueOfShort(short)).toBe(value);
  });
});

describe('operators on NULL', () => {
  it.each([
    ['(is-null null)', true],
    ['(is-null (multiple))', true],
    ['(is-null 0)', false],
    ['(container-size null)', 0],
    ['(match null null)', null],
    ['(match 1 null)', null],
    ['(sum 1 null)', null],
    ['(product null 2)', null],
    ['(subtract null 2)', null],
    ['(divide 6 null)', null],
    ['(power null 2)', null],
    ['(integer-divide 6 null)', null],
    ['(integer-modulus null 2)', null],
    ['(integer-to-float null)', null],
    ['(round null)', null],
    ['(truncate null)', null],
    ['(round-to figures=2 rounding-mode=decimalPlaces null)', null],
    ['(equal 1 null)', null],
    ['(equal-rounded figures=2 rounding-mode=decimalPlaces null 1)', null],
    ['(lt null 1)', null],
    ['(gte 1 null)', null],
    ['(max 1 null)', null],
    ['(min 1 null)', null],
    ['(gcd 4 null)', null],
    ['(lcm 4 null)', null],
    ['(member null (multiple 1))', null],
    ['(member 1 null)', null],
    ['(contains (multiple 1) null)', null],
    ['(delete 1 null)', null],
    ['(index n=1 null)', null],
    ['(random null)', null],
    ['(repeat number-repeats=2 null)', null],
    ['(string-match case-sensitive=true null a)', null],
    ['(substring case-sensitive=true a null)', null],
    ['(pattern-match pattern=a null)', null],
    ['(inside shape=default null)', null],
    ['(duration-lt null null)', null],
    ['(stats-operator name=mean null)', null],
    ['(math-operator name=sin null)', null],
    ['(field-value field-identifier=a null)', null],
    ['(any-n min=1 max=1 null)', null],
  ])('%s is %s', (short, value) => {
    expect(valueOfShort(short)).toBe(value);
  });
});

describe('conditions that are not boolean', () => {
  it('are told while reading, and take 0 and nothing as false', () => {
    const { value, codes } = evaluateXml(expressionXml('(and 1 0)'));
    expect(value).toBe(false);
    expect(codes).toEqual(['operand-base-type']);
  });
});
