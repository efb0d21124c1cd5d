import { type ReactNode, useId, useMemo, useState } from 'react';
import { classes } from './classes.ts';
import { type SortDirection, type SortKey, sortRows } from './sort-rows.ts';
import css from './Table.module.css';
import { TableHead } from './TableHead.tsx';

export type Column<Row> = {
  readonly id: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Makes the column sortable. */
  readonly sortBy?: ((row: Row) => SortKey) | undefined;
  readonly align?: 'start' | 'end' | undefined;
  /** The cell that names the row; one column should be it. */
  readonly rowHead?: boolean | undefined;
  /** CSS width, e.g. "8rem". */
  readonly width?: string | undefined;
};

export type Sorting = { readonly column: string; readonly direction: SortDirection };

export type TableProps<Row> = {
  /** What the table lists; shown above it unless `captionHidden`. */
  readonly caption: ReactNode;
  readonly captionHidden?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Instead of rows when there are none. */
  readonly empty: ReactNode;
  /** How it is sorted at first; without it rows stay as they come. */
  readonly sorting?: Sorting | undefined;
  /** BCP 47 tag for the order of texts; that of the page by default. */
  readonly locale?: string | undefined;
  /** The column of buttons at the end: its head, and the buttons of a row. */
  readonly actions?: { readonly head: string; readonly of: (row: Row) => ReactNode } | undefined;
  /** Marks a row that needs attention (its cells must say why). */
  readonly tone?: ((row: Row) => 'warning' | 'danger' | undefined) | undefined;
  /** Key of the row whose details are open. */
  readonly selected?: string | null | undefined;
};

/** A dense table: sorts by the buttons in its head, which stays in sight while it scrolls. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, rowKey, empty, actions, tone, selected } = props;
  const [sorting, setSorting] = useState(props.sorting);
  const id = useId();
  const locale = props.locale ?? document.documentElement.lang;

  const sorted = useMemo(() => {
    const by = columns.find((column) => column.id === sorting?.column)?.sortBy;
    if (by === undefined || sorting === undefined) return rows;
    return sortRows(rows, by, sorting.direction, locale || 'en');
  }, [columns, rows, sorting, locale]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={css.frame} aria-labelledby={id} tabIndex={0}>
      <table className={css.table}>
        <caption id={id} className={props.captionHidden ? 'hidden-text' : css.caption}>
          {caption}
        </caption>
        <TableHead
          columns={columns}
          sorting={sorting}
          onSort={setSorting}
          actionsHead={actions?.head}
        />
        <tbody>
          {sorted.map((row) => {
            const key = rowKey(row);
            const mark = tone?.(row);
            return (
              <tr
                key={key}
                className={classes(mark && css[mark], key === selected && css.selected)}
                aria-current={key === selected || undefined}
              >
                {columns.map((column) => {
                  const align = column.align === 'end' ? css.end : undefined;
                  return column.rowHead ? (
                    <th key={column.id} scope="row" className={align}>
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td key={column.id} className={align}>
                      {column.cell(row)}
                    </td>
                  );
                })}
                {actions === undefined ? null : (
                  <td className={css.actions}>
                    <div>{actions.of(row)}</div>
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length === 0 ? empty : null}
    </section>
  );
}
