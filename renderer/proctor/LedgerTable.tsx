import { useMemo } from 'react';
import type { LedgerEntry } from '../../preload/contract/sitting.ts';
import { clockText } from '../kit/clock-text.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useLocale, useText } from '../kit/i18n.ts';
import { type Column, Table } from '../kit/Table.tsx';
import { sumSeconds, wholeSeconds } from '../kit/whole-seconds.ts';
import css from './Seat.module.css';
import { timeWithSeconds } from './time-words.ts';

type Props = { readonly ledger: readonly LedgerEntry[]; readonly timeZone: string };

/** Where every second went, and whether it ran on the candidate's clock (R-E4). */
export function LedgerTable({ ledger, timeZone }: Props) {
  const t = useText();
  const locale = useLocale();
  const seconds = useMemo(() => {
    const whole = wholeSeconds(ledger);
    return new Map(ledger.map((entry, index) => [entry, whole[index] ?? 0]));
  }, [ledger]);
  const columns = useMemo<readonly Column<LedgerEntry>[]>(
    () => [
      {
        id: 'from',
        head: t('proctor:seat.from'),
        cell: ({ from }) => timeWithSeconds(from, locale, timeZone),
      },
      {
        id: 'kind',
        head: t('proctor:seat.kind'),
        cell: ({ kind, part }) =>
          part === null
            ? t(`proctor:kind.${kind}`)
            : t('proctor:seat.joined', {
                first: t(`proctor:seat.part.${part}`),
                second: t(`proctor:kind.${kind}`),
              }),
        rowHead: true,
      },
      {
        id: 'length',
        head: t('proctor:seat.length'),
        cell: (entry) => clockText(seconds.get(entry) ?? 0),
        align: 'end',
      },
      {
        id: 'counted',
        head: t('proctor:seat.counted'),
        cell: ({ counted }) => t(counted ? 'proctor:seat.yes' : 'proctor:seat.no'),
      },
    ],
    [t, locale, timeZone, seconds],
  );
  const sum = (counted: boolean) => clockText(sumSeconds(ledger, counted));
  return (
    <div className={css.record}>
      <p className={css.soft}>
        {t('proctor:seat.totals', { counted: sum(true), free: sum(false) })}
      </p>
      <div className={css.table}>
        <Table
          caption={t('proctor:seat.ledger')}
          captionHidden
          columns={columns}
          rows={ledger}
          rowKey={(entry) => `${entry.from}-${entry.kind}-${entry.part}-${entry.length}`}
          empty={<EmptyState title={t('proctor:seat.noEntries')} />}
        />
      </div>
    </div>
  );
}
