import type { Seat } from '../../preload/contract/proctor.ts';
import { Button } from '../kit/Button.tsx';
import { useLocale, useText } from '../kit/i18n.ts';
import { Segmented } from '../kit/Segmented.tsx';
import { StatusChip } from '../kit/StatusChip.tsx';
import { KeyLetter } from './KeyHint.tsx';
import css from './Room.module.css';
import type { RoomView } from './RoomLists.tsx';
import type { Reading } from './room.ts';
import { needsProctor } from './seat-words.ts';
import { timeWithSeconds } from './time-words.ts';

type Props = {
  readonly reading: Reading | null;
  readonly stale: boolean;
  readonly timeZone: string;
  readonly view: RoomView;
  readonly onView: (view: RoomView) => void;
  /** The next at the door who is not open already. */
  readonly next: Seat | undefined;
  readonly onNext: (seat: Seat) => void;
};

/** What is in sight whatever is open: how many need somebody, how old the picture is. */
export function RoomHead({ reading, stale, timeZone, view, onView, next, onNext }: Props) {
  const t = useText();
  const locale = useLocale();
  const count = reading?.room.seats.filter(needsProctor).length ?? 0;
  return (
    <div className={css.head}>
      <h1 tabIndex={-1}>{t('proctor:room.heading')}</h1>
      <Segmented
        label={t('proctor:room.views')}
        options={[
          {
            value: 'seats',
            label: t('proctor:room.viewCount', {
              view: t('proctor:room.seats'),
              count: reading?.room.seats.length ?? 0,
            }),
          },
          {
            value: 'expected',
            label: t('proctor:room.viewCount', {
              view: t('proctor:room.expected'),
              count: reading?.room.expected.length ?? 0,
            }),
          },
        ]}
        value={view}
        onChange={onView}
      />
      {reading === null ? null : count > 0 ? (
        <StatusChip tone="warning">{t('proctor:room.needsYou', { count })}</StatusChip>
      ) : (
        <StatusChip tone="ok">{t('proctor:room.calm')}</StatusChip>
      )}
      {next === undefined ? null : (
        <Button size="dense" onClick={() => onNext(next)}>
          {t('proctor:room.nextAtDoor')}
          <KeyLetter letter="d" />
        </Button>
      )}
      <span className={css.age}>
        {reading !== null && stale ? (
          <StatusChip tone="danger">
            {t('proctor:room.stale', {
              time: timeWithSeconds(reading.room.at, locale, timeZone),
            })}
          </StatusChip>
        ) : null}
      </span>
    </div>
  );
}
