import { useCallback, useMemo } from 'react';
import { useConnection, useQuery } from '../../connection/react.ts';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { useLocale, useText } from '../../kit/i18n.ts';
import { UploadIcon } from '../../kit/icons/action.tsx';
import { DocumentIcon } from '../../kit/icons/thing.tsx';
import { Spinner } from '../../kit/Progress.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import { type Column, Table } from '../../kit/Table.tsx';
import type { PageProps } from '../Desk.tsx';
import { languagesInWords } from '../parts/languages.ts';
import { RefusedNotice, useZone } from '../parts/RefusedNotice.tsx';
import { shortTime } from '../parts/time.ts';
import type { ExamRow } from '../types.ts';
import css from './Import.module.css';

type Version = ExamRow & { readonly current: boolean };

/** The exams of the centre, in all versions. */
export function Exams({ onGo }: PageProps) {
  const t = useText();
  const locale = useLocale();
  const zone = useZone();
  const { api } = useConnection();
  const { value, refused, reload } = useQuery(useCallback(() => api.staff.exams(), [api]));
  const rows = useMemo(() => (value === null ? null : versionsOf(value)), [value]);

  const columns = useMemo(
    (): readonly Column<Version>[] => [
      {
        id: 'title',
        head: t('staff:exams.title'),
        cell: ({ title }) => title[locale],
        sortBy: ({ title }) => title[locale],
        rowHead: true,
      },
      {
        id: 'exam',
        head: t('staff:exams.identifier'),
        cell: ({ exam }) => exam,
        sortBy: ({ exam }) => exam,
      },
      {
        id: 'version',
        head: t('staff:exams.version'),
        cell: ({ current }) => (
          <StatusChip tone={current ? 'ok' : 'neutral'}>
            {t(current ? 'staff:exams.current' : 'staff:exams.older')}
          </StatusChip>
        ),
        sortBy: ({ current }) => (current ? 0 : 1),
      },
      {
        id: 'languages',
        head: t('staff:exams.languages'),
        cell: ({ languages }) => languagesInWords(t, languages),
      },
      {
        id: 'items',
        head: t('staff:exams.items'),
        cell: ({ items }) => items,
        sortBy: ({ items }) => items,
        align: 'end',
      },
      {
        id: 'points',
        head: t('staff:exams.points'),
        cell: ({ points }) => points,
        sortBy: ({ points }) => points,
        align: 'end',
      },
      {
        id: 'minutes',
        head: t('staff:exams.minutes'),
        cell: ({ minutes }) => minutes,
        sortBy: ({ minutes }) => minutes,
        align: 'end',
      },
      {
        id: 'imported',
        head: t('staff:exams.imported'),
        cell: ({ imported }) => shortTime(imported, zone),
        sortBy: ({ imported }) => imported,
      },
      {
        id: 'digest',
        head: t('staff:exams.digest'),
        cell: ({ digest }) => (
          <code className={css.path} title={digest}>
            {digest.slice(0, 12)}…
          </code>
        ),
      },
    ],
    [t, locale, zone],
  );

  return (
    <Screen
      heading={t('staff:exams.heading')}
      lead={t('staff:exams.lead')}
      width="full"
      primary={
        <Button kind="primary" icon={<UploadIcon />} onClick={() => onGo('importExam')}>
          {t('staff:exams.import')}
        </Button>
      }
    >
      <RefusedNotice
        refused={refused}
        actions={<Button onClick={reload}>{t('staff:tryAgain')}</Button>}
      />
      {rows === null ? (
        refused === null && <Spinner>{t('staff:list.loading')}</Spinner>
      ) : (
        <Table
          caption={t('staff:exams.caption')}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={({ digest }) => digest}
          sorting={{ column: 'exam', direction: 'ascending' }}
          locale={locale}
          empty={
            <EmptyState icon={<DocumentIcon size={2} />} title={t('staff:exams.empty')}>
              <p>{t('staff:exams.emptyText')}</p>
            </EmptyState>
          }
        />
      )}
    </Screen>
  );
}

/** Newest first within an exam; the newest is what sittings that begin now use. */
const versionsOf = (all: readonly ExamRow[]): readonly Version[] => {
  const newest = new Map<string, ExamRow>();
  for (const row of all) {
    const known = newest.get(row.exam);
    if (known === undefined || row.imported >= known.imported) newest.set(row.exam, row);
  }
  return all
    .map((row) => ({ ...row, current: newest.get(row.exam)?.digest === row.digest }))
    .toSorted((one, other) => other.imported - one.imported);
};
