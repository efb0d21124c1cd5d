import { memo, useEffect, useRef, useState } from 'react';
import { useLocale, useText } from '../../kit/i18n.ts';
import { FlagIcon } from '../../kit/icons/state.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import { useTitleOf } from '../../kit/use-title-of.ts';
import { Segments } from '../parts/Segments.tsx';
import type { Exam } from './exam.ts';
import { countForm, type FormItemView } from './form.ts';
import css from './ReviewArea.module.css';
import { ReviewRow } from './ReviewRow.tsx';
import { useValue } from './value.ts';

type Filter = 'all' | 'unanswered' | 'flagged';

export type ReviewAreaProps = {
  readonly exam: Exam;
  readonly onChoose: (position: number) => void;
};

const shows = (filter: Filter, item: FormItemView): boolean =>
  filter === 'all' || (filter === 'flagged' ? item.flagged : !item.answered);

/** The overview before submitting: all items by section, what is open and what is flagged. */
export const ReviewArea = memo(function ReviewArea({ exam, onChoose }: ReviewAreaProps) {
  const t = useText();
  const locale = useLocale();
  const form = useValue(exam.form);
  const [filter, setFilter] = useState<Filter>('all');
  const heading = useRef<HTMLHeadingElement>(null);
  useTitleOf(heading);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const counts = countForm(form);
  const sections = form.sections
    .map((section) => ({
      title: section.title[locale],
      items: section.items.filter((item) => shows(filter, item)),
    }))
    .filter((section) => section.items.length > 0);
  return (
    <main className={css.main}>
      <div className={css.column}>
        <h1 ref={heading} tabIndex={-1}>
          {t('exam:review.heading')}
        </h1>
        <p className={css.lead}>{t('exam:review.lead')}</p>
        <div className={css.counts}>
          <StatusChip tone="ok">{t('exam:review.answered', { count: counts.answered })}</StatusChip>
          <StatusChip tone={counts.unanswered > 0 ? 'warning' : 'neutral'}>
            {t('exam:review.unanswered', { count: counts.unanswered })}
          </StatusChip>
          <StatusChip
            tone={counts.flagged > 0 ? 'warning' : 'neutral'}
            icon={<FlagIcon filled={counts.flagged > 0} size={1.1} />}
          >
            {t('exam:review.flagged', { count: counts.flagged })}
          </StatusChip>
        </div>
        <Segments<Filter>
          label={t('exam:review.show')}
          options={[
            { value: 'all', label: t('exam:review.all') },
            { value: 'unanswered', label: t('exam:state.unanswered') },
            { value: 'flagged', label: t('exam:state.flagged') },
          ]}
          value={filter}
          onChange={setFilter}
        />
        {sections.length === 0 ? <p>{t('exam:review.none')}</p> : null}
        {sections.map((section) => (
          <section key={section.title} className={css.section}>
            <h2>{section.title}</h2>
            <ul className={css.rows}>
              {section.items.map((item) => (
                <ReviewRow key={item.position} {...item} t={t} onChoose={onChoose} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </main>
  );
});
