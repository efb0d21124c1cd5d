import { memo } from 'react';
import { classes } from '../../kit/classes.ts';
import type { Say } from '../../kit/i18n.ts';
import { CheckIcon } from '../../kit/icons/action.tsx';
import { FlagIcon, NeutralIcon } from '../../kit/icons/state.tsx';
import type { FormItemView } from './form.ts';
import css from './ReviewArea.module.css';

export type ReviewRowProps = FormItemView & {
  readonly t: Say;
  readonly onChoose: (position: number) => void;
};

/** One item of the overview; goes to it. */
export const ReviewRow = memo(function ReviewRow(props: ReviewRowProps) {
  const { position, answered, flagged, seen, t, onChoose } = props;
  return (
    <li>
      <button
        type="button"
        className={classes(css.row, !answered && css.open)}
        onClick={() => onChoose(position)}
      >
        <span className={css.number}>{t('exam:item.heading', { position })}</span>
        <span className={css.state}>
          {answered ? <CheckIcon size={1.1} /> : <NeutralIcon size={1.1} />}
          {t(
            answered ? 'exam:state.answered' : seen ? 'exam:state.unanswered' : 'exam:state.unseen',
          )}
        </span>
        {flagged ? (
          <span className={css.flagged}>
            <FlagIcon filled size={1.1} />
            {t('exam:state.flagged')}
          </span>
        ) : null}
      </button>
    </li>
  );
});
