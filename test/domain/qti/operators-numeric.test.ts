import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateXml, expressionXml, valueOfShort } from './support.ts';

describe('arithmetic', () => {
  it.each([
    ['(sum 0.1 0.2)', 0.3],
    ['(sum 0.3 0.2 0.1)', 0.6],
    ['(sum (multiple 1 2) 3)', 6],
    ['(product 0.1 3)', 0.3],
    ['(subtract 0.3 0.1)', 0.2],
    ['(divide 1 3)', 1 / 3],
    ['(divide 1 0)', null],
    ['(power 2 3)', 8],
    ['(power 2 -1)', 0.5],
    ['(power 0 -1)', null],
    ['(power -8 0.5)', null],
    ['(power 10 999)', null],
    ['(integer-divide -7 2)', -4],
    ['(integer-divide 7 0)', null],
    ['(integer-modulus -7 2)', 1],
    ['(integer-modulus 7 -2)', -1],
    ['(integer-modulus 7 0)', null],
    ['(max 1 2.5 (multiple 7 3))', 7],
    ['(min 1 2.5)', 1],
    ['(gcd 12 18 (multiple 24))', 6],
    ['(gcd 0 0)', 0],
    ['(gcd 0 5)', 5],
    ['(lcm 4 6)', 12],
    ['(lcm 4 0)', 0],
  ])('%s is %s', (short, value) => {
    expect(valueOfShort(short)).toBe(value);
  });

  it.each([
    ['(sum 1 2)', 'integer'],
    ['(sum 1 2.0)', 'float'],
    ['(product 1 2)', 'integer'],
    ['(subtract 3 1)', 'integer'],
    ['(divide 4 2)', 'float'],
    ['(power 2 2)', 'float'],
    ['(max 1 2)', 'integer'],
    ['(round 1.5)', 'integer'],
    ['(integer-to-float 1)', 'float'],
  ])('%s is of base type %s', (short, base) => {
    expect(evaluateXml(expressionXml(short)).base).toBe(base);
  });

  it('gives the same sum in any order, to the last bit (R-G1)', () => {
    const term = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 1_000);
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 12 }), (terms) => {
        const sum = (list: readonly number[]) =>
          valueOfShort(`(sum ${list.map((n) => n.toFixed(3)).join(' ')})`);
        expect(sum([...terms].reverse())).toBe(sum(terms));
      }),
    );
  });
});

describe('rounding', () => {
  it.each([
    ['(round 6.5)', 7],
    ['(round 6.49)', 6],
    ['(round -6.5)', -6],
    ['(round 0.49999999999999994)', 0],
    ['(truncate -6.8)', -6],
    ['(round-to rounding-mode=decimalPlaces figures=2 1.005)', 1.01],
    ['(round-to rounding-mode=significantFigures figures=3 3.175)', 3.18],
    ['(round-to rounding-mode=significantFigures figures=3 0.0012345)', 0.00123],
    ['(round-to rounding-mode=significantFigures figures=2 1250.0)', 1300],
    ['(equal-rounded rounding-mode=significantFigures figures=2 1.56 1.6)', true],
    ['(equal-rounded rounding-mode=decimalPlaces figures=2 1.56 1.6)', false],
  ])('%s is %s', (short, value) => {
    expect(valueOfShort(short)).toBe(value);
  });

  it('refuses a number of figures that makes no sense', () => {
    const { value, codes } = evaluateXml(
      expressionXml('(round-to rounding-mode=significantFigures figures=0 1.5)'),
    );
    expect(value).toBeNull();
    expect(codes).toEqual(['attribute-invalid']);
  });
});

describe('equal (QTI 3.0 §equal)', () => {
  it.each([
    ['(equal 1 1.0)', true],
    ['(equal tolerance-mode=absolute tolerance=0.1 0.3 0.2)', true],
    ['(equal tolerance-mode=absolute tolerance=0.1 include-lower-bound=false 0.3 0.2)', false],
    ['(equal tolerance-mode=absolute tolerance=0_0.5 10 10.5)', true],
    ['(equal tolerance-mode=absolute tolerance=0_0.5 10 9.9)', false],
    ['(equal tolerance-mode=relative tolerance=10 20 18)', true],
    ['(equal tolerance-mode=relative tolerance=10 20 17.9)', false],
    ['(equal tolerance-mode=relative tolerance=10 include-upper-bound=false 20 22)', false],
    ['(equal tolerance-mode=relative tolerance=10 -20 -21)', true],
    ['(equal tolerance-mode=absolute tolerance=-1 1 1)', null],
  ])('%s is %s', (short, value) => {
    expect(valueOfShort(short)).toBe(value);
  });

  it('is an error on anything but numbers, and compares it all the same', () => {
    const { value, codes } = evaluateXml(expressionXml('(equal a a)'));
    expect(value).toBe(true);
    expect(codes).toEqual(['operand-base-type']);
  });

  it('needs a tolerance where the mode asks for one', () => {
    expect(evaluateXml(expressionXml('(equal tolerance-mode=absolute 1 1)')).codes).toEqual([
      'attribute-missing',
    ]);
  });
});

describe('numbers from variables', () => {
  it('may stand in attributes, with and without braces', () => {
    const declarations =
      '<qti-template-declaration identifier="N" cardinality="single" base-type="integer">' +
      '<qti-default-value><qti-value>2</qti-value></qti-default-value></qti-template-declaration>';
    for (const ref of ['N', '{N}'])
      expect(
        evaluateXml(expressionXml(`(index n=${ref} (ordered 5 6 7))`), declarations),
      ).toMatchObject({ value: 6, codes: [] });
    expect(evaluateXml(expressionXml('(index n=M (ordered 5 6 7))'), declarations)).toMatchObject({
      value: null,
      codes: ['attribute-invalid'],
    });
  });
});
