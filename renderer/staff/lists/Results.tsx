import { useCallback, useMemo } from 'react';
import { useConnection } from '../../connection/react.ts';
import { type Say, useLocale, useText } from '../../kit/i18n.ts';
import { CardIcon } from '../../kit/icons/thing.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import type { Column } from '../../kit/Table.tsx';
import type { Tone } from '../../kit/tone.tsx';
import type { PageProps } from '../Desk.tsx';
import { Names } from '../parts/Names.tsx';
import { useZone } from '../parts/RefusedNotice.tsx';
import { shortTime } from '../parts/time.ts';
import type { ResultRow } from '../types.ts';
import type { ListQuery } from './filter.ts';
import { ListScreen } from './ListScreen.tsx';
import css from './Lists.module.css';
import { isStaff } from './roles.ts';
import { useList } from './use-list.ts';

const toneOfState: Readonly<Record<ResultRow['state'], Tone>> = {
  rating: 'warning',
  held: 'info',
  released: 'ok',
};
const states = Object.keys(toneOfState) as ResultRow['state'][];

/** Results: that there is one for everybody here, its content only where it is shared (R-G2). */
export function Results({ session }: PageProps) {
  const t = useText();
  const locale = useLocale();
  const zone = useZone();
  const { api } = useConnection();
  const list = useList(useCallback((query: ListQuery) => api.staff.results(query), [api]));
  const columns = useMemo(
    (): readonly Column<ResultRow>[] => [
      {
        id: 'confirmation',
        head: t('staff:results.confirmation'),
        cell: ({ confirmation }) => confirmation,
        sortBy: ({ confirmation }) => confirmation,
        rowHead: true,
      },
      {
        id: 'name',
        head: t('staff:results.name'),
        cell: ({ nameZh }) => <Names zh={nameZh} pinyin="" />,
        sortBy: ({ nameZh }) => nameZh,
      },
      {
        id: 'state',
        head: t('staff:results.state'),
        cell: ({ state }) => (
          <StatusChip tone={toneOfState[state]}>{t(`staff:results.states.${state}`)}</StatusChip>
        ),
        sortBy: ({ state }) => t(`staff:results.states.${state}`),
      },
      {
        id: 'score',
        head: t('staff:results.score'),
        cell: ({ content }) => content?.score ?? t('staff:none'),
        sortBy: ({ content }) => content?.score ?? null,
        align: 'end',
      },
      {
        id: 'outcome',
        head: t('staff:results.outcome'),
        cell: (row) =>
          row.content === null ? (
            <span className={css.note}>{whyEmpty(t, row.state)}</span>
          ) : (
            <StatusChip tone={row.content.passed ? 'ok' : 'danger'}>
              {t(row.content.passed ? 'staff:results.passed' : 'staff:results.failed')}
            </StatusChip>
          ),
        sortBy: ({ content }) => (content === null ? null : Number(content.passed)),
      },
      {
        id: 'exam',
        head: t('staff:results.exam'),
        cell: ({ exam }) => exam[locale],
        sortBy: ({ exam }) => exam[locale],
        width: '9rem',
      },
      {
        id: 'finished',
        head: t('staff:results.finished'),
        cell: ({ finished }) => <span className={css.number}>{shortTime(finished, zone)}</span>,
        sortBy: ({ finished }) => finished,
      },
      {
        id: 'released',
        head: t('staff:results.released'),
        cell: ({ releasedAt }) => (
          <span className={css.number}>
            {releasedAt === null ? t('staff:none') : shortTime(releasedAt, zone)}
          </span>
        ),
        sortBy: ({ releasedAt }) => releasedAt,
      },
      {
        id: 'organisation',
        head: t('staff:results.organisation'),
        cell: ({ organisation }) => organisation || t('staff:none'),
        sortBy: ({ organisation }) => organisation || null,
      },
    ],
    [t, locale, zone],
  );
  return (
    <ListScreen
      what="results"
      list={list}
      columns={columns}
      rowKey={({ sitting }) => sitting}
      states={states.map((value) => ({ value, label: t(`staff:results.states.${value}`) }))}
      icon={<CardIcon size={2} />}
      note={t('staff:results.sharedNote')}
      mayListExams={isStaff(session)}
    />
  );
}

/** Why there is no content: not rated, not released, or not for the centre's eyes. */
const whyEmpty = (t: Say, state: ResultRow['state']): string => {
  switch (state) {
    case 'rating':
      return t('staff:results.notRated');
    case 'held':
      return t('staff:results.notYet');
    case 'released':
      return t('staff:results.notShared');
    default: {
      const never: never = state;
      return never;
    }
  }
};
