import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePattern, looksAnchored } from '../../../main/domain/qti/pattern.ts';

const matches = (pattern: string, text: string, caseSensitive = true): boolean | string => {
  const compiled = compilePattern(pattern, caseSensitive);
  return compiled.ok ? compiled.value.matches(text) : compiled.error.code;
};

describe('a pattern that is wrong', () => {
  it.each([
    '(',
    ')',
    'a)',
    '[',
    '[]',
    '[a',
    ']',
    '*',
    '+a',
    'a**',
    'a{',
    'a{3,2}',
    'a{x}',
    '\\q',
    '\\',
    '\\p{Foo}',
    '[z-a]',
    '[a-\\d]',
    '{',
    '}',
  ])('is refused with its place: %s', (pattern) => {
    expect(matches(pattern, '')).toBe('pattern-invalid');
  });

  it('is refused if it is larger than any answer needs', () => {
    expect(matches('(a{100}){100}', '')).toBe('pattern-too-large');
    expect(matches('('.repeat(60) + ')'.repeat(60), '')).toBe('pattern-invalid');
  });
});

describe('XML Schema patterns (part 2, appendix F)', () => {
  it.each([
    ['ab', 'ab', true],
    ['ab', 'abc', false],
    ['', '', true],
    ['', 'a', false],
    ['a|', '', true],
    ['a{2,3}', 'aa', true],
    ['a{2,3}', 'aaaa', false],
    ['a{2,}', 'aaaaa', true],
    ['a{0}b', 'b', true],
    ['(a|b)*c', 'ababc', true],
    ['x(a?){3}y', 'xaay', true],
    ['(a*)*', 'aaaa', true],
    ['(a*)+b', 'b', true],
    ['.', '\n', false],
    ['.', '𠮷', true],
    ['[a-z-[aeiou]]+', 'bcd', true],
    ['[a-z-[aeiou]]+', 'bad', false],
    ['[^a-c]+', 'def', true],
    ['[-a]', '-', true],
    ['[a-]', '-', true],
    ['[\\-\\]]+', '-]', true],
    ['\\d+', '１２', true],
    ['\\p{Lu}\\P{Lu}', 'Ab', true],
    ['\\p{IsCJKUnifiedIdeographs}+', '北京', true],
    ['\\i\\c*', '_x-1', true],
    ['\\w+', 'a_b', false],
    ['\\s', '\u3000', false],
    ['^a$', 'a', false],
    ['^a$', '^a$', true],
    ['\\^', '^', true],
  ])('%s on %j: %s', (pattern, text, value) => {
    expect(matches(pattern, text)).toBe(value);
  });

  it('can be matched without regard to case', () => {
    expect(matches('straße|[a-c]x', 'BX', false)).toBe(true);
    expect(matches('ab', 'AB', false)).toBe(true);
    expect(matches('ab', 'AB')).toBe(false);
  });

  it('tells anchors of other dialects', () => {
    expect(['^a', 'a$', '$', 'a\\\\$'].map(looksAnchored)).toEqual([true, true, true, true]);
    expect(['a', 'a\\$', '\\^a'].map(looksAnchored)).toEqual([false, false, false]);
  });
});

describe('hostile patterns', () => {
  it.each(['(a+)+b', '(a|a)*b', '(a|aa)+b', '(.*a){12}', '((a?){20}){20}b'])(
    'take time that grows with the text alone: %s',
    (pattern) => {
      const before = performance.now();
      matches(pattern, 'a'.repeat(5_000));
      expect(performance.now() - before).toBeLessThan(3_000);
    },
  );

  it('never throw, and agree with the engine of the language where both know the syntax', () => {
    const piece = fc
      .tuple(
        fc.constantFrom('a', 'b', '[ab]', '(a|b)', '(ab)', '.'),
        fc.constantFrom('', '?', '*', '+', '{2}', '{1,2}'),
      )
      .map((parts) => parts.join(''));
    const pattern = fc.array(piece, { maxLength: 5 }).map((parts) => parts.join(''));
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(pattern, text, (source, subject) => {
        expect(matches(source, subject)).toBe(new RegExp(`^(?:${source})$`, 'u').test(subject));
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.string(), fc.string(), (source, subject) => {
        matches(source, subject);
      }),
    );
  });
});
