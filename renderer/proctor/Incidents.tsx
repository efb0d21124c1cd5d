import { useMemo, useState } from 'react';
import type { Incident } from '../../preload/contract/lockdown.ts';
import type { Seat } from '../../preload/contract/proctor.ts';
import { Button } from '../kit/Button.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useLocale, useText } from '../kit/i18n.ts';
import { StatusChip } from '../kit/StatusChip.tsx';
import { incidentWords } from '../kit/say-lockdown.ts';
import { type Column, Table } from '../kit/Table.tsx';
import { IncidentValues } from './IncidentValues.tsx';
import { useLookAt } from './looked.tsx';
import { ScreenPictureDialog } from './ScreenPictureDialog.tsx';
import css from './Seat.module.css';
import { timeWithSeconds } from './time-words.ts';

type Props = { readonly seat: Seat; readonly timeZone: string };

/** What the lockdown saw at one seat, the newest first, with the evidence of each (R-L2). */
export function Incidents({ seat, timeZone }: Props) {
  const t = useText();
  const locale = useLocale();
  useLookAt(seat);
  const { incidents, more } = seat;
  const [shown, setShown] = useState<Incident | null>(null);
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
            <IncidentValues values={incident.values} />
            {incident.picture === null ? null : (
              <Button
                size="dense"
                aria-label={t('proctor:incidents.showScreenOf', {
                  what: incidentWords(t, locale, incident),
                  time: timeWithSeconds(incident.at, locale, timeZone),
                })}
                onClick={() => setShown(incident)}
              >
                {t('proctor:incidents.showScreen')}
              </Button>
            )}
          </>
        ),
      },
    ],
    [t, locale, timeZone],
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
      {shown === null ? null : (
        <ScreenPictureDialog
          incident={shown}
          sitting={seat.sitting}
          timeZone={timeZone}
          onClose={() => setShown(null)}
        />
      )}
      {more > 0 ? <p className={css.soft}>{t('proctor:incidents.more', { count: more })}</p> : null}
    </div>
  );
}
