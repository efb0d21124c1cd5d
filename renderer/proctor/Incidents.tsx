import { useMemo } from 'react';
import type { Incident } from '../../preload/contract/lockdown.ts';
import type { Seat } from '../../preload/contract/proctor.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useLocale, useText } from '../kit/i18n.ts';
import { StatusChip } from '../kit/StatusChip.tsx';
import { incidentWords } from '../kit/say-lockdown.ts';
import { type Column, Table } from '../kit/Table.tsx';
import { IncidentValues } from './IncidentValues.tsx';
import { useLookAt } from './looked.tsx';
import { ScreenPictureButton } from './ScreenPictureButton.tsx';
import css from './Seat.module.css';
import { timeWithSeconds } from './time-words.ts';

type Props = { readonly seat: Seat; readonly timeZone: string };

/** What the lockdown saw at one seat, the newest first, with the evidence of each (R-L2). */
export function Incidents({ seat, timeZone }: Props) {
  const t = useText();
  const locale = useLocale();
  useLookAt(seat);
  const { sitting, incidents, more } = seat;
  const columns = useMemo<readonly Column<Incident>[]>(
    () => [
      {
        id: 'time',
        head: t('proctor:seat.time'),
        cell: ({ at }) => timeWithSeconds(at, locale, timeZone),
      },
      {
        id: 'what',
        head: t('proctor:seat.what'),
        cell: (incident) => incidentWords(t, locale, incident),
        rowHead: true,
      },
      {
        id: 'outcome',
        head: t('proctor:incidents.outcome'),
        cell: ({ prevented }) => (
          <StatusChip tone={prevented ? 'ok' : 'warning'}>
            {t(prevented ? 'proctor:incidents.prevented' : 'proctor:incidents.happened')}
          </StatusChip>
        ),
      },
      {
        id: 'detail',
        head: t('proctor:seat.detail'),
        cell: (incident) => (
          <>
            <IncidentValues kind={incident.kind} values={incident.values} />
            <ScreenPictureButton
              picture={incident.picture}
              of={incidentWords(t, locale, incident)}
              sitting={sitting}
              timeZone={timeZone}
            />
          </>
        ),
      },
    ],
    [t, locale, timeZone, sitting],
  );
  return (
    <div className={css.record}>
      <div className={css.table}>
        <Table
          caption={t('proctor:incidents.caption')}
          captionHidden
          columns={columns}
          rows={incidents}
          rowKey={({ seq }) => String(seq)}
          tone={({ prevented }) => (prevented ? undefined : 'warning')}
          empty={<EmptyState title={t('proctor:incidents.empty')} />}
        />
      </div>
      {more > 0 ? <p className={css.soft}>{t('proctor:incidents.more', { count: more })}</p> : null}
    </div>
  );
}
