import type { ClockView } from '../../preload/contract/sitting.ts';
import { classes } from '../kit/classes.ts';
import { clockText } from '../kit/clock-text.ts';
import { useText } from '../kit/i18n.ts';
import { PauseIcon, WarningIcon } from '../kit/icons/state.tsx';
import { leftOf, nearEnd } from './clock.ts';
import { useNow } from './now.ts';
import css from './Room.module.css';

type Props = {
  readonly clock: ClockView | null;
  readonly readAt: number;
  /** The reading is old: the time is a guess. */
  readonly stale: boolean;
};

/** Time left of a seat, counted on between two readings; says when it stands still. */
export function SeatClock({ clock, readAt, stale }: Props) {
  const t = useText();
  const now = useNow();
  if (clock === null) return <span className={css.soft}>{t('proctor:clock.none')}</span>;
  const left = leftOf(clock, readAt, now);
  const near = nearEnd(clock, left);
  const digits = clockText(left / 1_000);
  return (
    <span className={classes(css.clock, near === 'last' && css.last)}>
      {clock.running ? (
        near === null ? null : (
          <WarningIcon size={1} />
        )
      ) : (
        <>
          <PauseIcon size={1} />
          <span className="hidden-text">{t('proctor:clock.standing')}</span>
        </>
      )}
      {stale ? t('proctor:clock.about', { time: digits }) : digits}
    </span>
  );
}
