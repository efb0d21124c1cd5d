import type { BodyNode, ResponseShape } from './body.ts';
import type { Rule, Shape } from './expression.ts';
import type { BaseType, Cardinality, Scalar, Value } from './value.ts';

/**
 * One QTI 3 item as plain data in two parts that are stored and encrypted apart:
 * `body` is what a candidate may see, `scoring` holds every key, mapping, rule and feedback.
 * Neither part needs the other: scoring works on `scoring` alone, delivery on `body` alone
 * (and, for an item with templates, on values of template variables that were drawn for it).
 */
export type Item = {
  readonly identifier: string;
  readonly title: string;
  /** xml:lang of the item; null = not said. */
  readonly language: string | null;
  readonly body: ItemBody;
  readonly scoring: ItemScoring;
};

export type ItemBody = {
  readonly identifier: string;
  readonly language: string | null;
  readonly content: readonly BodyNode[];
  readonly responses: readonly ResponseShape[];
  /** Shared stimuli that the item refers to, by identifier and href relative to the item's file. */
  readonly stimuli: readonly { readonly identifier: string; readonly href: string }[];
};

export type ItemScoring = {
  readonly identifier: string;
  readonly adaptive: boolean;
  readonly timeDependent: boolean;
  readonly responses: readonly ResponseDeclaration[];
  readonly outcomes: readonly OutcomeDeclaration[];
  readonly templates: readonly TemplateDeclaration[];
  readonly templateProcessing: readonly Rule[];
  /** null = the item has no response processing at all. */
  readonly responseProcessing: readonly Rule[] | null;
  /** Not in the standard for an item, but in use: runs after response processing. */
  readonly outcomeProcessing: readonly Rule[];
  readonly modalFeedback: readonly ModalFeedback[];
  /** Feedback within the body; the body's `feedback` nodes point here by index. */
  readonly bodyFeedback: readonly BodyFeedback[];
  /** Rubrics for anyone but the candidate: scorers, authors, tutors. */
  readonly rubrics: readonly Rubric[];
  /** Responses to extended text, drawing and upload: only a person can judge what they say. */
  readonly freeResponses: readonly string[];
};

type Declaration = {
  readonly identifier: string;
  readonly cardinality: Cardinality;
  /** null for records only. */
  readonly base: BaseType | null;
  readonly defaultValue: Value;
};

export type ResponseDeclaration = Declaration & {
  readonly correct: Value;
  readonly mapping: Mapping | null;
  readonly areaMapping: AreaMapping | null;
};

export type OutcomeDeclaration = Declaration & {
  readonly normalMaximum: number | null;
  readonly normalMinimum: number | null;
  readonly masteryValue: number | null;
  /** external-scored: who gives the value, if processing does not. */
  readonly externalScored: 'human' | 'externalMachine' | null;
  readonly table: LookupTable | null;
  /** Not in the standard for an outcome, but in use (mapOutcome). */
  readonly mapping: Mapping | null;
};

export type TemplateDeclaration = Declaration & {
  readonly paramVariable: boolean;
  readonly mathVariable: boolean;
};

export type Mapping = {
  readonly lowerBound: number | null;
  readonly upperBound: number | null;
  readonly fallback: number;
  readonly entries: readonly MapEntry[];
};
export type MapEntry = {
  readonly key: Scalar;
  readonly value: number;
  readonly caseSensitive: boolean;
};

export type AreaMapping = {
  readonly lowerBound: number | null;
  readonly upperBound: number | null;
  readonly fallback: number;
  readonly entries: readonly AreaMapEntry[];
};
export type AreaMapEntry = {
  readonly shape: Shape;
  readonly coords: readonly number[];
  readonly value: number;
};

/** QTI 3.0 §matchTable: exact whole numbers; §interpolationTable: first entry not above. */
export type LookupTable =
  | {
      readonly kind: 'match';
      readonly fallback: Scalar | null;
      readonly entries: readonly { readonly from: number; readonly to: Scalar }[];
    }
  | {
      readonly kind: 'interpolation';
      readonly fallback: Scalar | null;
      readonly entries: readonly {
        readonly from: number;
        readonly includeBoundary: boolean;
        readonly to: Scalar;
      }[];
    };

type Feedback = {
  readonly outcome: string;
  readonly identifier: string;
  readonly show: boolean;
  readonly content: readonly BodyNode[];
};
export type ModalFeedback = Feedback & { readonly title: string | null };
export type BodyFeedback = Feedback & { readonly inline: boolean };

export type Rubric = {
  readonly use: string | null;
  readonly views: readonly string[];
  readonly content: readonly BodyNode[];
};

/**
 * How much a problem matters: an `error` makes the item wrong, something `unsupported` is right but
 * this product can't deliver or score it (both refuse an import), a `warning` is told and let pass.
 */
export type Severity = 'error' | 'unsupported' | 'warning';

/** Something wrong with a file, as a code with values; sentences are made elsewhere. */
export type QtiProblem<Code extends string = string> = {
  readonly severity: Severity;
  readonly code: Code;
  /** Path in the package, as given to the reader. */
  readonly file: string;
  /** 1-based; null when the problem is of the file as a whole. */
  readonly line: number | null;
  /** Name of the element as it stands in the file. */
  readonly element: string | null;
  readonly values: Readonly<Record<string, string | number>>;
};
