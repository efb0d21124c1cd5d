import type { ReactNode } from 'react';
import { useConnection } from '../../connection/react.ts';
import { Button } from '../../kit/Button.tsx';
import { classes } from '../../kit/classes.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { useLocale, useText } from '../../kit/i18n.ts';
import { DownloadIcon, ReloadIcon, SearchIcon } from '../../kit/icons/action.tsx';
import { Spinner } from '../../kit/Progress.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { type Column, Table, type TableProps } from '../../kit/Table.tsx';
import { RefusedNotice } from '../parts/RefusedNotice.tsx';
import { SaveNotice } from '../parts/SaveNotice.tsx';
import { useSave } from '../parts/use-save.ts';
import { Filters } from './Filters.tsx';
import { isFiltered } from './filter.ts';
import css from './Lists.module.css';
import { Pager } from './Pager.tsx';
import { useExamOptions } from './use-exam-options.ts';
import type { List } from './use-list.ts';

type Props<Row> = {
  readonly what: 'bookings' | 'sittings' | 'results';
  readonly list: List<Row>;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly states: readonly { readonly value: string; readonly label: string }[];
  readonly actions?: TableProps<Row>['actions'];
  readonly icon: ReactNode;
  /** What to do first where there is nothing at all. */
  readonly emptyAction?: ReactNode;
  readonly note?: ReactNode;
  readonly notices?: ReactNode;
  readonly mayListExams: boolean;
};

const formats = ['csv', 'json'] as const;

/** A list with filters, pages and export: bookings, sittings, results. */
export function ListScreen<Row>(props: Props<Row>) {
  const { what, list, columns, rowKey, states, actions, icon, emptyAction, note } = props;
  const t = useText();
  const locale = useLocale();
  const { api } = useConnection();
  const exams = useExamOptions(props.mayListExams);
  const saving = useSave<(typeof formats)[number]>();
  const { filter, page, refused } = list;
  const filtered = isFiltered(list.shownFilter);

  return (
    <Screen heading={t(`staff:${what}.heading`)} width="full">
      {note === undefined ? null : <p className={css.note}>{note}</p>}
      <Filters
        filter={filter}
        onChange={list.change}
        onClear={list.clear}
        exams={exams}
        states={states}
      />
      <RefusedNotice
        refused={refused}
        actions={<Button onClick={list.reload}>{t('staff:tryAgain')}</Button>}
      />
      {props.notices}
      <SaveNotice saving={saving} />
      {page === null ? (
        refused === null && <Spinner>{t('staff:list.loading')}</Spinner>
      ) : (
        <>
          <div className={css.bar}>
            <Pager
              offset={list.shownFilter.offset}
              shown={page.rows.length}
              total={page.total}
              onOffset={(offset) => list.change({ offset })}
            />
            <div className={css.group}>
              <span className={css.note}>{t('staff:list.export')}</span>
              {formats.map((format) => (
                <Button
                  key={format}
                  size="dense"
                  icon={<DownloadIcon />}
                  disabled={page.total === 0 || list.busy}
                  title={format === 'csv' ? t('staff:list.exportNote') : undefined}
                  pending={saving.pending === format ? t('staff:file.saving') : undefined}
                  onClick={() =>
                    saving.save(format, () =>
                      api.staff.export({ what, format, filter: { ...list.query, offset: 0 } }),
                    )
                  }
                >
                  {t(format === 'csv' ? 'staff:list.exportCsv' : 'staff:list.exportJson')}
                </Button>
              ))}
              <Button size="dense" icon={<ReloadIcon />} onClick={list.reload}>
                {t('staff:reload')}
              </Button>
            </div>
          </div>
          <div className={classes(css.tall, list.busy && css.stale)} aria-busy={list.busy}>
            <Table
              caption={t(`staff:${what}.caption`)}
              captionHidden
              columns={columns}
              rows={page.rows}
              rowKey={rowKey}
              locale={locale}
              actions={actions}
              empty={
                filtered ? (
                  <EmptyState
                    icon={<SearchIcon size={2} />}
                    title={t('staff:list.nothingFits')}
                    action={<Button onClick={list.clear}>{t('staff:list.clear')}</Button>}
                  >
                    <p>{t('staff:list.nothingFitsText')}</p>
                  </EmptyState>
                ) : (
                  <EmptyState icon={icon} title={t(`staff:${what}.empty`)} action={emptyAction}>
                    <p>{t(`staff:${what}.emptyText`)}</p>
                  </EmptyState>
                )
              }
            />
          </div>
        </>
      )}
    </Screen>
  );
}
