import { useMemo, useRef, useState } from 'react';
import type { ExpectedBooking, Seat } from '../../preload/contract/proctor.ts';
import { useText } from '../kit/i18n.ts';
import { Segmented } from '../kit/Segmented.tsx';
import { TextField } from '../kit/TextField.tsx';
import { ExpectedTable } from './ExpectedTable.tsx';
import {
  type BookingGroup,
  bookingGroups,
  type Group,
  groups,
  inBookingGroup,
  inGroup,
  matches,
} from './filter.ts';
import type { DeedKind } from './outbox.tsx';
import css from './Room.module.css';
import type { Reading } from './room.ts';
import { SeatTable } from './SeatTable.tsx';
import type { Layout } from './seat-columns.tsx';
import { useShortcuts } from './shortcuts.tsx';

export type RoomView = 'seats' | 'expected';

type Props = {
  readonly reading: Reading;
  readonly view: RoomView;
  readonly stale: boolean;
  readonly layout: Layout;
  readonly timeZone: string;
  readonly selected: string | null;
  readonly onOpen: (seat: Seat) => void;
  readonly onAsk: (kind: DeedKind, seat: Seat) => void;
  readonly onLetIn: (booking: ExpectedBooking) => void;
  readonly onView: (view: RoomView) => void;
};

/** Seats or bookings with their filters. */
export function RoomLists(props: Props) {
  const { reading, view, stale, layout, timeZone } = props;
  const { seats, expected } = reading.room;
  const t = useText();
  const [group, setGroup] = useState<Group>('all');
  const [bookingGroup, setBookingGroup] = useState<BookingGroup>('all');
  const [search, setSearch] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useShortcuts({ '/': () => field.current?.focus() });

  const shown = useMemo(
    () => seats.filter((seat) => inGroup(group, seat) && matches(search, seat)),
    [seats, group, search],
  );
  const found = useMemo(
    () =>
      expected.filter(
        (booking) => inBookingGroup(bookingGroup, booking) && matches(search, booking),
      ),
    [expected, bookingGroup, search],
  );
  const clear = () => {
    setGroup('all');
    setBookingGroup('all');
    setSearch('');
  };
  return (
    <div className={css.lists}>
      <div className={css.filters}>
        <div className={css.find}>
          <TextField
            ref={field}
            label={<span className="hidden-text">{t('proctor:filter.text')}</span>}
            placeholder={t('proctor:filter.textHelp')}
            type="search"
            variant="dense"
            maxLength={100}
            value={search}
            onChange={setSearch}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              setSearch('');
              event.currentTarget.blur();
            }}
          />
        </div>
        {view === 'seats' ? (
          <Segmented
            label={t('proctor:filter.label')}
            options={groups.map((value) => ({
              value,
              label: t(`proctor:filter.${value}`, {
                count: seats.filter((seat) => inGroup(value, seat)).length,
              }),
            }))}
            value={group}
            onChange={setGroup}
          />
        ) : (
          <Segmented
            label={t('proctor:expected.filter.label')}
            options={bookingGroups.map((value) => ({
              value,
              label: t(`proctor:expected.filter.${value}`, {
                count: expected.filter((booking) => inBookingGroup(value, booking)).length,
              }),
            }))}
            value={bookingGroup}
            onChange={setBookingGroup}
          />
        )}
      </div>
      {view === 'seats' ? (
        <SeatTable
          seats={shown}
          reading={reading}
          filtered={seats.length > 0}
          stale={stale}
          layout={layout}
          timeZone={timeZone}
          selected={props.selected}
          onOpen={props.onOpen}
          onAsk={props.onAsk}
          onClearFilter={clear}
          onShowExpected={() => props.onView('expected')}
        />
      ) : (
        <ExpectedTable
          bookings={expected}
          found={found}
          stale={stale}
          wide={layout === 'wide'}
          timeZone={timeZone}
          onLetIn={props.onLetIn}
          onClearFilter={clear}
        />
      )}
    </div>
  );
}
