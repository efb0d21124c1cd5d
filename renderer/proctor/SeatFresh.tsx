import type { Seat } from '../../preload/contract/proctor.ts';
import { useLocale, useText } from '../kit/i18n.ts';
import { StatusChip } from '../kit/StatusChip.tsx';
import { incidentWords } from '../kit/say-lockdown.ts';
import { useFresh } from './looked.tsx';
import css from './SeatFresh.module.css';

/** How many incidents a seat has had since somebody looked, and the newest of them in words. */
export function SeatFresh({ seat }: { readonly seat: Seat }) {
  const t = useText();
  const locale = useLocale();
  const { count, happened, newest } = useFresh()(seat);
  if (count === 0) return null;
  const words = newest === null ? '' : incidentWords(t, locale, newest);
  return (
    <span className={css.fresh}>
      <StatusChip tone={happened.length > 0 ? 'warning' : 'neutral'}>
        {t('proctor:incidents.fresh', { count })}
      </StatusChip>
      <span className={css.words} title={words}>
        {words}
      </span>
    </span>
  );
}
