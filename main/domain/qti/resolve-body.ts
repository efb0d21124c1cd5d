import type { BodyNode, Choice } from './body.ts';
import { plainValue } from './format-value.ts';
import { scalarsOf, type Value } from './value.ts';

/** Values of template variables, by identifier. */
type Values = Readonly<Record<string, Value>>;

const givenValue = (values: Values, identifier: string): Value =>
  Object.hasOwn(values, identifier) ? (values[identifier] ?? null) : null;

/** Number formats of QTI 3.0 §printedVariable: %i, %d, %.2f, %e; other formats are passed over. */
const formatted = (value: string | number | boolean, format: string | null): string => {
  if (typeof value !== 'number' || format === null) return String(value);
  const match = /^%(?:\.(\d{1,2}))?([idfeE])$/.exec(format.trim());
  if (match === null) return String(value);
  const digits = Math.min(Number(match[1] ?? 6), 20);
  if (match[2] === 'i' || match[2] === 'd') return String(Math.trunc(value));
  return match[2] === 'f' ? value.toFixed(digits) : value.toExponential(digits);
};

const printed = (
  node: Extract<BodyNode, { readonly kind: 'printedVariable' }>,
  values: Values,
): string => {
  const plain = plainValue(givenValue(values, node.identifier));
  if (plain === null) return '';
  if (typeof plain !== 'object') return formatted(plain, node.format);
  const list: readonly (string | number | boolean | null)[] = Array.isArray(plain)
    ? plain
    : Object.values(plain);
  const wanted = node.index === null ? list : list.slice(node.index - 1, node.index);
  return wanted
    .filter((one) => one !== null)
    .map((one) => formatted(one, node.format))
    .join(node.delimiter);
};

const isShown = (
  { template, identifier, show }: { template: string; identifier: string; show: boolean },
  values: Values,
): boolean =>
  scalarsOf(givenValue(values, template)).some((scalar) => scalar.value === identifier) === show;

const resolveChoices = <T extends Choice>(choices: readonly T[], values: Values): readonly T[] =>
  choices
    .filter(({ template }) => template === null || isShown(template, values))
    .map((choice) => ({
      ...choice,
      template: null,
      content: resolveTemplates(choice.content, values),
    }));

const resolveNode = (node: BodyNode, values: Values): readonly BodyNode[] => {
  switch (node.kind) {
    case 'printedVariable':
      return [{ kind: 'text', text: printed(node, values) }];
    case 'templateContent':
      return isShown(node, values) ? resolveTemplates(node.children, values) : [];
    case 'element':
      return [{ ...node, children: resolveTemplates(node.children, values) }];
    case 'choice':
    case 'order':
      return [
        {
          ...node,
          prompt: resolveTemplates(node.prompt, values),
          choices: resolveChoices(node.choices, values),
        },
      ];
    case 'match':
      return [
        {
          ...node,
          prompt: resolveTemplates(node.prompt, values),
          sources: resolveChoices(node.sources, values),
          targets: resolveChoices(node.targets, values),
        },
      ];
    case 'inlineChoice':
      return [{ ...node, choices: resolveChoices(node.choices, values) }];
    case 'extendedText':
    case 'other':
      return [{ ...node, prompt: resolveTemplates(node.prompt, values) }];
    case 'text':
    case 'image':
    case 'textEntry':
    case 'feedback':
      return [node];
  }
};

/**
 * A body with the values of one candidate's template variables put in: printed variables become
 * text, template content and choices are shown or gone. Feedback stays a place without content.
 */
export const resolveTemplates = (nodes: readonly BodyNode[], values: Values): readonly BodyNode[] =>
  nodes.flatMap((node) => resolveNode(node, values));
