import { useCallback, useMemo } from 'react';
import { useConnection } from '../../connection/react.ts';
import { Button } from '../../kit/Button.tsx';
import { useText } from '../../kit/i18n.ts';
import { PersonIcon } from '../../kit/icons/thing.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import type { Column } from '../../kit/Table.tsx';
import type { Tone } from '../../kit/tone.tsx';
import type { PageProps } from '../Desk.tsx';
import { Names } from '../parts/Names.tsx';
import { useZone } from '../parts/RefusedNotice.tsx';
import { shortTime } from '../parts/time.ts';
import type { BookingRow } from '../types.ts';
import type { ListQuery } from './filter.ts';
import { ListScreen } from './ListScreen.tsx';
import css from './Lists.module.css';
import { isStaff } from './roles.ts';
import { useList } from './use-list.ts';

const toneOfState: Readonly<Record<BookingRow['state'], Tone>> = {
  booked: 'info',
  sitting: 'active',
  done: 'ok',
  'no-show': 'warning',
  refused: 'danger',
  cancelled: 'neutral',
};
const states = Object.keys(toneOfState) as BookingRow['state'][];

/** Bookings by start, with what became of them; numbers of documents are masked. */
export function Bookings({ session, onGo }: PageProps) {
  const t = useText();
  const zone = useZone();
  const { api } = useConnection();
  const list = useList(useCallback((query: ListQuery) => api.staff.bookings(query), [api]));
  const columns = useMemo(
    (): readonly Column<BookingRow>[] => [
      {
        id: 'confirmation',
        head: t('staff:bookings.confirmation'),
        cell: ({ confirmation }) => confirmation,
        sortBy: ({ confirmation }) => confirmation,
        rowHead: true,
      },
      {
        id: 'name',
        head: t('staff:bookings.name'),
        cell: ({ nameZh, namePinyin }) => <Names zh={nameZh} pinyin={namePinyin} />,
        sortBy: ({ nameZh, namePinyin }) => nameZh || namePinyin,
      },
      {
        id: 'state',
        head: t('staff:bookings.state'),
        cell: ({ state }) => (
          <StatusChip tone={toneOfState[state]}>{t(`staff:bookings.states.${state}`)}</StatusChip>
        ),
        sortBy: ({ state }) => t(`staff:bookings.states.${state}`),
      },
      {
        id: 'start',
        head: t('staff:bookings.start'),
        cell: ({ start }) => <span className={css.number}>{shortTime(start, zone)}</span>,
        sortBy: ({ start }) => start,
      },
      {
        id: 'exam',
        head: t('staff:bookings.exam'),
        cell: ({ exam }) => exam,
        sortBy: ({ exam }) => exam,
      },
      {
        id: 'document',
        head: t('staff:bookings.document'),
        cell: ({ documentType, maskedNumber }) => (
          <>
            <span className={css.number}>{t(`staff:documents.${documentType}`)}</span>{' '}
            <span className={css.number}>{maskedNumber}</span>
          </>
        ),
      },
      {
        id: 'extra',
        head: t('staff:bookings.extraTime'),
        cell: ({ extraTimePercent }) =>
          extraTimePercent === 0 ? t('staff:none') : `${extraTimePercent}%`,
        sortBy: ({ extraTimePercent }) => extraTimePercent,
        align: 'end',
      },
      {
        id: 'centre',
        head: t('staff:bookings.centre'),
        cell: ({ centre }) => centre || t('staff:none'),
        sortBy: ({ centre }) => centre || null,
      },
      {
        id: 'organisation',
        head: t('staff:bookings.organisation'),
        cell: ({ organisation }) => organisation || t('staff:none'),
        sortBy: ({ organisation }) => organisation || null,
      },
    ],
    [t, zone],
  );
  return (
    <ListScreen
      what="bookings"
      list={list}
      columns={columns}
      rowKey={({ booking }) => booking}
      states={states.map((value) => ({ value, label: t(`staff:bookings.states.${value}`) }))}
      icon={<PersonIcon size={2} />}
      emptyAction={
        <Button kind="primary" onClick={() => onGo('importBookings')}>
          {t('staff:bookings.import')}
        </Button>
      }
      mayListExams={isStaff(session)}
    />
  );
}
