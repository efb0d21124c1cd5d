import type { Bilingual } from './package-model.ts';

/**
 * What one candidate gets: which items in which order, and the order of their shuffled choices.
 * Plain data, pinned in the sitting's log; seed and package give it again on any machine.
 */
export type Form = {
  readonly schema: 'invigil-form/1';
  readonly seed: string;
  readonly sections: readonly FormSection[];
};

/**
 * A run of items of one section that candidates are told of. A section comes twice if another one
 * stands in its midst; results add both up.
 */
export type FormSection = {
  readonly identifier: string;
  readonly titles: Bilingual;
  readonly items: readonly FormItem[];
};

export type FormItem = {
  /** Identifier of the item's reference in the test. */
  readonly identifier: string;
  /** Multiplies the item's points. */
  readonly weight: number;
  /**
   * By response identifier, the choices of each shuffled interaction in the order to show
   * (of a match: sources, then targets). Interactions that are not shuffled are not named.
   */
  readonly order: Readonly<Record<string, readonly string[]>>;
};
