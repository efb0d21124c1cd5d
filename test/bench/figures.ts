/** One measured figure. */
export type Figure = {
  /** Stable name for machines, e.g. `answer.service.p50`. */
  readonly name: string;
  /** What it is, for people. */
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 's' | 'kB' | 'times' | 'per second' | 'count';
  /** What it should be; left out for figures that explain another. */
  readonly aim?: { readonly atMost: number } | { readonly below: number };
};

/** Figures that belong together, or why there are none. */
export type Section = {
  readonly title: string;
  readonly figures: readonly Figure[];
  /** How much was measured, and what to know about it. */
  readonly notes: readonly string[];
  readonly skipped?: string;
};

export const isMet = ({ value, aim }: Figure): boolean | null => {
  if (aim === undefined) return null;
  return 'atMost' in aim ? value <= aim.atMost : value < aim.below;
};

/** p50, p95 and p99 of one thing, as figures of one name. */
export const shares = (
  name: string,
  what: string,
  unit: Figure['unit'],
  values: { readonly p50: number; readonly p95: number; readonly p99: number },
): readonly Figure[] =>
  (['p50', 'p95', 'p99'] as const).map((share) => ({
    name: `${name}.${share}`,
    what: `${what}, ${share}`,
    value: values[share],
    unit,
  }));
