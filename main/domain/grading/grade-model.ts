import type { Form } from '../qti/form.ts';
import type { Bilingual, ExamScoring } from '../qti/package-model.ts';
import type { Responses } from '../qti/responses.ts';

/** Which rules of grading these are; grows whenever the same input could give another result. */
export const graderVersion = 'invigil-grader/1';

/** What a person gave for one item, before the form's weight: from 0 to the item's maxPoints. */
export type Rating = { readonly points: number };

/** All that a result depends on. Nothing else does: no clock, no language, no machine (R-G1). */
export type GradeInput = {
  readonly form: Form;
  readonly scoring: ExamScoring;
  /** By item, then by response identifier; an item that is not named was not answered. */
  readonly responses: Readonly<Record<string, Responses>>;
  /** By item; only items that need a person are looked at. */
  readonly ratings: Readonly<Record<string, Rating>>;
  /** The exam's policy, or just its grading. */
  readonly policy: { readonly grading: { readonly scale: number; readonly pass: number } };
  /** Items that count for nobody, by identifier: neither points nor maximum. */
  readonly struck?: readonly string[];
};

export type SectionGrade = {
  readonly identifier: string;
  readonly titles: Bilingual;
  readonly points: number;
  readonly maxPoints: number;
  /** Share of the section's points, 0 to 100, one decimal, halves up. */
  readonly percent: number;
};

/** For the record, never shown to candidates (R-G2). Weighted points. */
export type ItemGrade = {
  readonly identifier: string;
  readonly points: number;
  readonly maxPoints: number;
};

export type Graded = {
  readonly state: 'graded';
  readonly points: number;
  readonly maxPoints: number;
  /** On the policy's scale, one decimal, halves up. */
  readonly score: number;
  readonly scale: number;
  readonly passScore: number;
  /** Exactly: score >= passScore. What is shown and what is decided never disagree. */
  readonly passed: boolean;
  /** In the order of the form; a section of which nothing counts is left out. */
  readonly sections: readonly SectionGrade[];
  readonly items: readonly ItemGrade[];
};

/** Answers that wait for a person. */
export type AwaitingRating = { readonly state: 'rating'; readonly waiting: readonly string[] };

export type Grade = AwaitingRating | Graded;
