import { type KeyboardEvent, useContext, useMemo, useRef } from 'react';
import type { Seat } from '../../preload/contract/proctor.ts';
import { Button } from '../kit/Button.tsx';
import { classes } from '../kit/classes.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useLocale, useText } from '../kit/i18n.ts';
import { SeatIcon } from '../kit/icons/thing.tsx';
import { Table } from '../kit/Table.tsx';
import type { Fresh } from './incidents.ts';
import { useFresh } from './looked.tsx';
import type { DeedKind } from './outbox.tsx';
import css from './Room.module.css';
import type { Reading } from './room.ts';
import { rowOf, stepRow } from './rows.ts';
import { actionOfKey, actionsFor } from './seat-actions.ts';
import { type Layout, seatColumns } from './seat-columns.tsx';
import { nameOf, seatTone } from './seat-words.ts';
import { ShortcutsOn, useShortcuts } from './shortcuts.tsx';

type Props = {
  readonly seats: readonly Seat[];
  readonly reading: Reading;
  /** Nothing is shown because of the filter. */
  readonly filtered: boolean;
  readonly stale: boolean;
  readonly layout: Layout;
  readonly timeZone: string;
  readonly selected: string | null;
  readonly onOpen: (seat: Seat) => void;
  readonly onAsk: (kind: DeedKind, seat: Seat) => void;
  readonly onClearFilter: () => void;
  readonly onShowExpected: () => void;
};

/** All seats, worst first. j and k or the arrows go from seat to seat, letters act on it. */
export function SeatTable(props: Props) {
  const { seats, reading, stale, layout, timeZone, onOpen, onAsk } = props;
  const t = useText();
  const locale = useLocale();
  const shortcutsOn = useContext(ShortcutsOn);
  const freshOf = useFresh();
  const list = useRef<HTMLDivElement>(null);
  const columns = useMemo(
    () => seatColumns({ t, locale, timeZone, layout, onOpen }),
    [t, locale, timeZone, layout, onOpen],
  );
  const { readAt, room } = reading;
  const rows = useMemo(
    () => seats.map((seat) => ({ seat, readAt, stale, at: room.at })),
    [seats, readAt, stale, room],
  );

  const step = (by: 1 | -1) => list.current !== null && stepRow(list.current, by);
  useShortcuts({ j: () => step(1), k: () => step(-1) });

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const id = rowOf(event.target);
    if (id === null) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      step(event.key === 'ArrowDown' ? 1 : -1);
      return;
    }
    const seat = seats.find((one) => one.sitting === id);
    const action = seat && shortcutsOn ? actionOfKey(event.key, seat) : null;
    if (seat === undefined || action === null) return;
    event.preventDefault();
    onAsk(action, seat);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons inside, which bubble.
    <div ref={list} className={classes(css.list, stale && css.stale)} onKeyDown={press}>
      <Table
        caption={t('proctor:room.seats')}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ seat }) => seat.sitting}
        locale={locale}
        selected={props.selected}
        tone={({ seat }) => toneOfRow(seat, freshOf(seat))}
        actions={{
          head: t('proctor:column.actions'),
          of: ({ seat }) => <RowAction seat={seat} onOpen={onOpen} onAsk={onAsk} />,
        }}
        empty={
          props.filtered ? (
            <EmptyState
              title={t('proctor:room.noMatch.title')}
              action={
                <Button onClick={props.onClearFilter}>{t('proctor:room.noMatch.action')}</Button>
              }
            />
          ) : (
            <EmptyState
              icon={<SeatIcon />}
              title={t('proctor:room.empty.title')}
              action={
                <Button onClick={props.onShowExpected}>{t('proctor:room.empty.action')}</Button>
              }
            >
              <p>{t('proctor:room.empty.text')}</p>
            </EmptyState>
          )
        }
      />
    </div>
  );
}

/** By its state; what happened and was not prevented makes it yellow at least. */
const toneOfRow = (seat: Seat, { happened }: Fresh): 'warning' | 'danger' | undefined => {
  const tone = seatTone(seat.state);
  if (tone === 'warning' || tone === 'danger') return tone;
  return happened.length > 0 ? 'warning' : undefined;
};

type RowActionProps = Pick<Props, 'onOpen' | 'onAsk'> & { readonly seat: Seat };

/** The one thing that this seat most likely needs; all others are one key or one click away. */
function RowAction({ seat, onOpen, onAsk }: RowActionProps) {
  const t = useText();
  const [likely] = actionsFor(seat);
  const label = (word: string) => `${word} ${nameOf(t, seat)}`;
  if (likely === undefined) {
    return (
      <Button
        size="dense"
        kind="quiet"
        aria-label={label(t('proctor:action.open'))}
        onClick={() => onOpen(seat)}
      >
        {t('proctor:action.open')}
      </Button>
    );
  }
  if (likely === 'admit') {
    return (
      <Button
        size="dense"
        kind="primary"
        aria-label={label(t('proctor:action.check'))}
        onClick={() => onOpen(seat)}
      >
        {t('proctor:action.check')}
      </Button>
    );
  }
  const urgent = likely === 'resume' && seat.state === 'held';
  return (
    <Button
      size="dense"
      kind={urgent ? 'primary' : likely === 'resume' ? 'secondary' : 'quiet'}
      aria-label={label(t(`proctor:action.${likely}`))}
      onClick={() => onAsk(likely, seat)}
    >
      {t(`proctor:action.${likely}`)}
    </Button>
  );
}
