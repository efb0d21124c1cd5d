import { z } from 'zod';
import { text } from './common.ts';

/**
 * What a window may see of one item: text, pictures and controls, never a key, a mapping or a rule.
 * The strict objects are on purpose: a field that is not named here cannot leave the main process.
 */

/** Elements of XHTML that an item's body may use; everything else is refused at import. */
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

const Identifier = z.string().min(1).max(256);

const Text = z.strictObject({ kind: z.literal('text'), text: z.string() });

const Image = z.strictObject({
  kind: z.literal('image'),
  /** SHA-256 of the picture's bytes, lower-case hex; ask for it by this name. */
  media: z.string().regex(/^[0-9a-f]{64}$/),
  alt: z.string(),
  width: z.number().positive().optional(),
  height: z.number().positive().optional(),
});

export type BodyText = z.infer<typeof Text>;
export type BodyImage = z.infer<typeof Image>;
export type BodyElement = {
  readonly kind: 'element';
  readonly name: (typeof bodyElements)[number];
  readonly lang?: string | undefined;
  readonly colspan?: number | undefined;
  readonly rowspan?: number | undefined;
  readonly children: readonly BodyNode[];
};
export type BodyNode = BodyText | BodyImage | BodyElement | InlineInteraction | BlockInteraction;

const Element: z.ZodType<BodyElement> = z.strictObject({
  kind: z.literal('element'),
  name: z.enum(bodyElements),
  lang: z.string().max(35).optional(),
  colspan: z.number().int().positive().max(100).optional(),
  rowspan: z.number().int().positive().max(100).optional(),
  get children() {
    return z.array(Node).readonly();
  },
});

const content = () => z.array(z.lazy(() => Node)).readonly();

export type Choice = { readonly identifier: string; readonly content: readonly BodyNode[] };
const Choice: z.ZodType<Choice> = z.strictObject({
  identifier: Identifier,
  get content() {
    return content();
  },
});

/** A choice of a match set: how often it may (matchMax, 0 = any number) and must (matchMin) be used. */
export type MatchChoice = Choice & { readonly matchMax: number; readonly matchMin: number };
const MatchChoice: z.ZodType<MatchChoice> = z.strictObject({
  identifier: Identifier,
  matchMax: z.number().int().nonnegative(),
  matchMin: z.number().int().nonnegative(),
  get content() {
    return content();
  },
});

/** One or several answers; maxChoices 0 = any number. True/false is a choice of two. */
export type ChoiceInteraction = {
  readonly kind: 'choice';
  readonly response: string;
  readonly prompt: readonly BodyNode[];
  readonly minChoices: number;
  readonly maxChoices: number;
  readonly choices: readonly Choice[];
};
const ChoiceInteraction: z.ZodType<ChoiceInteraction> = z.strictObject({
  kind: z.literal('choice'),
  response: Identifier,
  prompt: content(),
  minChoices: z.number().int().nonnegative(),
  maxChoices: z.number().int().nonnegative(),
  choices: z.array(Choice).min(1).readonly(),
});

/** All choices are put in order; the response lists their identifiers, first to last. */
export type OrderInteraction = {
  readonly kind: 'order';
  readonly response: string;
  readonly prompt: readonly BodyNode[];
  readonly choices: readonly Choice[];
};
const OrderInteraction: z.ZodType<OrderInteraction> = z.strictObject({
  kind: z.literal('order'),
  response: Identifier,
  prompt: content(),
  choices: z.array(Choice).min(1).readonly(),
});

/** Sources are paired with targets; the response lists directed pairs "source target". */
export type MatchInteraction = {
  readonly kind: 'match';
  readonly response: string;
  readonly prompt: readonly BodyNode[];
  /** Largest number of pairs in all; 0 = any number. */
  readonly maxAssociations: number;
  readonly sources: readonly MatchChoice[];
  readonly targets: readonly MatchChoice[];
};
const MatchInteraction: z.ZodType<MatchInteraction> = z.strictObject({
  kind: z.literal('match'),
  response: Identifier,
  prompt: content(),
  maxAssociations: z.number().int().nonnegative(),
  sources: z.array(MatchChoice).min(1).readonly(),
  targets: z.array(MatchChoice).min(1).readonly(),
});

/** A long answer that a person grades. */
export type ExtendedTextInteraction = {
  readonly kind: 'extendedText';
  readonly response: string;
  readonly prompt: readonly BodyNode[];
  readonly expectedLines: number;
  /** Largest number of characters that is accepted. */
  readonly maxLength: number;
};
const ExtendedTextInteraction: z.ZodType<ExtendedTextInteraction> = z.strictObject({
  kind: z.literal('extendedText'),
  response: Identifier,
  prompt: content(),
  expectedLines: z.number().int().positive(),
  maxLength: z.number().int().positive(),
});

/** A choice from a list within a sentence. */
export type InlineChoiceInteraction = {
  readonly kind: 'inlineChoice';
  readonly response: string;
  readonly choices: readonly Choice[];
};
const InlineChoiceInteraction: z.ZodType<InlineChoiceInteraction> = z.strictObject({
  kind: z.literal('inlineChoice'),
  response: Identifier,
  choices: z.array(Choice).min(1).readonly(),
});

/** A short answer within a sentence: a number or a few words. */
export type TextEntryInteraction = {
  readonly kind: 'textEntry';
  readonly response: string;
  readonly base: 'integer' | 'float' | 'string';
  /** Width to draw, in characters. */
  readonly expectedLength: number;
};
const TextEntryInteraction: z.ZodType<TextEntryInteraction> = z.strictObject({
  kind: z.literal('textEntry'),
  response: Identifier,
  base: z.enum(['integer', 'float', 'string']),
  expectedLength: z.number().int().positive(),
});

export type InlineInteraction = InlineChoiceInteraction | TextEntryInteraction;
export type BlockInteraction =
  | ChoiceInteraction
  | OrderInteraction
  | MatchInteraction
  | ExtendedTextInteraction;
export type Interaction = InlineInteraction | BlockInteraction;

const Node: z.ZodType<BodyNode> = z.lazy(() =>
  z.union([
    Text,
    Element,
    Image,
    ChoiceInteraction,
    OrderInteraction,
    MatchInteraction,
    ExtendedTextInteraction,
    InlineChoiceInteraction,
    TextEntryInteraction,
  ]),
);

/** One item as a window may see it, in one language. */
export const DeliveredItem = z.strictObject({
  identifier: Identifier,
  language: z.string().min(2).max(35),
  body: z.array(Node).readonly(),
});
export type DeliveredItem = Readonly<z.infer<typeof DeliveredItem>>;

/**
 * One response in QTI's lexical form: null = no answer; a string for a single value (an identifier,
 * a number as typed, a text, a directed pair "a b"); an array for several, in the order given.
 */
export const ResponseValue = z.union([
  z.null(),
  // 50,000 characters; some of them take two places in a string.
  text(100_000),
  z.array(text(1_000)).max(200).readonly(),
]);
export type ResponseValue = z.infer<typeof ResponseValue>;

/** All responses to one item, by response identifier. */
export const Responses = z.record(Identifier, ResponseValue);
export type Responses = Readonly<z.infer<typeof Responses>>;
