import type { BodyElement, BodyNode, Choice, MatchChoice } from '../../preload/contract/item.ts';

/** Short ways to write sample items. A string is a text node. */
type Part = string | BodyNode;

const nodes = (parts: readonly Part[]): readonly BodyNode[] =>
  parts.map((part) => (typeof part === 'string' ? { kind: 'text', text: part } : part));

export const el = (name: BodyElement['name'], ...parts: readonly Part[]): BodyElement => ({
  kind: 'element',
  name,
  children: nodes(parts),
});

export const p = (...parts: readonly Part[]) => el('p', ...parts);
export const code = (text: string) => el('code', text);

export const choice = (identifier: string, ...parts: readonly Part[]): Choice => ({
  identifier,
  content: nodes(parts),
});

export const matchChoice = (identifier: string, text: string, matchMax = 1): MatchChoice => ({
  identifier,
  matchMax,
  matchMin: 0,
  content: nodes([text]),
});

export const image = (digit: string, alt: string, width: number, height: number): BodyNode => ({
  kind: 'image',
  media: digit.repeat(64),
  alt,
  width,
  height,
});
