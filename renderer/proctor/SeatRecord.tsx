import { useCallback, useState } from 'react';
import type { Seat } from '../../preload/contract/proctor.ts';
import type { SessionInfo } from '../../preload/contract/session.ts';
import { useConnection, useQuery } from '../connection/react.ts';
import { Button } from '../kit/Button.tsx';
import { useLocale, useText } from '../kit/i18n.ts';
import { Notice } from '../kit/Notice.tsx';
import { Spinner } from '../kit/Progress.tsx';
import { Segmented } from '../kit/Segmented.tsx';
import { sayRefusal } from '../kit/say-refusal.ts';
import { Incidents } from './Incidents.tsx';
import { countOf } from './incidents.ts';
import { LedgerTable } from './LedgerTable.tsx';
import { useFresh } from './looked.tsx';
import css from './Seat.module.css';
import { Timeline } from './Timeline.tsx';
import { useReloads } from './use-reloads.ts';

type Props = { readonly seat: Seat; readonly session: SessionInfo };

/** The log and the time ledger of one seat, fetched anew when something has changed. */
export function SeatRecord({ seat, session }: Props) {
  const t = useText();
  const locale = useLocale();
  const { api } = useConnection();
  const { timeZone } = session.station;
  const { sitting } = seat;
  const count = countOf(seat);
  const { count: fresh } = useFresh()(seat);
  // Whoever opens a seat to which something has happened wants to see that first.
  const [shown, setShown] = useState<'key' | 'all' | 'ledger' | 'incidents'>(
    fresh > 0 ? 'incidents' : 'key',
  );
  const ask = useCallback(
    (signal: AbortSignal) => api.proctor.timeline({ sitting }, { signal }),
    [api, sitting],
  );
  const { value, refused, reload } = useQuery(ask);
  useReloads(reload, changeOf(seat));

  return (
    <div className={css.records}>
      <Segmented
        label={t('proctor:seat.tabs')}
        options={[
          { value: 'key', label: t('proctor:seat.key') },
          { value: 'all', label: t('proctor:seat.all') },
          { value: 'ledger', label: t('proctor:seat.ledger') },
          ...(seat.locked === null && count === 0
            ? []
            : [{ value: 'incidents' as const, label: t('proctor:incidents.tab', { count }) }]),
        ]}
        value={shown}
        onChange={setShown}
      />
      {shown === 'incidents' ? <Incidents seat={seat} timeZone={timeZone} /> : null}
      {refused === null ? null : (
        <Notice
          tone="danger"
          word={t('common:tone.danger')}
          title={t('proctor:seat.timelineRefused')}
          actions={<Button onClick={reload}>{t('proctor:tryAgain')}</Button>}
        >
          <p>{sayRefusal(t, refused, locale, timeZone)}</p>
        </Notice>
      )}
      {shown === 'incidents' ? null : value === null ? (
        refused === null ? (
          <Spinner>{t('proctor:seat.loading')}</Spinner>
        ) : null
      ) : shown === 'ledger' ? (
        <LedgerTable ledger={value.ledger} timeZone={timeZone} />
      ) : (
        <Timeline
          entries={value.entries}
          all={shown === 'all'}
          sitting={sitting}
          timeZone={timeZone}
        />
      )}
    </div>
  );
}

/** What of a seat changes with its log; the clock runs without it. */
const changeOf = (seat: Seat): string =>
  [
    seat.state,
    seat.answered,
    seat.connected,
    seat.since,
    seat.note,
    seat.locked,
    countOf(seat),
    seat.clock?.part,
    seat.clock?.allowed,
  ].join();
