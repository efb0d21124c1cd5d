import {
  anyOf,
  type CharacterSet,
  classEscapes,
  minus,
  notIn,
  one,
  propertySet,
  range,
  singleEscapes,
  wildcard,
} from './pattern-class.ts';

/** A pattern as a tree. `most` null = no upper limit. */
export type PatternNode =
  | { readonly kind: 'set'; readonly set: CharacterSet }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly parts: readonly PatternNode[] }
  | {
      readonly kind: 'repeat';
      readonly part: PatternNode;
      readonly least: number;
      readonly most: number | null;
    };

/** Thrown within the parser only; `at` counts characters from 0. */
export class PatternError extends Error {
  readonly at: number;
  constructor(at: number) {
    super(`pattern is wrong at ${at}`);
    this.at = at;
  }
}

const MOST_NESTED = 50;

/**
 * Parses a regular expression of XML Schema 1.0 part 2, appendix F. There are no anchors in it: the
 * whole text must match, `^` and `$` outside of classes are ordinary characters.
 * Throws PatternError with the place of the first mistake.
 */
export const parsePattern = (source: string): PatternNode => {
  const characters = [...source];
  let at = 0;

  const peek = (): string => characters[at] ?? '';
  const wrong = (): never => {
    throw new PatternError(at);
  };
  const take = (): string => {
    if (at >= characters.length) wrong();
    const character = peek();
    at += 1;
    return character;
  };
  const expect = (wanted: string): void => {
    if (peek() !== wanted) wrong();
    at += 1;
  };

  const property = (): CharacterSet => {
    expect('{');
    let name = '';
    while (peek() !== '}') name += take();
    at += 1;
    return propertySet(name) ?? wrong();
  };

  /** What follows a backslash: one character, or a whole class. */
  const escaped = (): { readonly character: string | null; readonly set: CharacterSet } => {
    const letter = take();
    if (letter === 'p') return { character: null, set: property() };
    if (letter === 'P') return { character: null, set: notIn(property()) };
    const set = Object.hasOwn(classEscapes, letter) ? classEscapes[letter] : undefined;
    if (set !== undefined) return { character: null, set };
    const character = Object.hasOwn(singleEscapes, letter) ? singleEscapes[letter] : undefined;
    return character === undefined ? wrong() : { character, set: one(character) };
  };

  const classMember = (): { readonly character: string | null; readonly set: CharacterSet } => {
    const character = take();
    if (character === '\\') return escaped();
    if (character === '[' || character === ']') {
      at -= 1;
      return wrong();
    }
    return { character, set: one(character) };
  };

  const characterClass = (depth: number): CharacterSet => {
    if (depth > MOST_NESTED) wrong();
    const negated = peek() === '^';
    if (negated) at += 1;
    const sets: CharacterSet[] = [];
    let taken: CharacterSet | null = null;
    while (peek() !== ']') {
      if (peek() === '-' && characters[at + 1] === '[' && sets.length > 0) {
        at += 2;
        taken = characterClass(depth + 1);
        if (peek() !== ']') wrong();
        break;
      }
      const first = classMember();
      const isRange =
        first.character !== null &&
        peek() === '-' &&
        characters[at + 1] !== ']' &&
        characters[at + 1] !== '[';
      if (!isRange || first.character === null) {
        sets.push(first.set);
        continue;
      }
      at += 1;
      const last = classMember();
      if (last.character === null) return wrong();
      if ((last.character.codePointAt(0) ?? 0) < (first.character.codePointAt(0) ?? 0)) wrong();
      sets.push(range(first.character, last.character));
    }
    if (sets.length === 0) wrong();
    at += 1;
    const listed = negated ? notIn(anyOf(sets)) : anyOf(sets);
    return taken === null ? listed : minus(listed, taken);
  };

  const wholeNumber = (): number => {
    let digits = '';
    while (/^[0-9]$/.test(peek())) digits += take();
    return digits === '' || digits.length > 6 ? wrong() : Number(digits);
  };

  const repeated = (part: PatternNode): PatternNode => {
    const quantifier = peek();
    if (quantifier === '?' || quantifier === '*' || quantifier === '+') {
      at += 1;
      return {
        kind: 'repeat',
        part,
        least: quantifier === '+' ? 1 : 0,
        most: quantifier === '?' ? 1 : null,
      };
    }
    if (quantifier !== '{') return part;
    at += 1;
    const least = wholeNumber();
    let most: number | null = least;
    if (peek() === ',') {
      at += 1;
      most = peek() === '}' ? null : wholeNumber();
    }
    expect('}');
    if (most !== null && most < least) wrong();
    return { kind: 'repeat', part, least, most };
  };

  const atom = (depth: number): PatternNode => {
    const character = take();
    switch (character) {
      case '(': {
        const group = alternatives(depth + 1);
        expect(')');
        return group;
      }
      case '[':
        return { kind: 'set', set: characterClass(0) };
      case '\\':
        return { kind: 'set', set: escaped().set };
      case '.':
        return { kind: 'set', set: wildcard };
      case '?':
      case '*':
      case '+':
      case '{':
      case '}':
      case ']':
        at -= 1;
        return wrong();
      default:
        return { kind: 'set', set: one(character) };
    }
  };

  const sequence = (depth: number): PatternNode => {
    const parts: PatternNode[] = [];
    while (at < characters.length && peek() !== '|' && peek() !== ')')
      parts.push(repeated(atom(depth)));
    return { kind: 'sequence', parts };
  };

  const alternatives = (depth: number): PatternNode => {
    if (depth > MOST_NESTED) wrong();
    const parts = [sequence(depth)];
    while (peek() === '|') {
      at += 1;
      parts.push(sequence(depth));
    }
    return { kind: 'choice', parts };
  };

  const pattern = alternatives(0);
  if (at < characters.length) wrong();
  return pattern;
};
