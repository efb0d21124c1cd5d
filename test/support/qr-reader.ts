/**
 * A reader of QR codes after ISO/IEC 18004:2015, for codes that are drawn without a fault: it takes the
 * modules from an SVG drawing, checks all that is redundant in them, and corrects nothing. Written from
 * the standard, so that it shares no mistake with what draws. Level M and byte mode are all it knows.
 */

/** Table 9, level M: codewords of correction in each block, and the number of blocks, by version. */
const correction = [
  10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28,
  28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
];
const blockCounts = [
  1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26,
  28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
];

/** Table 10: where a module is inverted. */
const masks: readonly ((row: number, column: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
];

type Modules = readonly (readonly boolean[])[];

/** The modules of a code in an SVG whose dark stretches are `M x y h length …`; its quiet zone too. */
export const modulesIn = (svg: string): { readonly modules: Modules; readonly quiet: number } => {
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const dark = /fill="#000" d="([^"]+)"/.exec(svg)?.[1] ?? '';
  const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of dark.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    drawn[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  }
  const quiet = drawn.findIndex((row) => row.includes(true));
  const isQuiet = (row: readonly boolean[]) =>
    !row.slice(0, quiet).includes(true) && !row.slice(size - quiet).includes(true);
  if (
    !drawn.every(isQuiet) ||
    drawn
      .slice(size - quiet)
      .flat()
      .includes(true)
  ) {
    throw new Error('the quiet zone is not white');
  }
  const inside = drawn.slice(quiet, size - quiet).map((row) => row.slice(quiet, size - quiet));
  return { modules: inside, quiet };
};

/** The text of a code; throws an Error that says what is wrong with it. */
export const readQr = (modules: Modules): string => {
  const size = modules.length;
  const version = (size - 17) / 4;
  const { level, mask } = formatOf(modules);
  if (level !== 0b00) throw new Error(`the level is not M but ${level}`);
  const inverted = masks[mask];
  const codewords = bytesOf(
    pathThrough(size, version).map(
      ([row, column]) => (modules[row]?.[column] === true) !== inverted?.(row, column),
    ),
  );
  const data = dataOf(codewords, correction[version - 1] ?? 0, blockCounts[version - 1] ?? 0);
  const bits = data.flatMap((byte) =>
    Array.from({ length: 8 }, (_, bit) => (byte >> (7 - bit)) & 1),
  );
  const number = (from: number, length: number) =>
    Number.parseInt(bits.slice(from, from + length).join(''), 2);
  if (number(0, 4) !== 0b0100) throw new Error('the mode is not "byte"');
  const lengthBits = version < 10 ? 8 : 16;
  const length = number(4, lengthBits);
  const bytes = Array.from({ length }, (_, index) => number(4 + lengthBits + 8 * index, 8));
  return Buffer.from(bytes).toString('latin1');
};

/** §7.9: 15 bits, twice, with a BCH code; both have to be the same and right. */
const formatOf = (modules: Modules): { readonly level: number; readonly mask: number } => {
  const size = modules.length;
  const first = [
    ...[0, 1, 2, 3, 4, 5, 7, 8].map((column) => modules[8]?.[column]),
    ...[7, 5, 4, 3, 2, 1, 0].map((row) => modules[row]?.[8]),
  ];
  const second = [
    ...[1, 2, 3, 4, 5, 6, 7].map((up) => modules[size - up]?.[8]),
    ...[8, 7, 6, 5, 4, 3, 2, 1].map((left) => modules[8]?.[size - left]),
  ];
  const [one, other] = [first, second].map((bits) =>
    Number.parseInt(bits.map((bit) => (bit ? 1 : 0)).join(''), 2),
  );
  if (one === undefined || one !== other) throw new Error('the two formats are not the same');
  const format = one ^ 0b101010000010010;
  let rest = format;
  for (let bit = 14; bit >= 10; bit -= 1)
    if ((rest >> bit) & 1) rest ^= 0b10100110111 << (bit - 10);
  if (rest !== 0) throw new Error('the format is no codeword');
  return { level: format >> 13, mask: (format >> 10) & 0b111 };
};

