import type { BodyNode } from '../../preload/contract/item.ts';

/** 1 to 6 for h1 to h6, null for other elements. */
export function headingLevel(name: string): number | null {
  return /^h[1-6]$/.test(name) ? Number(name.slice(1)) : null;
}

/** The level of the highest heading in a body, 1 if it has none. */
export function topHeading(body: readonly BodyNode[]): number {
  const levels = (nodes: readonly BodyNode[]): number[] =>
    nodes.flatMap((node) => {
      if (node.kind !== 'element') return [];
      const level = headingLevel(node.name);
      return [...(level === null ? [] : [level]), ...levels(node.children)];
    });
  const all = levels(body);
  return all.length === 0 ? 1 : Math.min(...all);
}
