import type { BodyNode } from '../../preload/contract/item.ts';

/** The gaps in the text by response identifier, numbered from 1 in the order of reading. */
export function gapNumbers(body: readonly BodyNode[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const walk = (nodes: readonly BodyNode[]) => {
    for (const node of nodes) {
      if (node.kind === 'element') walk(node.children);
      if (node.kind === 'textEntry' || node.kind === 'inlineChoice') {
        numbers.set(node.response, numbers.size + 1);
      }
    }
  };
  walk(body);
  return numbers;
}
