/** Whether a character (one code point, as a string) belongs to a class. */
export type CharacterSet = (character: string) => boolean;

export const one =
  (wanted: string): CharacterSet =>
  (character) =>
    character === wanted;

const codes =
  (from: number, to: number): CharacterSet =>
  (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code >= from && code <= to;
  };

export const range = (from: string, to: string): CharacterSet =>
  codes(from.codePointAt(0) ?? 0, to.codePointAt(0) ?? 0);

export const anyOf =
  (sets: readonly CharacterSet[]): CharacterSet =>
  (character) =>
    sets.some((set) => set(character));

export const notIn =
  (set: CharacterSet): CharacterSet =>
  (character) =>
    !set(character);

export const minus =
  (set: CharacterSet, taken: CharacterSet): CharacterSet =>
  (character) =>
    set(character) && !taken(character);

/** A set that ignores case: the character itself, its lower and its upper form are tried. */
export const anyCase =
  (set: CharacterSet): CharacterSet =>
  (character) =>
    set(character) || set(character.toLowerCase()) || set(character.toUpperCase());

const matching =
  (single: RegExp): CharacterSet =>
  (character) =>
    single.test(character);

/** Any character but a line end (XML Schema 1.0 part 2, appendix F: the wildcard). */
export const wildcard: CharacterSet = (character) => character !== '\n' && character !== '\r';

const space = matching(/^[ \t\n\r]$/u);
const digit = matching(/^\p{Nd}$/u);
const word = notIn(matching(/^[\p{P}\p{Z}\p{C}]$/u));
/** XML 1.0 (fifth edition), productions 4 and 4a, as code points. */
const nameStartRanges: readonly (readonly [number, number])[] = [
  [0x3a, 0x3a],
  [0x5f, 0x5f],
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2ff],
  [0x370, 0x37d],
  [0x37f, 0x1fff],
  [0x200c, 0x200d],
  [0x2070, 0x218f],
  [0x2c00, 0x2fef],
  [0x3001, 0xd7ff],
  [0xf900, 0xfdcf],
  [0xfdf0, 0xfffd],
  [0x10000, 0xeffff],
];
const nameRanges: readonly (readonly [number, number])[] = [
  [0x2d, 0x2e],
  [0x30, 0x39],
  [0xb7, 0xb7],
  [0x300, 0x36f],
  [0x203f, 0x2040],
];

const inRanges = (ranges: readonly (readonly [number, number])[]): CharacterSet =>
  anyOf(ranges.map(([from, to]) => codes(from, to)));

const nameStart = inRanges(nameStartRanges);
const nameCharacter = anyOf([nameStart, inRanges(nameRanges)]);

/** Escapes for whole classes: \d, \w and so on; capital letters are the complements. */
export const classEscapes: Readonly<Record<string, CharacterSet>> = {
  s: space,
  S: notIn(space),
  d: digit,
  D: notIn(digit),
  w: word,
  W: notIn(word),
  i: nameStart,
  I: notIn(nameStart),
  c: nameCharacter,
  C: notIn(nameCharacter),
};

/** Escapes for single characters. */
export const singleEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  ...Object.fromEntries([...'\\|.?*+(){}-[]^$'].map((character) => [character, character])),
};

/** Unicode blocks that patterns may name (\p{IsBasicLatin}); others are refused by name. */
const blocks: Readonly<Record<string, readonly [number, number]>> = {
  BasicLatin: [0x0, 0x7f],
  'Latin-1Supplement': [0x80, 0xff],
  'LatinExtended-A': [0x100, 0x17f],
  'LatinExtended-B': [0x180, 0x24f],
  Greek: [0x370, 0x3ff],
  GreekandCoptic: [0x370, 0x3ff],
  Cyrillic: [0x400, 0x4ff],
  GeneralPunctuation: [0x2000, 0x206f],
  CurrencySymbols: [0x20a0, 0x20cf],
  MathematicalOperators: [0x2200, 0x22ff],
  CJKSymbolsandPunctuation: [0x3000, 0x303f],
  Hiragana: [0x3040, 0x309f],
  Katakana: [0x30a0, 0x30ff],
  CJKUnifiedIdeographsExtensionA: [0x3400, 0x4dbf],
  CJKUnifiedIdeographs: [0x4e00, 0x9fff],
  HangulSyllables: [0xac00, 0xd7af],
  CJKCompatibilityIdeographs: [0xf900, 0xfaff],
  HalfwidthandFullwidthForms: [0xff00, 0xffef],
};

/** The set of a category (L, Lu, Nd, …) or block (IsBasicLatin, …); null if there is none. */
export const propertySet = (name: string): CharacterSet | null => {
  if (name.startsWith('Is')) {
    const block = Object.hasOwn(blocks, name.slice(2)) ? blocks[name.slice(2)] : undefined;
    return block === undefined ? null : codes(block[0], block[1]);
  }
  return /^(?:L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|Z[slp]?|S[mcko]?|C[cfon]?)$/.test(name)
    ? matching(new RegExp(`^\\p{${name}}$`, 'u'))
    : null;
};
