import { memo, useRef } from 'react';
import { IconButton } from '../../kit/Button.tsx';
import { useLocale, useText } from '../../kit/i18n.ts';
import { CloseIcon } from '../../kit/icons/action.tsx';
import type { Exam } from './exam.ts';
import { Legend } from './Legend.tsx';
import css from './Navigator.module.css';
import { NavigatorCell } from './NavigatorCell.tsx';
import { useCurrentCell } from './use-current-cell.ts';
import { useValue } from './value.ts';

export type NavigatorProps = {
  readonly exam: Exam;
  readonly onChoose: (position: number) => void;
  readonly onClose: () => void;
};

/** All items with their states. A step draws nothing of it anew, however many items there are. */
export const Navigator = memo(function Navigator({ exam, onChoose, onClose }: NavigatorProps) {
  const t = useText();
  const locale = useLocale();
  const form = useValue(exam.form);
  const panel = useRef<HTMLElement>(null);
  useCurrentCell(panel, exam, form);
  return (
    <nav ref={panel} className={css.panel} aria-label={t('exam:navigator.label')}>
      <div className={css.head}>
        <h2>{t('exam:navigator.label')}</h2>
        <IconButton label={t('exam:navigator.close')} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </div>
      <Legend />
      {form.sections.map((section, index) => {
        const key = index;
        return (
          <section key={key} className={css.section}>
            <h3>{section.title[locale]}</h3>
            <ol className={css.cells}>
              {section.items.map((item) => (
                <NavigatorCell
                  key={item.position}
                  position={item.position}
                  answered={item.answered}
                  flagged={item.flagged}
                  seen={item.seen}
                  t={t}
                  onChoose={onChoose}
                />
              ))}
            </ol>
          </section>
        );
      })}
    </nav>
  );
});
