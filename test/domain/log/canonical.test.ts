import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, NotJson, parseCanonical } from '../../../main/domain/log/canonical.ts';

const refusal = (value: unknown): string => {
  try {
    return canonicalJson(value);
  } catch (error) {
    if (error instanceof NotJson) return `${error.reason} at ${error.path}`;
    throw error;
  }
};

describe('canonical JSON', () => {
  it('refuses what JSON can’t carry instead of dropping it, and says where', () => {
    expect(refusal(undefined)).toBe('undefined at ');
    expect(refusal({ a: { 'b/c': undefined } })).toBe('undefined at /a/b~1c');
    expect(refusal([1, undefined])).toBe('undefined at /1');
    expect(refusal([1, Number.NaN])).toBe('not-finite at /1');
    expect(refusal({ x: Number.POSITIVE_INFINITY })).toBe('not-finite at /x');
    expect(refusal({ f: () => 1 })).toBe('unsupported-type at /f');
    expect(refusal(Symbol('s'))).toBe('unsupported-type at ');
    expect(refusal(10n)).toBe('unsupported-type at ');
    expect(refusal({ d: new Date(0) })).toBe('not-plain at /d');
    expect(refusal({ m: new Map() })).toBe('not-plain at /m');
    expect(refusal(new Uint8Array(2))).toBe('not-plain at ');
    expect(refusal({ s: 'a\ud800b' })).toBe('lone-surrogate at /s');
    expect(refusal({ 'k\udc00': 1 })).toBe('lone-surrogate at /k\ufffd');
  });

  it('refuses nesting that nobody of ours makes', () => {
    const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
    expect(canonicalJson(nested(64))).toContain('1');
    expect(refusal(nested(65))).toMatch(/^too-deep/);
    expect(parseCanonical(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toBeNull();
  });

  it('writes the examples of RFC 8785 as the standard does', () => {
    const literal = '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001]}';
    expect(canonicalJson(JSON.parse(literal))).toBe(
      '{"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}',
    );
    expect(canonicalJson({ string: '\u20ac$\u000f\nA\'B"\\\\"/' })).toBe(
      '{"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6 };
    expect(canonicalJson(keys)).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"€":1,"\ud83d\ude00":5,"\ufb33":3}',
    );
    expect(canonicalJson(-0)).toBe('0');
  });

  it('gives one text for one value, and that text gives the value back', () => {
    const property = fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(parseCanonical(text)?.value).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    });
    fc.assert(property);
  });

  it('takes no other text of a value for its canonical one', () => {
    for (const text of [
      '{"b":1,"a":2}',
      '{"a":1,"a":1}',
      ' 1',
      '1.0',
      '"\\u0041"',
      '1e2',
      '',
      '{',
    ]) {
      expect(parseCanonical(text), text).toBeNull();
    }
  });
});
