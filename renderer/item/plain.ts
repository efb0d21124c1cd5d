import type { BodyNode } from '../../preload/contract/item.ts';

/** The text of nodes, as a screen reader would say it; pictures by their description. */
export function plain(nodes: readonly BodyNode[]): string {
  return nodes.map(one).join('').replace(/\s+/g, ' ').trim();
}

function one(node: BodyNode): string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'image':
      return node.alt;
    case 'element':
      return node.name === 'br' ? ' ' : node.children.map(one).join('');
    default:
      return '';
  }
}

/** A, B, C … Z, then 27, 28 …: how a choice is called on the screen. */
export function letter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : String(index + 1);
}

/** Whether the nodes hold a picture (which a list of options can't show). */
export function hasImage(nodes: readonly BodyNode[]): boolean {
  return nodes.some(
    (node) => node.kind === 'image' || (node.kind === 'element' && hasImage(node.children)),
  );
}
