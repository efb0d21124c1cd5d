import type { DeliveredInteraction, DeliveredItem, DeliveredNode } from './delivery-model.ts';
import type { FormItem } from './form.ts';
import type { ExamDelivery, ExamLanguage } from './package-model.ts';

/** Everything directly within a node that is a node itself. */
const within = (node: DeliveredNode): readonly DeliveredNode[] => {
  switch (node.kind) {
    case 'text':
    case 'image':
    case 'textEntry':
      return [];
    case 'element':
      return node.children;
    case 'choice':
    case 'order':
      return [...node.prompt, ...node.choices.flatMap((choice) => choice.content)];
    case 'match':
      return [
        ...node.prompt,
        ...[...node.sources, ...node.targets].flatMap((choice) => choice.content),
      ];
    case 'extendedText':
      return node.prompt;
    case 'inlineChoice':
      return node.choices.flatMap((choice) => choice.content);
  }
};

/** All nodes of a delivered item in document order. */
function* nodesOf(nodes: readonly DeliveredNode[]): Generator<DeliveredNode> {
  for (const node of nodes) {
    yield node;
    yield* nodesOf(within(node));
  }
}

const isInteraction = (node: DeliveredNode): node is DeliveredInteraction =>
  node.kind !== 'text' && node.kind !== 'image' && node.kind !== 'element';

/** The interactions of an item in document order. */
export const interactionsOf = (item: DeliveredItem): readonly DeliveredInteraction[] =>
  [...nodesOf(item.body)].filter(isInteraction);

/** SHA-256 of every picture that an item shows, each once. */
export const mediaOf = (item: DeliveredItem): readonly string[] => [
  ...new Set([...nodesOf(item.body)].flatMap((node) => (node.kind === 'image' ? node.media : []))),
];

const inOrder = <T extends { readonly identifier: string }>(
  choices: readonly T[],
  order: readonly string[],
): readonly T[] => {
  const places = new Map(order.map((identifier, place) => [identifier, place]));
  const placeOf = (choice: T): number => {
    const place = places.get(choice.identifier);
    if (place === undefined) throw new Error(`the form does not place "${choice.identifier}"`);
    return place;
  };
  return choices.toSorted((a, b) => placeOf(a) - placeOf(b));
};

const arrange = (node: DeliveredNode, orders: FormItem['order']): DeliveredNode => {
  const order =
    'response' in node && Object.hasOwn(orders, node.response) ? orders[node.response] : undefined;
  switch (node.kind) {
    case 'element':
      return { ...node, children: node.children.map((child) => arrange(child, orders)) };
    case 'choice':
    case 'order':
    case 'inlineChoice':
      return order === undefined ? node : { ...node, choices: inOrder(node.choices, order) };
    case 'match':
      return order === undefined
        ? node
        : {
            ...node,
            sources: inOrder(node.sources, order),
            targets: inOrder(node.targets, order),
          };
    case 'text':
    case 'image':
    case 'textEntry':
    case 'extendedText':
      return node;
  }
};

/**
 * The item of a form as a window may see it, its choices in the form's order.
 * An exam of one language is shown in that one, whatever is asked for. An item that the exam does
 * not have is a bug (the form was drawn from another package) and throws.
 */
export const deliverItem = (
  delivery: ExamDelivery,
  formItem: FormItem,
  language: ExamLanguage,
): DeliveredItem => {
  const { identifier } = formItem;
  const texts = Object.hasOwn(delivery.items, identifier)
    ? delivery.items[identifier]?.texts
    : undefined;
  const item = texts?.[language] ?? delivery.languages.map((one) => texts?.[one])[0];
  if (item === undefined) throw new Error(`the exam has no item "${identifier}"`);
  return { ...item, body: item.body.map((node) => arrange(node, formItem.order)) };
};
