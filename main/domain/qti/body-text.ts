import type { BodyNode } from './body.ts';

const blocks = new Set([
  'p',
  'div',
  'li',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
  'section',
]);

const textOfNode = (node: BodyNode): string => {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'image':
      return node.alt;
    case 'element':
      return blocks.has(node.name) ? `\n${bodyText(node.children)}\n` : bodyText(node.children);
    case 'templateContent':
      return bodyText(node.children);
    case 'choice':
    case 'order':
      return [node.prompt, ...node.choices.map((choice) => choice.content)]
        .map((part) => `\n${bodyText(part)}`)
        .join('');
    case 'match':
      return [node.prompt, ...[...node.sources, ...node.targets].map((choice) => choice.content)]
        .map((part) => `\n${bodyText(part)}`)
        .join('');
    case 'inlineChoice':
      return node.choices.map((choice) => bodyText(choice.content)).join('/');
    case 'extendedText':
    case 'other':
      return `\n${bodyText(node.prompt)}`;
    case 'textEntry':
    case 'printedVariable':
    case 'feedback':
      return '';
  }
};

/** All text that a body shows, in order, for searching and for proving an item; no markup. */
export const bodyText = (nodes: readonly BodyNode[]): string => nodes.map(textOfNode).join('');
