import { Button } from '../../kit/Button.tsx';
import { useText } from '../../kit/i18n.ts';
import { PreviousIcon } from '../../kit/icons/action.tsx';
import css from './ExamFoot.module.css';
import type { Exam } from './exam.ts';
import { SaveState } from './SaveState.tsx';

export type ReviewFootProps = {
  readonly exam: Exam;
  readonly onBack: () => void;
  readonly onSubmit: () => void;
};

/** Back to the items, or submit. */
export function ReviewFoot({ exam, onBack, onSubmit }: ReviewFootProps) {
  const t = useText();
  return (
    <footer className={css.foot}>
      <div className={css.side}>
        <Button icon={<PreviousIcon />} onClick={onBack}>
          {t('exam:review.back')}
        </Button>
      </div>
      <SaveState exam={exam} />
      <div className={css.side}>
        <Button kind="primary" onClick={onSubmit}>
          {t('exam:review.submit')}
        </Button>
      </div>
    </footer>
  );
}
