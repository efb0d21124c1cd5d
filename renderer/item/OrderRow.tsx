import type { ComponentProps, KeyboardEvent } from 'react';
import type { Choice } from '../../preload/contract/item.ts';
import { classes } from '../kit/classes.ts';
import { DownIcon, UpIcon } from '../kit/icons/action.tsx';
import { Body } from './Body.tsx';
import { GripIcon } from './GripIcon.tsx';
import css from './OrderList.module.css';
import { plain } from './plain.ts';
import type { ItemWords } from './words.ts';

type OrderRowProps = {
  readonly choice: Choice;
  readonly index: number;
  /** Where it is shown to be while a row is dragged, else the same as index. */
  readonly place: number;
  readonly count: number;
  readonly disabled: boolean;
  readonly answered: boolean;
  readonly words: ItemWords;
  readonly dragged: boolean;
  readonly shift: number;
  readonly handle: Pick<
    ComponentProps<'span'>,
    'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel'
  >;
  readonly onMove: (to: number, button: 'up' | 'down') => void;
};

/** One row of an order: handle, place, content, and the buttons that move it. */
export function OrderRow(props: OrderRowProps) {
  const { choice, index, count, disabled, answered, words, dragged, shift, handle, onMove } = props;
  const name = plain(choice.content);
  const keys = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    // On its own button, so that the next press of Enter goes the same way.
    if (event.key === 'ArrowUp') onMove(index - 1, 'up');
    else onMove(index + 1, 'down');
  };
  const button = (which: 'up' | 'down', to: number, label: string) => (
    <button
      type="button"
      data-button={which}
      className={css.button}
      title={label}
      aria-label={label}
      disabled={disabled}
      // Not `disabled` at the ends: the focus would be lost on arriving there.
      aria-disabled={to < 0 || to >= count || undefined}
      onClick={() => onMove(to, which)}
      onKeyDown={keys}
    >
      {which === 'up' ? <UpIcon /> : <DownIcon />}
    </button>
  );
  return (
    <li
      data-choice={choice.identifier}
      className={classes(css.row, dragged && css.dragged)}
      style={shift === 0 ? undefined : { transform: `translateY(${shift}px)` }}
    >
      <span {...handle} className={classes(css.grip, disabled && css.still)}>
        <GripIcon />
      </span>
      <span className={classes(css.place, answered && css.answered)}>{props.place + 1}</span>
      <div className={css.content}>
        <Body nodes={choice.content} />
      </div>
      <div className={css.buttons}>
        {button('up', index - 1, words.moveUp(name))}
        {button('down', index + 1, words.moveDown(name))}
      </div>
    </li>
  );
}
