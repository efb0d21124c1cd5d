import { useMemo } from 'react';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { useText } from '../../kit/i18n.ts';
import { type Column, Table } from '../../kit/Table.tsx';
import { fieldInWords, problemInWords } from '../parts/say-problem.ts';
import type { FileProblem } from '../types.ts';
import css from './Import.module.css';

type Props = {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly problems: readonly FileProblem[];
  /** Of a table: line and field; of a package: file, line and element. */
  readonly of: 'table' | 'package';
  /** Entries of JSON are counted, lines of text are. */
  readonly counting?: 'line' | 'entry';
  readonly tone: 'danger' | 'warning';
  readonly empty: string;
};

type Numbered = FileProblem & { readonly key: string };

/** What is wrong, and where: sorted by place, each with its sentence. */
export function ProblemTable(props: Props) {
  const { caption, problems, of, counting = 'line', tone, empty } = props;
  const t = useText();
  const rows = useMemo(
    () => problems.map((problem, index): Numbered => ({ ...problem, key: String(index) })),
    [problems],
  );
  const columns = useMemo((): readonly Column<Numbered>[] => {
    const place = [
      ...(of === 'package'
        ? [
            {
              id: 'file',
              head: t('staff:file.place.file'),
              cell: ({ file }: Numbered) => <span className={css.path}>{file}</span>,
              sortBy: ({ file }: Numbered) => file,
              width: '13rem',
              rowHead: true,
            },
          ]
        : []),
      {
        id: 'line',
        head: t(`staff:file.place.${counting}`),
        cell: ({ line }: Numbered) => line ?? t('staff:none'),
        sortBy: ({ line }: Numbered) => line,
        align: 'end',
        width: '5rem',
        rowHead: of === 'table',
      } as const,
      {
        id: 'field',
        head: t(of === 'table' ? 'staff:file.place.field' : 'staff:file.place.element'),
        cell: ({ field }: Numbered) =>
          field === '' ? (
            t('staff:none')
          ) : of === 'table' ? (
            fieldInWords(t, field)
          ) : (
            <code className={css.path}>{field}</code>
          ),
        sortBy: ({ field }: Numbered) => field,
        width: '9rem',
      },
    ];
    return [
      ...place,
      {
        id: 'problem',
        head: t('staff:file.place.problem'),
        cell: (row) => problemInWords(t, row),
        sortBy: (row) => problemInWords(t, row),
      },
    ];
  }, [t, of, counting]);
  return (
    <div className={css.tall}>
      <Table
        caption={caption}
        captionHidden={props.captionHidden}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        tone={() => tone}
        empty={<EmptyState title={empty} />}
      />
    </div>
  );
}
