import { useId, useLayoutEffect, useRef } from 'react';
import type { OrderInteraction } from '../../preload/contract/item.ts';
import { Button } from '../kit/Button.tsx';
import { CheckIcon } from '../kit/icons/action.tsx';
import { announce } from '../kit/Live.tsx';
import { useResponse } from './context.ts';
import { Foot } from './Foot.tsx';
import css from './OrderList.module.css';
import { OrderRow } from './OrderRow.tsx';
import { move, shownOrder } from './order.ts';
import { Prompt, promptNames } from './Prompt.tsx';
import { plain } from './plain.ts';
import { Told } from './Told.tsx';
import { useDragOrder } from './use-drag-order.ts';

/** Which button of a row has the focus, so that it still has it after the row has moved. */
type Held = { readonly identifier: string; readonly button: 'up' | 'down' };

/** Choices put in order by buttons, by Alt and the arrow keys, or by dragging. */
export function OrderList({ interaction }: { readonly interaction: OrderInteraction }) {
  const { response, prompt, choices } = interaction;
  const { value, set, words, disabled } = useResponse(response);
  const list = useRef<HTMLOListElement>(null);
  const held = useRef<Held | null>(null);
  const id = useId();
  const order = shownOrder(interaction, value);
  const byId = new Map(choices.map((choice) => [choice.identifier, choice]));

  const moveRow = (from: number, to: number) => {
    const next = move(order, from, to);
    if (next === order || disabled) return;
    set(next);
    const name = plain(byId.get(order[from] ?? '')?.content ?? []);
    announce(words.moved(name, to + 1, order.length));
  };
  const drag = useDragOrder(list, moveRow);

  // A row that changes place in the page loses the focus: give it back to the same button.
  useLayoutEffect(() => {
    const wanted = held.current;
    held.current = null;
    if (wanted === null) return;
    const row = list.current?.querySelector(`[data-choice="${CSS.escape(wanted.identifier)}"]`);
    row?.querySelector<HTMLElement>(`[data-button="${wanted.button}"]`)?.focus();
  });

  return (
    <div className={css.block} data-interaction={response}>
      <Prompt id={id} nodes={prompt} rule={words.orderHelp} />
      <ol ref={list} className={css.rows} {...promptNames(id, prompt, words.choices)}>
        {order.map((identifier, index) => {
          const choice = byId.get(identifier);
          if (choice === undefined) return null;
          return (
            <OrderRow
              key={identifier}
              choice={choice}
              index={index}
              place={drag.place(index)}
              count={order.length}
              disabled={disabled}
              words={words}
              answered={value !== null}
              dragged={drag.dragged === index}
              shift={drag.shift(index)}
              handle={disabled ? {} : drag.handle(index)}
              onMove={(to, button) => {
                held.current = { identifier, button };
                moveRow(index, to);
              }}
            />
          );
        })}
      </ol>
      {value === null ? (
        <div className={css.untouched}>
          <Told>{words.orderUntouched}</Told>
          <Button icon={<CheckIcon />} disabled={disabled} onClick={() => set(order)}>
            {words.orderKeep}
          </Button>
        </div>
      ) : (
        <Foot
          told={null}
          clearWord={words.clear}
          onClear={disabled ? undefined : () => set(null)}
        />
      )}
    </div>
  );
}
