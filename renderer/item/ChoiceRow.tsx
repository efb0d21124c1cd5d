import type { Choice } from '../../preload/contract/item.ts';
import { classes } from '../kit/classes.ts';
import { StrikeIcon } from '../kit/icons/action.tsx';
import { Body } from './Body.tsx';
import css from './ChoiceGroup.module.css';
import { letter } from './plain.ts';

type ChoiceRowProps = {
  readonly choice: Choice;
  readonly index: number;
  readonly name: string;
  readonly single: boolean;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly onChange: (identifier: string, on: boolean) => void;
  readonly struck: boolean;
  readonly strikeWord: ((choice: string) => string) | undefined;
  readonly onStrike: (identifier: string, struck: boolean) => void;
};

/** One choice: the whole row is the target; a button at its end strikes it through (R-E3). */
export function ChoiceRow(props: ChoiceRowProps) {
  const { choice, index, name, single, checked, disabled, struck, strikeWord } = props;
  return (
    <div className={classes(css.row, struck && css.struck)}>
      <label className={css.label}>
        <input
          type={single ? 'radio' : 'checkbox'}
          className={single ? css.radio : css.check}
          name={name}
          checked={checked}
          disabled={disabled}
          onChange={(event) => props.onChange(choice.identifier, event.target.checked)}
        />
        <span className={css.letter}>{letter(index)}</span>
        <span className={css.content}>
          <Body nodes={choice.content} />
        </span>
      </label>
      {strikeWord === undefined ? null : (
        <button
          type="button"
          className={css.strike}
          title={strikeWord(letter(index))}
          aria-label={strikeWord(letter(index))}
          aria-pressed={struck}
          disabled={disabled || checked}
          onClick={() => props.onStrike(choice.identifier, !struck)}
        >
          <StrikeIcon />
        </button>
      )}
    </div>
  );
}
