/** A test as one file says it: one language, sections of references to items. */
export type TestDocument = {
  readonly file: string;
  readonly identifier: string;
  readonly title: string;
  /** xml:lang of the test; null = not said. */
  readonly language: string | null;
  /** Longest time for the whole test in seconds; null = not said. */
  readonly maxTime: number | null;
  /** Of its one test part, in order. */
  readonly sections: readonly TestSection[];
  /** Which weight of the items multiplies their SCORE in the sum; null = none does. */
  readonly weight: string | null;
};

export type TestSection = {
  readonly kind: 'section';
  readonly identifier: string;
  readonly title: string;
  /** Whether candidates are told of the section; an invisible one only groups. */
  readonly visible: boolean;
  /** Always drawn when its parent draws some of its children. */
  readonly required: boolean;
  /** Keeps its place when its parent shuffles. */
  readonly fixed: boolean;
  /** How many of the children are drawn; null = all. */
  readonly select: number | null;
  readonly shuffle: boolean;
  readonly children: readonly (TestSection | TestItemRef)[];
  readonly line: number;
};

export type TestItemRef = {
  readonly kind: 'item';
  readonly identifier: string;
  /** Relative to the test's file, as written. */
  readonly href: string;
  readonly required: boolean;
  readonly fixed: boolean;
  readonly weights: Readonly<Record<string, number>>;
  readonly line: number;
};
