import { createElement, Fragment, memo, type ReactNode } from 'react';
import type { BodyElement, BodyNode } from '../../preload/contract/item.ts';
import css from './Body.module.css';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import { useItem } from './context.ts';
import { ExtendedText } from './ExtendedText.tsx';
import { headingLevel } from './headings.ts';
import { InlineChoice } from './InlineChoice.tsx';
import { ItemImage } from './ItemImage.tsx';
import { MatchPairs } from './MatchPairs.tsx';
import { OrderList } from './OrderList.tsx';
import { TextEntry } from './TextEntry.tsx';

/** Draws a body or a part of one. Only elements that the contract lists can be there. */
export const Body = memo(function Body({ nodes }: { readonly nodes: readonly BodyNode[] }) {
  return nodes.map((node, index) => {
    // The tree of an item never changes while it is shown, so the place is the key.
    const key = index;
    return <Fragment key={key}>{draw(node)}</Fragment>;
  });
});

function draw(node: BodyNode): ReactNode {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'image':
      return <ItemImage image={node} />;
    case 'element':
      return element(node);
    case 'choice':
      return <ChoiceGroup interaction={node} />;
    case 'order':
      return <OrderList interaction={node} />;
    case 'match':
      return <MatchPairs interaction={node} />;
    case 'extendedText':
      return <ExtendedText interaction={node} />;
    case 'inlineChoice':
      return <InlineChoice interaction={node} />;
    case 'textEntry':
      return <TextEntry interaction={node} />;
    default: {
      const never: never = node;
      throw new Error(`Unknown node ${JSON.stringify(never)}`);
    }
  }
}

function element(node: BodyElement): ReactNode {
  const { name, lang, colspan, rowspan, children } = node;
  if (name === 'br' || name === 'hr') return createElement(name);
  const level = headingLevel(name);
  if (level !== null) return <ItemHeading level={level} nodes={children} />;
  const cell = name === 'td' || name === 'th' ? { colSpan: colspan, rowSpan: rowspan } : {};
  const drawn = createElement(
    name,
    { lang, ...cell, className: css[name] },
    children.length === 0 ? undefined : <Body nodes={children} />,
  );
  return name === 'table' ? <div className={css.scroll}>{drawn}</div> : drawn;
}

type ItemHeadingProps = { readonly level: number; readonly nodes: readonly BodyNode[] };

/** The screen has its own h1, so the highest heading of an item is an h2, whatever its author wrote. */
function ItemHeading({ level, nodes }: ItemHeadingProps) {
  const { topHeading } = useItem();
  const tag = `h${Math.min(6, level - topHeading + 2)}`;
  return createElement(tag, { className: css[`h${level}`] }, <Body nodes={nodes} />);
}
