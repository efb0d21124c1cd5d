import type { Policy } from '../policy/policy.ts';
import type { DeliveredItem } from './delivery-model.ts';
import type { ItemScoring } from './model.ts';
import type { PackageProblem } from './package-problem.ts';

/** The languages that windows have. A package may hold one of them or both. */
export const examLanguages = ['zh-CN', 'en'] as const;
export type ExamLanguage = (typeof examLanguages)[number];

/** A text in both languages; in an exam of one language both are the same. */
export type Bilingual = Readonly<Record<ExamLanguage, string>>;

/** An exam as read from a package: everything checked, nothing encrypted yet. */
export type ExamPackage = {
  readonly delivery: ExamDelivery;
  readonly scoring: ExamScoring;
  readonly policy: Policy;
  /** Pictures by SHA-256 (lower-case hex) of their bytes; only those that an item shows. */
  readonly media: ReadonlyMap<string, Media>;
  /** SHA-256 (hex) over the digests of all files of the package; see packageDigest. */
  readonly digest: string;
  /** What was told and let pass. */
  readonly warnings: readonly PackageProblem[];
};

export const mediaTypes = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
  'image/svg+xml',
] as const;
export type MediaType = (typeof mediaTypes)[number];
export type Media = { readonly path: string; readonly mime: MediaType; readonly bytes: Uint8Array };

/**
 * The delivery part: all that is needed to draw a form and to show its items, and no key.
 * Plain JSON, encrypted apart from the scoring part.
 */
export type ExamDelivery = {
  readonly schema: 'invigil-delivery/1';
  readonly identifier: string;
  readonly titles: Bilingual;
  readonly languages: readonly ExamLanguage[];
  readonly sections: readonly ExamSection[];
  /** By identifier of the item's reference in the test. */
  readonly items: Readonly<Record<string, DeliveryItem>>;
  /** Media types of the pictures, by SHA-256. */
  readonly media: Readonly<Record<string, MediaType>>;
};

export type ExamSection = {
  readonly kind: 'section';
  readonly identifier: string;
  readonly titles: Bilingual;
  readonly visible: boolean;
  readonly required: boolean;
  readonly fixed: boolean;
  /** How many of the children are drawn; null = all. */
  readonly select: number | null;
  readonly shuffle: boolean;
  readonly children: readonly (ExamSection | ExamItemRef)[];
};

export type ExamItemRef = {
  readonly kind: 'item';
  readonly identifier: string;
  readonly required: boolean;
  readonly fixed: boolean;
  readonly weight: number;
};

/** An item without its key, with its choices as written. */
export type DeliveryItem = {
  /** The choices that a form may shuffle, the same in all languages. */
  readonly shuffles: readonly Shuffle[];
  /** By language; only the exam's languages are there. */
  readonly texts: Readonly<Partial<Record<ExamLanguage, DeliveredItem>>>;
};

/** Choices of one interaction; a match has two groups (sources, targets), others one. */
export type Shuffle = {
  readonly response: string;
  readonly groups: readonly (readonly {
    readonly identifier: string;
    readonly fixed: boolean;
  }[])[];
};

/** The scoring part: declarations, keys, mappings and rules. Plain JSON, encrypted apart. */
export type ExamScoring = {
  readonly schema: 'invigil-scoring/1';
  readonly identifier: string;
  /** By identifier of the item's reference in the test. */
  readonly items: Readonly<Record<string, ItemKey>>;
};

export type ItemKey = {
  readonly scoring: ItemScoring;
  /** Points of a faultless answer, before the form's weight. */
  readonly maxPoints: number;
  /** Whether a person must judge an answer. */
  readonly needsPerson: boolean;
};
