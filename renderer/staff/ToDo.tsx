import { Button } from '../kit/Button.tsx';
import { useText } from '../kit/i18n.ts';
import { Notice } from '../kit/Notice.tsx';
import type { Page } from './pages.ts';
import css from './Start.module.css';
import type { Overview } from './use-overview.ts';

type Props = {
  readonly overview: Overview;
  /** Pages that this person has. */
  readonly open: readonly Page[];
  readonly onGo: (page: Page) => void;
};

/** What waits for somebody, most urgent first, each with the way to it. */
export function ToDo({ overview, open, onGo }: Props) {
  const t = useText();
  const { exams, bookings, bookingsToday, rating, tasks } = overview;
  const all: readonly Task[] = [
    ...(exams === 0
      ? [{ tone: 'warning', words: t('staff:start.noExam'), page: 'importExam' } as const]
      : []),
    ...(bookings === 0
      ? [{ tone: 'warning', words: t('staff:start.noBookings'), page: 'importBookings' } as const]
      : []),
    ...(tasks !== null && tasks > 0
      ? [
          {
            tone: 'warning',
            words: t('staff:start.toRate', { count: tasks }),
            page: 'rating',
          } as const,
        ]
      : []),
    ...(tasks === null && rating !== null && rating > 0
      ? [
          {
            tone: 'info',
            words: t('staff:start.waitingForRater', { count: rating }),
            page: 'results',
          } as const,
        ]
      : []),
    ...(bookingsToday !== null && bookingsToday > 0
      ? [
          {
            tone: 'info',
            words: t('staff:start.today', { count: bookingsToday }),
            page: 'bookings',
          } as const,
        ]
      : []),
  ];
  if (all.length === 0) return <p>{t('staff:start.nothing')}</p>;
  return (
    <div className={css.todo}>
      {all.map(({ tone, words, page }) => (
        <Notice
          key={page}
          tone={tone}
          word={t(tone === 'warning' ? 'common:tone.warning' : 'common:tone.info')}
          title={words}
          actions={
            open.includes(page) ? (
              <Button
                size="dense"
                kind={tone === 'warning' ? 'primary' : 'secondary'}
                onClick={() => onGo(page)}
              >
                {t(`staff:nav.${page}`)}
              </Button>
            ) : undefined
          }
        />
      ))}
    </div>
  );
}

type Task = { readonly tone: 'warning' | 'info'; readonly words: string; readonly page: Page };
