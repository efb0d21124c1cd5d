import { createElement, Fragment, memo, type ReactNode } from 'react';
import type { BodyElement, BodyNode } from '../../preload/contract/item.ts';
import css from './Body.module.css';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import { ExtendedText } from './ExtendedText.tsx';
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

const heading = /^h([1-6])$/;

function element(node: BodyElement): ReactNode {
  const { name, lang, colspan, rowspan, children } = node;
  if (name === 'br' || name === 'hr') return createElement(name);
  // The screen has its own h1; the item's headings stand one step below.
  const level = heading.exec(name)?.[1];
  const tag = level === undefined ? name : `h${Math.min(6, Number(level) + 1)}`;
  const cell = name === 'td' || name === 'th' ? { colSpan: colspan, rowSpan: rowspan } : {};
  const drawn = createElement(
    tag,
    { lang, ...cell, className: css[name] },
    children.length === 0 ? undefined : <Body nodes={children} />,
  );
  return name === 'table' ? <div className={css.scroll}>{drawn}</div> : drawn;
}
