import { useMemo } from 'react';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { useText } from '../../kit/i18n.ts';
import { type Column, Table } from '../../kit/Table.tsx';
import { useZone } from '../parts/RefusedNotice.tsx';
import { shortTime } from '../parts/time.ts';
import type { BookingLine } from '../types.ts';
import css from './Import.module.css';

type Props = {
  readonly lines: readonly BookingLine[];
  readonly counting: 'line' | 'entry';
};

/** Bookings that an import would add. */
export function AddedTable({ lines, counting }: Props) {
  const t = useText();
  const zone = useZone();
  const columns = useMemo(
    (): readonly Column<BookingLine>[] => [
      {
        id: 'line',
        head: t(`staff:importBookings.columns.${counting}`),
        cell: ({ line }) => line,
        sortBy: ({ line }) => line,
        align: 'end',
        width: '5rem',
      },
      {
        id: 'confirmation',
        head: t('staff:importBookings.columns.confirmation'),
        cell: ({ confirmation }) => confirmation,
        sortBy: ({ confirmation }) => confirmation,
        rowHead: true,
      },
      {
        id: 'name',
        head: t('staff:importBookings.columns.name'),
        cell: ({ nameZh }) => <span lang="zh-CN">{nameZh}</span>,
        sortBy: ({ nameZh }) => nameZh,
      },
      {
        id: 'exam',
        head: t('staff:importBookings.columns.exam'),
        cell: ({ exam }) => exam,
        sortBy: ({ exam }) => exam,
      },
      {
        id: 'start',
        head: t('staff:importBookings.columns.start'),
        cell: ({ start }) => shortTime(start, zone),
        sortBy: ({ start }) => start,
      },
    ],
    [t, zone, counting],
  );
  return (
    <div className={css.tall}>
      <Table
        caption={t('staff:importBookings.addedCaption')}
        columns={columns}
        rows={lines}
        rowKey={({ line }) => String(line)}
        empty={<EmptyState title={t('staff:importBookings.noAdded')} />}
      />
    </div>
  );
}
