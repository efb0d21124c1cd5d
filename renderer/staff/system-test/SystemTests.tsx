import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useConnection, useQuery } from '../../connection/react.ts';
import { Button } from '../../kit/Button.tsx';
import { useText } from '../../kit/i18n.ts';
import { PlusIcon, ReloadIcon } from '../../kit/icons/action.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Spinner } from '../../kit/Progress.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { TextField } from '../../kit/TextField.tsx';
import type { PageProps } from '../Desk.tsx';
import { RefusedNotice } from '../parts/RefusedNotice.tsx';
import { useSearchKey } from '../parts/use-search-key.ts';
import type { TicketRow } from '../types.ts';
import { AddTickets } from './AddTickets.tsx';
import { RemoveTicket } from './RemoveTicket.tsx';
import { StationTable } from './StationTable.tsx';
import css from './SystemTests.module.css';
import { rowsShown, type Shown, shownOptions } from './standing.ts';
import { TestServers } from './TestServers.tsx';

/** The answer to a change holds until the tickets that were known before it are loaded anew. */
type Changed = {
  readonly before: readonly TicketRow[] | null;
  readonly tickets: readonly TicketRow[];
};
type Removed = { readonly station: string; readonly isGone: boolean };

/** The system test of the centre's stations: what came of it, by their tickets (R-S1). */
export function SystemTests({ session }: PageProps) {
  const t = useText();
  const { api } = useConnection();
  const { value, refused, reload } = useQuery(useCallback(() => api.check.tickets(), [api]));
  const [changed, setChanged] = useState<Changed | null>(null);
  const [shown, setShown] = useState<Shown>('all');
  const [search, setSearch] = useState('');
  const field = useSearchKey();
  const [panel, setPanel] = useState<'add' | 'servers' | null>(null);
  const [removing, setRemoving] = useState<TicketRow | null>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const all = changed !== null && changed.before === value ? changed.tickets : value;
  const rows = useMemo(() => rowsShown(all ?? [], shown, search), [all, shown, search]);

  const toggle = (which: 'add' | 'servers') => setPanel(panel === which ? null : which);
  const takeOver = (tickets: readonly TicketRow[]) => {
    setChanged({ before: value, tickets });
    // What was asked before the change may be answered after it, and is not waited for any more.
    reload();
  };
  const loadAnew = () => {
    setRemoved(null);
    reload();
  };
  const clear = () => {
    setShown('all');
    setSearch('');
  };

  return (
    <Screen
      heading={t('staff:systemTest.heading')}
      lead={t('staff:systemTest.lead')}
      width="full"
      secondary={
        <Button aria-expanded={panel === 'servers'} onClick={() => toggle('servers')}>
          {t('staff:systemTest.servers.open')}
        </Button>
      }
      primary={
        <Button
          kind="primary"
          icon={<PlusIcon />}
          aria-expanded={panel === 'add'}
          onClick={() => toggle('add')}
        >
          {t('staff:systemTest.add.open')}
        </Button>
      }
    >
      <RefusedNotice
        refused={refused}
        actions={<Button onClick={loadAnew}>{t('staff:tryAgain')}</Button>}
      />
      {removed === null ? null : <RemovedNotice removed={removed} />}
      {all === null ? (
        refused === null && <Spinner>{t('staff:list.loading')}</Spinner>
      ) : (
        <>
          <div className={css.bar}>
            <div>
              <Segmented
                label={t('staff:systemTest.show')}
                options={shownOptions.map((one) => ({
                  value: one,
                  label: t(`staff:systemTest.filter.${one}`, {
                    count: rowsShown(all, one, '').length,
                  }),
                }))}
                value={shown}
                onChange={setShown}
              />
              <TextField
                ref={field}
                type="search"
                variant="dense"
                label={t('staff:systemTest.search')}
                value={search}
                maxLength={100}
                onChange={setSearch}
              />
            </div>
            <Button size="dense" icon={<ReloadIcon />} onClick={loadAnew}>
              {t('staff:reload')}
            </Button>
          </div>
          <div className={css.beside}>
            <div className={css.table}>
              <StationTable
                rows={rows}
                isEmpty={all.length === 0}
                onAdd={() => setPanel('add')}
                onClear={clear}
                onRemove={(row) => {
                  setRemoved(null);
                  setRemoving(row);
                }}
              />
            </div>
            {panel === 'add' ? (
              <AddTickets onTickets={takeOver} onClose={() => setPanel(null)} />
            ) : null}
            {panel === 'servers' ? (
              <TestServers
                mayChange={session.roles.includes('admin')}
                onClose={() => setPanel(null)}
              />
            ) : null}
          </div>
        </>
      )}
      {removing === null ? null : (
        <RemoveTicket
          row={removing}
          onCancel={() => setRemoving(null)}
          onRemoved={(tickets) => {
            const isGone = !tickets.some(({ machine }) => machine === removing.machine);
            takeOver(tickets);
            setRemoved({ station: removing.stationName, isGone });
            setRemoving(null);
          }}
        />
      )}
    </Screen>
  );
}

function RemovedNotice({ removed: { station, isGone } }: { readonly removed: Removed }) {
  const t = useText();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that asked is gone with its row, and the focus must not be lost with it.
    if (isGone) notice.current?.focus();
  }, [isGone]);
  return (
    <div ref={notice} tabIndex={-1}>
      <Notice
        tone={isGone ? 'ok' : 'warning'}
        word={t(isGone ? 'common:tone.ok' : 'common:tone.warning')}
        announce
      >
        <p>{t(`staff:systemTest.remove.${isGone ? 'done' : 'failed'}`, { station })}</p>
      </Notice>
    </div>
  );
}
