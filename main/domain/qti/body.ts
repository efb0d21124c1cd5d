import type { BaseType, Cardinality } from './value.ts';

/**
 * Elements of XHTML that an item's body may use; everything else is refused at import.
 * The same list as in the contract of the windows (a test holds them equal).
 */
export const bodyElements = [
  'p',
  'div',
  'span',
  'br',
  'hr',
  'strong',
  'em',
  'b',
  'i',
  'u',
  'sub',
  'sup',
  'code',
  'pre',
  'kbd',
  'samp',
  'var',
  'blockquote',
  'q',
  'cite',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'table',
  'caption',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'th',
  'td',
  'ruby',
  'rb',
  'rt',
  'rp',
  'small',
  'figure',
  'figcaption',
  'section',
] as const;
export type BodyElementName = (typeof bodyElements)[number];

export type BodyNode =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'element';
      readonly name: BodyElementName;
      readonly lang?: string;
      readonly colspan?: number;
      readonly rowspan?: number;
      readonly children: readonly BodyNode[];
    }
  /** href is relative to the item's file, as written. */
  | {
      readonly kind: 'image';
      readonly href: string;
      readonly alt: string;
      readonly width?: number;
      readonly height?: number;
    }
  /** Shows the value of a template variable (of an outcome too, where feedback is shown). */
  | {
      readonly kind: 'printedVariable';
      readonly identifier: string;
      readonly format: string | null;
      readonly delimiter: string;
      readonly index: number | null;
    }
  /** Shown or hidden by the value of a template variable, which is known when the form is drawn. */
  | {
      readonly kind: 'templateContent';
      readonly template: string;
      readonly identifier: string;
      readonly show: boolean;
      readonly children: readonly BodyNode[];
    }
  /** Where feedback goes; its content is in the scoring part, by this index of bodyFeedback. */
  | { readonly kind: 'feedback'; readonly index: number }
  | Interaction;

export type Choice = {
  readonly identifier: string;
  /** Keeps its place when the choices are shuffled. */
  readonly fixed: boolean;
  /** Shown or hidden by a template variable; null = always shown. */
  readonly template: ChoiceTemplate | null;
  readonly content: readonly BodyNode[];
};
export type ChoiceTemplate = {
  readonly template: string;
  readonly identifier: string;
  readonly show: boolean;
};

/** A choice of a match set: it may be used matchMax times (0 = any), must matchMin times. */
export type MatchChoice = Choice & { readonly matchMax: number; readonly matchMin: number };

type Block<K extends string> = {
  readonly kind: K;
  readonly response: string;
  readonly prompt: readonly BodyNode[];
};

/** One answer or several; maxChoices 0 = any number. */
export type ChoiceInteraction = Block<'choice'> & {
  readonly shuffle: boolean;
  readonly minChoices: number;
  readonly maxChoices: number;
  readonly choices: readonly Choice[];
};

/** Choices are put in order. minChoices and maxChoices null = all of them. */
export type OrderInteraction = Block<'order'> & {
  readonly shuffle: boolean;
  readonly minChoices: number | null;
  readonly maxChoices: number | null;
  readonly choices: readonly Choice[];
};

/** Sources are paired with targets; the response is directed pairs "source target". */
export type MatchInteraction = Block<'match'> & {
  readonly shuffle: boolean;
  readonly minAssociations: number;
  /** 0 = any number. */
  readonly maxAssociations: number;
  readonly sources: readonly MatchChoice[];
  readonly targets: readonly MatchChoice[];
};

export type InlineChoiceInteraction = {
  readonly kind: 'inlineChoice';
  readonly response: string;
  readonly shuffle: boolean;
  readonly required: boolean;
  readonly choices: readonly Choice[];
};

export type TextEntryInteraction = {
  readonly kind: 'textEntry';
  readonly response: string;
  readonly base: 'integer' | 'float' | 'string';
  /** In characters; null = not said. */
  readonly expectedLength: number | null;
  /** An XML Schema pattern that the text should follow; a hint for input, not a rule of scoring. */
  readonly pattern: string | null;
  readonly placeholder: string | null;
};

export type ExtendedTextInteraction = Block<'extendedText'> & {
  readonly expectedLength: number | null;
  readonly expectedLines: number | null;
  readonly placeholder: string | null;
};

/** Interactions that can be scored but have no screen: an exam that uses one is refused. */
export const otherInteractions = [
  'associate',
  'custom',
  'drawing',
  'end-attempt',
  'gap-match',
  'graphic-associate',
  'graphic-gap-match',
  'graphic-order',
  'hotspot',
  'hottext',
  'media',
  'portable-custom',
  'position-object',
  'select-point',
  'slider',
  'upload',
] as const;
export type OtherInteractionName = (typeof otherInteractions)[number];

/** A choice of an interaction without a screen: hotspot, hottext, gap, gap text, … */
export type OtherChoice = {
  readonly identifier: string;
  /** QTI 3 name of the element, without prefix: "hotspot-choice", "gap", … */
  readonly element: string;
  readonly attributes: Readonly<Record<string, string>>;
};

export type OtherInteraction = Block<'other'> & {
  readonly name: OtherInteractionName;
  readonly attributes: Readonly<Record<string, string>>;
  readonly choices: readonly OtherChoice[];
};

export type Interaction =
  | ChoiceInteraction
  | OrderInteraction
  | MatchInteraction
  | InlineChoiceInteraction
  | TextEntryInteraction
  | ExtendedTextInteraction
  | OtherInteraction;

/** What is known of a response variable without any key. */
export type ResponseShape = {
  readonly identifier: string;
  readonly cardinality: Cardinality;
  readonly base: BaseType | null;
};
