import type { BodyNode, Choice, Interaction, MatchChoice } from './body.ts';
import type {
  DeliveredChoice,
  DeliveredInteraction,
  DeliveredMatchChoice,
  DeliveredNode,
} from './delivery-model.ts';
import type { Shuffle } from './package-model.ts';

/** Largest number of characters of a long answer, unless the item expects more. */
const extendedTextMaxLength = 10_000;
/** What one response may hold on its way (see the contract's ResponseValue). */
const responseLimit = 50_000;

/** SHA-256 of the picture that an href of the item's file stands for; null if there is none. */
export type MediaLookup = (href: string) => string | null;

const choice = (written: Choice, media: MediaLookup): DeliveredChoice => ({
  identifier: written.identifier,
  content: deliverNodes(written.content, media),
});

const matchChoice = (written: MatchChoice, media: MediaLookup): DeliveredMatchChoice => ({
  ...choice(written, media),
  matchMax: written.matchMax,
  matchMin: written.matchMin,
});

const linesFor = (expectedLength: number | null): number =>
  expectedLength === null ? 6 : Math.min(20, Math.max(3, Math.ceil(expectedLength / 80)));

/** Field by field on purpose: what is not named here can't get out. */
const interaction = (node: Interaction, media: MediaLookup): readonly DeliveredInteraction[] => {
  switch (node.kind) {
    case 'choice':
      return [
        {
          kind: 'choice',
          response: node.response,
          prompt: deliverNodes(node.prompt, media),
          minChoices: node.minChoices,
          maxChoices: node.maxChoices,
          choices: node.choices.map((one) => choice(one, media)),
        },
      ];
    case 'order':
      return [
        {
          kind: 'order',
          response: node.response,
          prompt: deliverNodes(node.prompt, media),
          choices: node.choices.map((one) => choice(one, media)),
        },
      ];
    case 'match':
      return [
        {
          kind: 'match',
          response: node.response,
          prompt: deliverNodes(node.prompt, media),
          maxAssociations: node.maxAssociations,
          sources: node.sources.map((one) => matchChoice(one, media)),
          targets: node.targets.map((one) => matchChoice(one, media)),
        },
      ];
    case 'inlineChoice':
      return [
        {
          kind: 'inlineChoice',
          response: node.response,
          choices: node.choices.map((one) => choice(one, media)),
        },
      ];
    case 'textEntry':
      return [
        {
          kind: 'textEntry',
          response: node.response,
          base: node.base,
          expectedLength: Math.max(1, node.expectedLength ?? (node.base === 'string' ? 20 : 10)),
        },
      ];
    case 'extendedText':
      return [
        {
          kind: 'extendedText',
          response: node.response,
          prompt: deliverNodes(node.prompt, media),
          expectedLines: Math.max(1, node.expectedLines ?? linesFor(node.expectedLength)),
          maxLength: Math.min(
            responseLimit,
            Math.max(extendedTextMaxLength, 2 * (node.expectedLength ?? 0)),
          ),
        },
      ];
    // Import refuses items with such interactions; here nothing of them is let through.
    case 'other':
      return [];
  }
};

const positive = (size: number | undefined): size is number => size !== undefined && size > 0;
const isSpan = (span: number | undefined): span is number =>
  span !== undefined && Number.isInteger(span) && span >= 1 && span <= 100;

const deliverNode = (node: BodyNode, media: MediaLookup): readonly DeliveredNode[] => {
  switch (node.kind) {
    case 'text':
      return [{ kind: 'text', text: node.text }];
    case 'element':
      return [
        {
          kind: 'element',
          name: node.name,
          ...(node.lang !== undefined && node.lang.length <= 35 ? { lang: node.lang } : {}),
          ...(isSpan(node.colspan) ? { colspan: node.colspan } : {}),
          ...(isSpan(node.rowspan) ? { rowspan: node.rowspan } : {}),
          children: deliverNodes(node.children, media),
        },
      ];
    case 'image': {
      const sha256 = media(node.href);
      return sha256 === null
        ? []
        : [
            {
              kind: 'image',
              media: sha256,
              alt: node.alt,
              ...(positive(node.width) ? { width: node.width } : {}),
              ...(positive(node.height) ? { height: node.height } : {}),
            },
          ];
    }
    // Feedback tells; variables and template blocks have no value here (import refuses them).
    case 'feedback':
    case 'printedVariable':
    case 'templateContent':
      return [];
    default:
      return interaction(node, media);
  }
};

/**
 * What a window may see of a body, choices as written. Feedback, rubrics for scorers, patterns and
 * template blocks stay behind.
 */
export const deliverNodes = (
  nodes: readonly BodyNode[],
  media: MediaLookup,
): readonly DeliveredNode[] => nodes.flatMap((node) => deliverNode(node, media));

const fixedOnly = ({ identifier, fixed }: Choice) => ({ identifier, fixed });

const shuffleOf = (node: Interaction): readonly Shuffle[] => {
  switch (node.kind) {
    case 'choice':
    case 'order':
    case 'inlineChoice':
      return node.shuffle
        ? [{ response: node.response, groups: [node.choices.map(fixedOnly)] }]
        : [];
    case 'match':
      return node.shuffle
        ? [
            {
              response: node.response,
              groups: [node.sources.map(fixedOnly), node.targets.map(fixedOnly)],
            },
          ]
        : [];
    case 'textEntry':
    case 'extendedText':
    case 'other':
      return [];
  }
};

/** What a form may shuffle of an item: the choices of its interactions that ask for it. */
export const shufflesOf = (interactions: readonly Interaction[]): readonly Shuffle[] =>
  interactions.flatMap(shuffleOf);
