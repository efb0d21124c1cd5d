import { useCallback, useMemo } from 'react';
import { useConnection } from '../../connection/react.ts';
import { Button } from '../../kit/Button.tsx';
import { useLocale, useText } from '../../kit/i18n.ts';
import { DownloadIcon } from '../../kit/icons/action.tsx';
import { SeatIcon } from '../../kit/icons/thing.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import type { Column } from '../../kit/Table.tsx';
import type { PageProps } from '../Desk.tsx';
import { Names } from '../parts/Names.tsx';
import { useZone } from '../parts/RefusedNotice.tsx';
import { SaveNotice } from '../parts/SaveNotice.tsx';
import { shortTime } from '../parts/time.ts';
import { useSave } from '../parts/use-save.ts';
import type { SittingRow } from '../types.ts';
import type { ListQuery } from './filter.ts';
import { ListScreen } from './ListScreen.tsx';
import css from './Lists.module.css';
import { isStaff, mayExportEvidence } from './roles.ts';
import { stepInWords, steps, toneOfStep } from './steps.ts';
import { useList } from './use-list.ts';

/** Sittings, newest first: where each is, and its evidence for who may have it. */
export function Sittings({ session }: PageProps) {
  const t = useText();
  const locale = useLocale();
  const zone = useZone();
  const { api } = useConnection();
  const list = useList(useCallback((query: ListQuery) => api.staff.sittings(query), [api]));
  const saving = useSave<string>();
  const { pending, save } = saving;
  const columns = useMemo(
    (): readonly Column<SittingRow>[] => [
      {
        id: 'confirmation',
        head: t('staff:sittings.confirmation'),
        // Of somebody who did not consent nothing personal is kept.
        cell: ({ confirmation }) => confirmation || t('staff:sittings.notKept'),
        sortBy: ({ confirmation }) => confirmation,
        rowHead: true,
      },
      {
        id: 'name',
        head: t('staff:sittings.name'),
        cell: ({ nameZh }) =>
          nameZh === '' ? t('staff:sittings.notKept') : <Names zh={nameZh} pinyin="" />,
        sortBy: ({ nameZh }) => nameZh,
      },
      {
        id: 'step',
        head: t('staff:sittings.step'),
        cell: ({ step }) => <StatusChip tone={toneOfStep(step)}>{stepInWords(t, step)}</StatusChip>,
        sortBy: ({ step }) => stepInWords(t, step),
      },
      ...(mayExportEvidence(session)
        ? [
            {
              id: 'evidence',
              head: t('staff:sittings.evidence'),
              cell: (row: SittingRow) => (
                <Button
                  size="dense"
                  icon={<DownloadIcon />}
                  aria-label={t('staff:sittings.evidenceOf', {
                    name: row.nameZh || row.confirmation || row.sitting,
                  })}
                  pending={pending === row.sitting ? t('staff:file.saving') : undefined}
                  onClick={() =>
                    save(row.sitting, () => api.staff.bundle({ sitting: row.sitting }))
                  }
                >
                  {t('staff:sittings.export')}
                </Button>
              ),
            },
          ]
        : []),
      {
        id: 'answered',
        head: t('staff:sittings.answered'),
        cell: ({ answered, items }) => `${answered} / ${items}`,
        sortBy: ({ answered }) => answered,
        align: 'end',
      },
      {
        id: 'exam',
        head: t('staff:sittings.exam'),
        cell: ({ exam }) => exam[locale],
        sortBy: ({ exam }) => exam[locale],
        width: '9rem',
      },
      {
        id: 'opened',
        head: t('staff:sittings.time'),
        cell: ({ opened, ended }) => <Span opened={opened} ended={ended} zone={zone} />,
        sortBy: ({ opened }) => opened,
      },
    ],
    [t, locale, zone, session, api, pending, save],
  );
  return (
    <ListScreen
      what="sittings"
      list={list}
      columns={columns}
      rowKey={({ sitting }) => sitting}
      states={steps.map((value) => ({ value, label: stepInWords(t, value) }))}
      notices={<SaveNotice saving={saving} />}
      icon={<SeatIcon size={2} />}
      mayListExams={isStaff(session)}
    />
  );
}

/** The day, and under it from when to when; the day of the end only where it is another. */
function Span({
  opened,
  ended,
  zone,
}: Pick<SittingRow, 'opened' | 'ended'> & { readonly zone: string }) {
  const [day, from] = shortTime(opened, zone).split(' ');
  const [lastDay, to] = ended === null ? [day, ''] : shortTime(ended, zone).split(' ');
  return (
    <>
      <span className={css.number}>{day}</span> <br />
      <span className={css.number}>{`${from}–${lastDay === day ? to : `${lastDay} ${to}`}`}</span>
    </>
  );
}
