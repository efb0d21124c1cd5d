import { type SyntheticEvent, useMemo } from 'react';
import type { DeliveredItem, Responses, ResponseValue } from '../../preload/contract/item.ts';
import { Body } from './Body.tsx';
import { ItemContext, type Struck } from './context.ts';
import { gapNumbers } from './gaps.ts';
import { topHeading } from './headings.ts';
import css from './ItemView.module.css';
import { Watermark } from './Watermark.tsx';
import type { ItemWords } from './words.ts';

export type ItemViewProps = {
  readonly item: DeliveredItem;
  readonly responses: Responses;
  readonly onChange: (response: string, value: ResponseValue) => void;
  /** The address of a picture, by its digest; rejects if it can't be had. Keep it stable. */
  readonly media: (sha256: string) => Promise<string>;
  /** Keep it stable. */
  readonly words: ItemWords;
  readonly disabled?: boolean | undefined;
  readonly struck?: Struck | undefined;
  /** Without it choices have no button to strike them through. */
  readonly onStrike?: ((response: string, choice: string, struck: boolean) => void) | undefined;
  /** Drawn faintly over the item, so that a photograph tells whose screen it was (R-E6). */
  readonly watermark?: string | undefined;
};

const none: Struck = {};
const prevent = (event: SyntheticEvent) => event.preventDefault();

/** Draws one item and lets it be answered. Nothing can be taken out of it or brought in (R-L1). */
export function ItemView(props: ItemViewProps) {
  const { item, responses, onChange, media, words, disabled = false, struck = none } = props;
  const { onStrike, watermark } = props;
  const known = useMemo(
    () => ({ gaps: gapNumbers(item.body), topHeading: topHeading(item.body) }),
    [item],
  );
  // The text does not change with the answers: only the interactions, which read the context, do.
  const body = useMemo(() => <Body key={item.identifier} nodes={item.body} />, [item]);
  const context = useMemo(
    () => ({ responses, onChange, media, words, disabled, struck, onStrike, ...known }),
    [responses, onChange, media, words, disabled, struck, onStrike, known],
  );
  return (
    <ItemContext value={context}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it keeps things from happening. */}
      <div
        className={css.item}
        lang={item.language}
        onCopy={prevent}
        onCut={prevent}
        onPaste={prevent}
        onContextMenu={prevent}
        onDragStart={prevent}
        onDrop={prevent}
      >
        {body}
        {watermark === undefined ? null : <Watermark text={watermark} />}
      </div>
    </ItemContext>
  );
}
