import type { BodyElementName } from './body.ts';

/**
 * What may leave the main process of one item: text, pictures and controls, never a key, a mapping
 * or a rule. The same shape as the contract of the windows; the domain may not import that, so a
 * test (test/contract/delivered-item.test.ts) holds both assignable to each other.
 */
export type DeliveredItem = {
  readonly identifier: string;
  readonly language: string;
  readonly body: readonly DeliveredNode[];
};

export type DeliveredNode =
  | DeliveredText
  | DeliveredImage
  | DeliveredElement
  | DeliveredInteraction;

export type DeliveredText = { readonly kind: 'text'; readonly text: string };

export type DeliveredImage = {
  readonly kind: 'image';
  /** SHA-256 of the picture's bytes, lower-case hex. */
  readonly media: string;
  readonly alt: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
};

export type DeliveredElement = {
  readonly kind: 'element';
  readonly name: BodyElementName;
  readonly lang?: string | undefined;
  readonly colspan?: number | undefined;
  readonly rowspan?: number | undefined;
  readonly children: readonly DeliveredNode[];
};

export type DeliveredChoice = {
  readonly identifier: string;
  readonly content: readonly DeliveredNode[];
};

/** May be used matchMax times (0 = any number), must be used matchMin times. */
export type DeliveredMatchChoice = DeliveredChoice & {
  readonly matchMax: number;
  readonly matchMin: number;
};

type Block<K extends string> = {
  readonly kind: K;
  readonly response: string;
  readonly prompt: readonly DeliveredNode[];
};

export type DeliveredChoiceInteraction = Block<'choice'> & {
  readonly minChoices: number;
  /** 0 = any number. */
  readonly maxChoices: number;
  readonly choices: readonly DeliveredChoice[];
};

/** All choices are put in order. */
export type DeliveredOrderInteraction = Block<'order'> & {
  readonly choices: readonly DeliveredChoice[];
};

export type DeliveredMatchInteraction = Block<'match'> & {
  /** 0 = any number. */
  readonly maxAssociations: number;
  readonly sources: readonly DeliveredMatchChoice[];
  readonly targets: readonly DeliveredMatchChoice[];
};

export type DeliveredExtendedText = Block<'extendedText'> & {
  readonly expectedLines: number;
  /** Largest number of UTF-16 units that is accepted, as HTML's maxlength counts. */
  readonly maxLength: number;
};

export type DeliveredInlineChoice = {
  readonly kind: 'inlineChoice';
  readonly response: string;
  readonly choices: readonly DeliveredChoice[];
};

export type DeliveredTextEntry = {
  readonly kind: 'textEntry';
  readonly response: string;
  readonly base: 'integer' | 'float' | 'string';
  /** Width to draw, in characters. */
  readonly expectedLength: number;
};

export type DeliveredInteraction =
  | DeliveredChoiceInteraction
  | DeliveredOrderInteraction
  | DeliveredMatchInteraction
  | DeliveredExtendedText
  | DeliveredInlineChoice
  | DeliveredTextEntry;
