import { useConnection } from '../connection/react.ts';
import { Button } from '../kit/Button.tsx';
import { Card } from '../kit/Card.tsx';
import { useText } from '../kit/i18n.ts';
import { ReloadIcon } from '../kit/icons/action.tsx';
import { KeyValueList } from '../kit/KeyValueList.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Spinner } from '../kit/Progress.tsx';
import { Screen } from '../kit/Screen.tsx';
import type { PageProps } from './Desk.tsx';
import { pagesFor } from './pages.ts';
import { RefusedNotice } from './parts/RefusedNotice.tsx';
import css from './Start.module.css';
import { ToDo } from './ToDo.tsx';
import { type Overview, useOverview } from './use-overview.ts';

/** The first page: what is to do, how many there are of everything, what this machine is. */
export function Start({ session, onGo }: PageProps) {
  const t = useText();
  const { value, refused, reload } = useOverview(session.roles);
  return (
    <Screen heading={t('staff:start.heading')} width="wide">
      <RefusedNotice
        refused={refused}
        actions={<Button onClick={reload}>{t('staff:tryAgain')}</Button>}
      />
      <div className={css.columns}>
        <div className={css.stack}>
          <Card
            title={t('staff:start.todo')}
            end={
              <Button size="dense" icon={<ReloadIcon />} onClick={reload}>
                {t('staff:reload')}
              </Button>
            }
          >
            {value === null ? (
              refused === null && <Spinner>{t('common:loading')}</Spinner>
            ) : (
              <ToDo overview={value} open={pagesFor(session.roles)} onGo={onGo} />
            )}
          </Card>
          <Station />
        </div>
        {value === null ? null : <Counts overview={value} />}
      </div>
    </Screen>
  );
}

const counted = [
  'exams',
  'bookings',
  'bookingsToday',
  'sittings',
  'waiting',
  'answering',
  'rating',
  'held',
  'released',
] as const satisfies readonly (keyof Overview)[];

function Counts({ overview }: { readonly overview: Overview }) {
  const t = useText();
  const shown = counted.filter((one) => overview[one] !== null);
  if (shown.length === 0) return null;
  return (
    <Card title={t('staff:start.counts')}>
      <dl className={css.counts}>
        {shown.map((one) => (
          <div key={one} style={{ display: 'contents' }}>
            <dt>{t(`staff:start.${one}`)}</dt>
            <dd>{overview[one]}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function Station() {
  const t = useText();
  const state = useConnection().state();
  if (state.at !== 'open' && state.at !== 'away') return null;
  const { station } = state.session;
  const entries = [
    { key: 'centre', label: t('staff:start.centre'), value: station.centre },
    { key: 'station', label: t('staff:start.stationName'), value: station.station },
    { key: 'mode', label: t('staff:start.mode'), value: t(`staff:start.modes.${station.mode}`) },
    { key: 'zone', label: t('staff:start.timeZone'), value: station.timeZone },
    { key: 'host', label: t('staff:start.host'), value: t(`staff:start.hosts.${station.host}`) },
    { key: 'version', label: t('staff:start.version'), value: station.version },
  ];
  return (
    <Card title={t('staff:start.station')}>
      {station.demonstration === null ? null : (
        <Notice tone="info" word={t('common:tone.info')}>
          <p>{t('staff:start.demonstration')}</p>
        </Notice>
      )}
      <KeyValueList entries={entries} />
    </Card>
  );
}
