import { classes } from './classes.ts';
import { DownIcon, UpIcon } from './icons/action.tsx';
import css from './Table.module.css';
import type { Column, Sorting } from './Table.tsx';

type TableHeadProps<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly sorting: Sorting | undefined;
  readonly onSort: (sorting: Sorting) => void;
  readonly actionsHead: string | undefined;
};

/** The heads of the columns; those that sort are buttons, the second press turns the order round. */
export function TableHead<Row>({ columns, sorting, onSort, actionsHead }: TableHeadProps<Row>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const by = sorting?.column === column.id ? sorting.direction : undefined;
          const next = by === 'ascending' ? 'descending' : 'ascending';
          return (
            <th
              key={column.id}
              scope="col"
              aria-sort={by}
              className={classes(column.align === 'end' && css.end)}
              style={column.width === undefined ? undefined : { width: column.width }}
            >
              {column.sortBy === undefined ? (
                column.head
              ) : (
                <button
                  type="button"
                  className={css.sort}
                  onClick={() => onSort({ column: column.id, direction: next })}
                >
                  {column.head}
                  <span className={classes(css.arrow, by && css.sorted)}>
                    {by === 'descending' ? <DownIcon size={1} /> : <UpIcon size={1} />}
                  </span>
                </button>
              )}
            </th>
          );
        })}
        {actionsHead === undefined ? null : (
          <th scope="col" className={css.actions}>
            {actionsHead}
          </th>
        )}
      </tr>
    </thead>
  );
}
