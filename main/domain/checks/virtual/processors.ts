/** What a processor's name tells. */
export type ProcessorAge = {
  readonly maker: 'intel' | 'other' | 'unknown';
  /** Earliest year in which it can have been sold; null where the name does not tell. */
  readonly year: number | null;
};

/** Intel's generation in `i7-12700H` (12), `i5-1135G7` (11), `i7-8565U` (8), `i7-920` (1). */
const coreGeneration = (number: string): number => {
  if (number.length <= 3) return 1;
  if (number.length >= 5) return Number(number.slice(0, 2));
  // Four digits that begin with 1 are the tenth generation and later: the first one has three.
  return number.startsWith('1') ? Number(number.slice(0, 2)) : Number(number.slice(0, 1));
};

/** Families by name and first year, most telling first (ark.intel.com). */
const intelFamilies: readonly (readonly [RegExp, number])[] = [
  [/\bUltra [3579]\b/i, 2023],
  [/Core\(TM\) [3579] (processor )?\d{3}/i, 2024],
  [/Atom/i, 2008],
  [/\bN\d{2,3}\b/, 2021],
  [/Xeon.*\b(Platinum|Gold|Silver|Bronze|W-\d{4})/i, 2017],
  [/Xeon.*\bE[357]-/i, 2011],
  [/Core\(TM\) ?2|Core2/i, 2006],
  [/Pentium\(R\) (Dual|4|D|M)\b|Celeron\(R\) (CPU|D|M|Dual)\b/i, 2005],
  [/(Pentium|Celeron)\(R\) .*(Gold|Silver|\b[JGN]\d{4})/i, 2011],
];

/** Reads a processor's name as CPUID and the systems write it. */
export const processorAge = (name: string): ProcessorAge => {
  if (/\b(AMD|Hygon|ZHAOXIN|Apple|ARM|Snapdragon|Cortex|Loongson|Phytium|Kunpeng)\b/i.test(name)) {
    return { maker: 'other', year: null };
  }
  if (!/intel/i.test(name)) return { maker: 'unknown', year: null };
  const number = /\bi[3579]-(\d{3,5})/i.exec(name)?.[1];
  if (number !== undefined) return { maker: 'intel', year: 2_008 + yearsAfter(number) };
  const family = intelFamilies.find(([pattern]) => pattern.test(name));
  return { maker: 'intel', year: family?.[1] ?? null };
};

// The first generation came in 2008, the second in 2011, then about one a year.
const yearsAfter = (number: string): number => {
  const generation = coreGeneration(number);
  return generation <= 1 ? 0 : generation + 1;
};
