import type { BodyNode, Interaction } from './body.ts';

/** Everything directly within a node of a body. */
const within = (node: BodyNode): readonly BodyNode[] => {
  switch (node.kind) {
    case 'text':
    case 'image':
    case 'printedVariable':
    case 'feedback':
    case 'textEntry':
      return [];
    case 'element':
    case 'templateContent':
      return node.children;
    case 'choice':
    case 'order':
      return [...node.prompt, ...node.choices.flatMap((choice) => choice.content)];
    case 'match':
      return [
        ...node.prompt,
        ...[...node.sources, ...node.targets].flatMap((choice) => choice.content),
      ];
    case 'inlineChoice':
      return node.choices.flatMap((choice) => choice.content);
    case 'extendedText':
    case 'other':
      return node.prompt;
  }
};

/** All nodes of a body at any depth, in document order. */
export function* bodyNodes(nodes: readonly BodyNode[]): Generator<BodyNode> {
  for (const node of nodes) {
    yield node;
    yield* bodyNodes(within(node));
  }
}

const isInteraction = (node: BodyNode): node is Interaction => 'response' in node;

/** The interactions of a body in document order. */
export const bodyInteractions = (nodes: readonly BodyNode[]): readonly Interaction[] =>
  [...bodyNodes(nodes)].filter(isInteraction);
