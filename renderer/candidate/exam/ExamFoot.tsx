import { memo } from 'react';
import { Button } from '../../kit/Button.tsx';
import { useText } from '../../kit/i18n.ts';
import { GridIcon, NextIcon, PreviousIcon } from '../../kit/icons/action.tsx';
import { FlagIcon } from '../../kit/icons/state.tsx';
import css from './ExamFoot.module.css';
import type { Exam } from './exam.ts';
import { formItems } from './form.ts';
import { SaveState } from './SaveState.tsx';
import { useValue } from './value.ts';

export type ExamFootProps = {
  readonly exam: Exam;
  /** Whether the list of items is shown. */
  readonly listed: boolean;
  readonly onList: () => void;
  readonly onReview: () => void;
};

/** Previous, flag, list; what is saved; overview and next. */
export const ExamFoot = memo(function ExamFoot(props: ExamFootProps) {
  const { exam, listed, onList, onReview } = props;
  const t = useText();
  const position = useValue(exam.position);
  const items = formItems(useValue(exam.form));
  const flagged = items[position - 1]?.flagged ?? false;
  const last = position === items.length;
  return (
    <footer className={css.foot}>
      <div className={css.side}>
        <Button
          icon={<PreviousIcon />}
          disabled={position === 1}
          onClick={() => exam.go(position - 1)}
        >
          {t('exam:foot.previous')}
        </Button>
        <Button
          icon={<FlagIcon filled={flagged} />}
          aria-pressed={flagged}
          onClick={() => exam.flag(position, !flagged)}
        >
          {t('exam:foot.flag')}
        </Button>
        <Button icon={<GridIcon />} aria-expanded={listed} onClick={onList}>
          {t('exam:foot.list')}
        </Button>
      </div>
      <SaveState exam={exam} />
      <div className={css.side}>
        <Button kind={last ? 'primary' : 'secondary'} onClick={onReview}>
          {t('exam:foot.review')}
        </Button>
        <Button
          kind={last ? 'secondary' : 'primary'}
          iconAfter={<NextIcon />}
          disabled={last}
          onClick={() => exam.go(position + 1)}
        >
          {t('exam:foot.next')}
        </Button>
      </div>
    </footer>
  );
});
