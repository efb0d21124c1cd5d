import type { Seat } from '../../preload/contract/proctor.ts';
import { useText } from '../kit/i18n.ts';
import { SpinnerRing } from '../kit/SpinnerRing.tsx';
import { useNow } from './now.ts';
import { useOutbox } from './outbox.tsx';
import css from './Room.module.css';
import { whyOf } from './seat-words.ts';

type Props = { readonly seat: Seat; readonly readAt: number };

/** Why the seat needs somebody, and what has been decided and is not confirmed yet. */
export function SeatWhy({ seat, readAt }: Props) {
  const t = useText();
  const now = useNow();
  const pending = useOutbox().deeds.find(
    (deed) => deed.of === seat.sitting && deed.refused === null,
  );
  if (pending !== undefined) {
    return (
      <span className={css.pending}>
        <SpinnerRing />
        {t('proctor:deed.pending', { deed: t(`proctor:deed.${pending.kind}`) })}
      </span>
    );
  }
  const why = whyOf(t, seat, readAt, now);
  return (
    <span className={css.why} title={why}>
      {why}
    </span>
  );
}
