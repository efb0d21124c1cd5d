import { useCallback, useMemo, useState } from 'react';
import { useConnection, useQuery } from '../../connection/react.ts';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { type Say, useLocale, useText } from '../../kit/i18n.ts';
import { NextIcon, ReloadIcon } from '../../kit/icons/action.tsx';
import { Spinner } from '../../kit/Progress.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { type Column, Table } from '../../kit/Table.tsx';
import listCss from '../lists/Lists.module.css';
import { RefusedNotice, useZone } from '../parts/RefusedNotice.tsx';
import { shortTime } from '../parts/time.ts';
import type { AuditEntry } from '../types.ts';
import { detailInWords } from './detail.ts';
import { auditTypeInWords } from './event-types.ts';

/** What happened in the centre, newest first, page by page. */
export function AuditLog() {
  const t = useText();
  const locale = useLocale();
  const zone = useZone();
  const { api } = useConnection();
  const [before, setBefore] = useState<number | undefined>(undefined);
  const { value, refused, reload } = useQuery(
    useCallback(() => api.admin.audit(before === undefined ? {} : { before }), [api, before]),
  );
  const oldest = value?.at(-1)?.seq ?? 1;

  const columns = useMemo(
    (): readonly Column<AuditEntry>[] => [
      {
        id: 'seq',
        head: t('staff:audit.seq'),
        cell: ({ seq }) => seq,
        sortBy: ({ seq }) => seq,
        align: 'end',
        width: '5rem',
      },
      {
        id: 'at',
        head: t('staff:audit.at'),
        cell: ({ at }) => <span className={listCss.number}>{shortTime(at, zone)}</span>,
        sortBy: ({ at }) => at,
      },
      {
        id: 'what',
        head: t('staff:audit.what'),
        cell: ({ type }) => <span className={listCss.number}>{auditTypeInWords(t, type)}</span>,
        sortBy: ({ type }) => auditTypeInWords(t, type),
        rowHead: true,
      },
      {
        id: 'who',
        head: t('staff:audit.who'),
        cell: ({ actor }) => actorInWords(t, actor),
        sortBy: ({ actor }) => actorInWords(t, actor),
      },
      {
        id: 'detail',
        head: t('staff:audit.detail'),
        cell: ({ detail }) => (
          <span className={listCss.long}>{detailInWords(t, detail, zone)}</span>
        ),
      },
    ],
    [t, zone],
  );

  return (
    <Screen heading={t('staff:audit.heading')} lead={t('staff:audit.lead')} width="full">
      <RefusedNotice
        refused={refused}
        actions={<Button onClick={reload}>{t('staff:tryAgain')}</Button>}
      />
      {value === null ? (
        refused === null && <Spinner>{t('staff:list.loading')}</Spinner>
      ) : (
        <>
          <div className={listCss.group}>
            <Button
              size="dense"
              icon={<ReloadIcon />}
              onClick={() => {
                setBefore(undefined);
                reload();
              }}
            >
              {t('staff:audit.newest')}
            </Button>
            <Button
              size="dense"
              iconAfter={<NextIcon />}
              disabled={oldest <= 1}
              onClick={() => setBefore(oldest)}
            >
              {t('staff:audit.older')}
            </Button>
          </div>
          <div className={listCss.tall}>
            <Table
              caption={t('staff:audit.caption')}
              captionHidden
              columns={columns}
              rows={value}
              rowKey={({ seq }) => String(seq)}
              locale={locale}
              empty={
                <EmptyState title={t('staff:audit.empty')}>
                  <p>{t('staff:audit.emptyText')}</p>
                </EmptyState>
              }
            />
          </div>
        </>
      )}
    </Screen>
  );
}

/** An actor without an account: the ID of a window's session, or of a station. */
const isId = /^(?:(?=.*\d)[0-9a-z]{26}|[0-9a-f]{32})$/;

/** Who did it: the account's name as it comes, or what stands where nobody was signed in. */
const actorInWords = (t: Say, actor: string): string => {
  if (actor === 'system') return t('staff:audit.program');
  return isId.test(actor) ? t('staff:audit.session') : actor;
};
