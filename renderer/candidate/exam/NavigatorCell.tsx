import { memo } from 'react';
import { classes } from '../../kit/classes.ts';
import type { Say } from '../../kit/i18n.ts';
import { CheckIcon } from '../../kit/icons/action.tsx';
import { FlagIcon, NeutralIcon } from '../../kit/icons/state.tsx';
import css from './Navigator.module.css';
import { sayItemState } from './say-item-state.ts';

export type NavigatorCellProps = {
  readonly position: number;
  readonly answered: boolean;
  readonly flagged: boolean;
  readonly seen: boolean;
  readonly t: Say;
  readonly onChoose: (position: number) => void;
};

/** One item in the list: number, icons, and its state in words for screen readers. */
export const NavigatorCell = memo(function NavigatorCell(props: NavigatorCellProps) {
  const { position, answered, flagged, seen, t, onChoose } = props;
  return (
    <li>
      <button
        type="button"
        className={classes(css.cell, answered && css.answered, !seen && css.unseen)}
        data-position={position}
        aria-label={sayItemState(t, props)}
        onClick={() => onChoose(position)}
      >
        <span>{position}</span>
        <span className={css.mark}>
          {answered ? <CheckIcon size={0.95} /> : seen ? <NeutralIcon size={0.85} /> : null}
        </span>
        {flagged ? (
          <span className={css.flag}>
            <FlagIcon filled size={0.95} />
          </span>
        ) : null}
      </button>
    </li>
  );
});
