import { useCallback, useState } from 'react';
import type { ExpectedBooking, Seat } from '../../preload/contract/proctor.ts';
import type { SessionInfo } from '../../preload/contract/session.ts';
import { useConnectionState } from '../connection/react.ts';
import { Button } from '../kit/Button.tsx';
import { useLocale, useText } from '../kit/i18n.ts';
import { Notice } from '../kit/Notice.tsx';
import { Spinner } from '../kit/Progress.tsx';
import { sayRefusal } from '../kit/say-refusal.ts';
import { Door } from './Door.tsx';
import { LetInDialog } from './LetInDialog.tsx';
import { OutboxNotices } from './OutboxNotices.tsx';
import type { DeedKind } from './outbox.tsx';
import css from './Room.module.css';
import { RoomHead } from './RoomHead.tsx';
import { RoomLists, type RoomView } from './RoomLists.tsx';
import { useRoom } from './room.ts';
import { SeatDialog } from './SeatDialog.tsx';
import { SeatPane } from './SeatPane.tsx';
import { useShortcuts } from './shortcuts.tsx';
import { useCalls } from './use-calls.ts';
import { useFocusBack } from './use-focus-back.ts';
import { useWide } from './use-wide.ts';

/** What is open beside or over the list. */
type Open = { readonly what: 'seat' | 'door'; readonly sitting: string };
type Asking =
  | { readonly what: 'seat'; readonly kind: DeedKind; readonly sitting: string }
  | { readonly what: 'booking'; readonly booking: ExpectedBooking };

const idOf = (asking: Asking): string =>
  asking.what === 'seat' ? asking.sitting : asking.booking.booking;

/** The room: seats and today's bookings, live; a seat or the door opened from there. */
export function Room({ session }: { readonly session: SessionInfo }) {
  const t = useText();
  const locale = useLocale();
  const { timeZone, centre } = session.station;
  const { value: reading, refused, reload } = useRoom();
  const stale = useConnectionState().at === 'away' || refused !== null;
  const wide = useWide();
  const [view, setView] = useState<RoomView>('seats');
  const [open, setOpen] = useState<Open | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const seats = reading?.room.seats ?? null;
  useCalls(seats, centre);

  const seatOf = (sitting: string | undefined) =>
    seats?.find((seat) => seat.sitting === sitting) ?? null;
  const opened = seatOf(open?.sitting);
  const askedOf = asking?.what === 'seat' ? seatOf(asking.sitting) : null;

  const openSeat = useCallback(
    (seat: Seat) =>
      setOpen({ what: seat.state === 'at-the-door' ? 'door' : 'seat', sitting: seat.sitting }),
    [],
  );
  const ask = useCallback((kind: DeedKind, seat: Seat) => {
    setAsking({ what: 'seat', kind, sitting: seat.sitting });
  }, []);
  const close = useCallback(() => setOpen(null), []);
  const askingOf = asking === null ? null : idOf(asking);
  useFocusBack(open?.sitting ?? null, askingOf);
  const show = (next: RoomView) => {
    close();
    setView(next);
  };
  const atDoor = seats?.filter((seat) => seat.state === 'at-the-door') ?? [];
  const nextAtDoor = atDoor.find((seat) => seat.sitting !== open?.sitting);
  useShortcuts({
    d: () => nextAtDoor !== undefined && openSeat(nextAtDoor),
    Escape: () => (open === null ? false : close()),
    '1': () => show('seats'),
    '2': () => show('expected'),
  });

  return (
    <main className={css.room}>
      <RoomHead
        reading={reading}
        stale={stale}
        timeZone={timeZone}
        view={view}
        onView={show}
        next={nextAtDoor}
        onNext={openSeat}
      />
      <OutboxNotices session={session} />
      {refused === null ? null : (
        <Notice
          tone="danger"
          word={t('common:tone.danger')}
          title={t('proctor:room.refused')}
          announce
          actions={<Button onClick={reload}>{t('proctor:tryAgain')}</Button>}
        >
          <p>{sayRefusal(t, refused, locale, timeZone)}</p>
        </Notice>
      )}
      {reading === null ? (
        refused === null ? (
          <Spinner>{t('proctor:room.loading')}</Spinner>
        ) : null
      ) : open?.what === 'door' && opened !== null ? (
        <Door
          key={opened.sitting}
          seat={opened}
          readAt={reading.readAt}
          session={session}
          backWord={t('proctor:action.backToRoom')}
          onBack={close}
          onRefuse={() => ask('refuse', opened)}
          onDecided={close}
        />
      ) : (
        <div className={css.split} data-open={open !== null}>
          <RoomLists
            reading={reading}
            view={view}
            stale={stale}
            layout={wide ? (open === null ? 'wide' : 'beside') : 'compact'}
            timeZone={timeZone}
            selected={open?.sitting ?? null}
            onOpen={openSeat}
            onAsk={ask}
            onLetIn={(booking) => setAsking({ what: 'booking', booking })}
            onView={setView}
          />
          {open === null ? null : opened === null ? (
            <div className={css.gone}>
              <Notice
                tone="info"
                word={t('common:tone.info')}
                title={t('proctor:seat.gone')}
                actions={<Button onClick={close}>{t('proctor:action.backToRoom')}</Button>}
              >
                <p>{t('proctor:seat.goneText')}</p>
              </Notice>
            </div>
          ) : (
            <SeatPane
              seat={opened}
              readAt={reading.readAt}
              stale={stale}
              session={session}
              onAsk={ask}
              onPictures={() => setOpen({ what: 'door', sitting: opened.sitting })}
              onClose={close}
            />
          )}
        </div>
      )}
      {asking?.what === 'seat' && askedOf !== null && reading !== null ? (
        <SeatDialog
          kind={asking.kind}
          seat={askedOf}
          readAt={reading.readAt}
          session={session}
          onClose={() => setAsking(null)}
          onDone={() => open?.what === 'door' && close()}
        />
      ) : null}
      {asking?.what === 'booking' ? (
        <LetInDialog
          booking={asking.booking}
          session={session}
          onClose={() => setAsking(null)}
          onDone={reload}
        />
      ) : null}
    </main>
  );
}