/** §7.7.3: places of data from the lower right, in columns of two, up and down. */
const pathThrough = (size: number, version: number): readonly (readonly [number, number])[] => {
  const isFunction = functionPlaces(size, version);
  const path: (readonly [number, number])[] = [];
  const columns = Array.from({ length: size }, (_, index) => index).filter((index) => index !== 6);
  for (let pair = 0; pair < columns.length / 2; pair += 1) {
    const right = columns.at(-1 - 2 * pair) ?? 0;
    const left = columns.at(-2 - 2 * pair) ?? 0;
    for (let step = 0; step < size; step += 1) {
      const row = pair % 2 === 0 ? size - 1 - step : step;
      for (const column of [right, left]) if (!isFunction(row, column)) path.push([row, column]);
    }
  }
  return path;
};

/** §6.3: finders with their separators and format, timing, alignment, version. */
const functionPlaces = (size: number, version: number) => {
  const steps = version === 1 ? 0 : Math.floor(version / 7) + 1;
  const gap = steps === 0 ? 0 : version === 32 ? 26 : 2 * Math.ceil((size - 13) / (2 * steps));
  const centres = [6, ...Array.from({ length: steps }, (_, index) => size - 7 - index * gap)];
  const isCorner = (row: number, column: number) =>
    (row < 9 && column < 9) || (row < 9 && column >= size - 8) || (row >= size - 8 && column < 9);
  const isAlignment = (row: number, column: number) =>
    steps > 0 &&
    centres.some((y) =>
      centres.some((x) => !isCorner(y, x) && Math.abs(row - y) <= 2 && Math.abs(column - x) <= 2),
    );
  const isVersion = (row: number, column: number) =>
    version >= 7 && ((row < 6 && column >= size - 11) || (column < 6 && row >= size - 11));
  return (row: number, column: number) =>
    row === 6 ||
    column === 6 ||
    isCorner(row, column) ||
    isAlignment(row, column) ||
    isVersion(row, column);
};

const bytesOf = (bits: readonly boolean[]): readonly number[] =>
  Array.from({ length: Math.floor(bits.length / 8) }, (_, index) =>
    bits.slice(8 * index, 8 * index + 8).reduce((byte, bit) => byte * 2 + (bit ? 1 : 0), 0),
  );

/** §7.6: data and correction are interleaved block by block; the last blocks may have a byte more. */
const dataOf = (
  codewords: readonly number[],
  ofCorrection: number,
  blocks: number,
): readonly number[] => {
  const each = Math.floor(codewords.length / blocks) - ofCorrection;
  const firstLonger = blocks - (codewords.length % blocks);
  const made = Array.from({ length: blocks }, (): number[] => []);
  let at = 0;
  for (let index = 0; index <= each; index += 1) {
    for (let block = index < each ? 0 : firstLonger; block < blocks; block += 1) {
      made[block]?.push(codewords[at] ?? 0);
      at += 1;
    }
  }
  const data = made.flat();
  for (let index = 0; index < ofCorrection; index += 1) {
    for (const block of made) {
      block.push(codewords[at] ?? 0);
      at += 1;
    }
  }
  for (const block of made) {
    if (!isCodeword(block, ofCorrection)) throw new Error('a block is no Reed-Solomon codeword');
  }
  return data;
};

/** Product in GF(2⁸) modulo x⁸+x⁴+x³+x²+1 (§7.5.2). */
const times = (one: number, other: number): number => {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ (product & 0x80 ? 0x11d : 0);
    if ((other >> bit) & 1) product ^= one;
  }
  return product;
};

/** A codeword is nothing at each root of the generator: powers of 2. */
const isCodeword = (block: readonly number[], roots: number): boolean => {
  let root = 1;
  for (let index = 0; index < roots; index += 1) {
    const at = root;
    if (block.reduce((sum, byte) => times(sum, at) ^ byte, 0) !== 0) return false;
    root = times(root, 2);
  }
  return true;
};
