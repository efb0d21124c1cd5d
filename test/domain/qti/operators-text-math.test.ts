import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mathFunctions, statistics } from '../../../main/domain/qti/expression.ts';
import { evaluateXml, expressionXml, valueOfShort } from './support.ts';

describe('texts', () => {
  it.each([
    ['(string-match case-sensitive=true Hello hello)', false],
    ['(string-match case-sensitive=false Hello hello)', true],
    ['(string-match case-sensitive=true substring=true Shell Shel)', true],
    ['(substring case-sensitive=true Hell Shell)', false],
    ['(substring case-sensitive=false Hell Shell)', true],
    ['(substring case-sensitive=true Shell hell)', false],
    ['(pattern-match pattern=[A-Z]{2}\\d+ AB12)', true],
    ['(pattern-match pattern=[A-Z]{2}\\d+ xAB12)', false],
  ])('%s is %s', (short, value) => {
    expect(valueOfShort(short)).toBe(value);
  });

  it('refuse patterns that are wrong, too large, or anchored as in other dialects', () => {
    const codeOf = (pattern: string) =>
      evaluateXml(expressionXml(`(pattern-match pattern=${pattern} a)`)).codes;
    expect(codeOf('a[')).toEqual(['pattern-invalid']);
    expect(codeOf('a{9999}')).toEqual(['pattern-too-large']);
    expect(codeOf('^a$')).toEqual(['pattern-anchored']);
    expect(codeOf('a\\$')).toEqual([]);
  });
});

describe('statistics (QTI 3.0 §statsOperator)', () => {
  it.each([
    ['mean', 2.5],
    ['sampleVariance', 5 / 3],
    ['sampleSD', Math.sqrt(5 / 3)],
    ['popVariance', 1.25],
    ['popSD', Math.sqrt(1.25)],
  ])('%s of 1, 2, 3, 4 is %s', (name, value) => {
    expect(valueOfShort(`(stats-operator name=${name} (ordered 4 1 3 2))`)).toBe(value);
  });

  it('is NULL for any NULL within, although containers leave NULLs out', () => {
    expect(valueOfShort('(stats-operator name=mean (multiple 1 null))')).toBeNull();
    expect(valueOfShort('(sum (multiple 1 null))')).toBe(1);
  });

  it('is NULL for a sample of one, and the mean of one is itself', () => {
    expect(valueOfShort('(stats-operator name=sampleSD (multiple 5))')).toBeNull();
    expect(valueOfShort('(stats-operator name=mean (multiple 5))')).toBe(5);
  });
});

describe('mathOperator (QTI 3.0 §mathOperator)', () => {
  it.each([
    ['(math-operator name=floor -1.5)', -2],
    ['(math-operator name=ceil -1.5)', -1],
    ['(math-operator name=signum -3)', -1],
    ['(math-operator name=abs -3)', 3],
    ['(math-operator name=log 1000)', 3],
    ['(math-operator name=ln 0)', null],
    ['(math-operator name=asin 2)', null],
    ['(math-operator name=cot 0)', null],
    ['(math-operator name=atan2 1 1)', 0.785398163397448],
    ['(math-operator name=toDegrees (math-constant name=pi))', 180],
    ['(math-constant name=e)', Math.E],
  ])('%s is %s', (short, value) => {
    expect(valueOfShort(short)).toBe(value);
  });

  it('never gives NaN or infinity, whatever the function and the number', () => {
    const names = [
      ...mathFunctions.map((name) => `math-operator name=${name}`),
      ...statistics.map((name) => `stats-operator name=${name}`),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
        (name, number) => {
          const digits = number.toFixed(6);
          const operand = name.startsWith('stats') ? `(multiple ${digits} 1.5)` : digits;
          const value = valueOfShort(`(${name} ${operand} ${name.endsWith('atan2') ? '1.0' : ''})`);
          expect(value === null || Number.isFinite(value)).toBe(true);
        },
      ),
    );
  });
});

describe('areas', () => {
  const inside = (shape: string, coords: string, point: string) =>
    evaluateXml(
      `<qti-inside shape="${shape}" coords="${coords}"><qti-base-value base-type="point">${point}</qti-base-value></qti-inside>`,
    );

  it.each([
    ['circle', '10,10,5', '13 14', true],
    ['circle', '10,10,5', '14 14', false],
    ['rect', '0,0,10,20', '10 20', true],
    ['rect', '0,0,10,20', '11 20', false],
    ['ellipse', '0,0,10,5', '6 4', true],
    ['ellipse', '0,0,10,5', '9 4', false],
    ['poly', '0,0,10,0,10,10,0,10', '5 5', true],
    ['poly', '0,0,10,0,10,10,0,10', '0 5', true],
    ['poly', '0,0,10,0,0,10', '6 6', false],
    ['default', '', '999 -999', true],
  ])('%s %s holds %s: %s, its edge included', (shape, coords, point, value) => {
    expect(inside(shape, coords, point)).toMatchObject({ value, codes: [] });
  });

  it('are refused without the coordinates that they need', () => {
    expect(inside('circle', '10,10', '0 0').codes).toEqual(['attribute-invalid']);
    expect(inside('circle', '10,10,-1', '0 0').codes).toEqual(['attribute-invalid']);
    expect(inside('poly', '0,0,1,1', '0 0').codes).toEqual(['attribute-invalid']);
    expect(inside('rect', 'a,b,c,d', '0 0').codes).toEqual(['attribute-invalid']);
  });
});

describe('operators that are not known', () => {
  it('are named, custom ones as unsupported', () => {
    expect(evaluateXml('<qti-frobnicate/>').codes).toEqual(['operator-unknown']);
    expect(evaluateXml('<qti-custom-operator definition="urn:x"/>')).toMatchObject({
      value: null,
      codes: ['custom-operator'],
    });
    expect(evaluateXml('<qti-number-correct/>').codes).toEqual(['test-only-expression']);
    expect(evaluateXml(expressionXml('(subtract 1)')).codes).toEqual(['operands-count']);
  });
});
