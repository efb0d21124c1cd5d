import { useCallback, useMemo, useState } from 'react';
import { useConnection, useQuery } from '../../connection/react.ts';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { useLocale, useText } from '../../kit/i18n.ts';
import { ReloadIcon } from '../../kit/icons/action.tsx';
import { OkIcon } from '../../kit/icons/state.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Spinner } from '../../kit/Progress.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { type Column, Table } from '../../kit/Table.tsx';
import { RefusedNotice, useZone } from '../parts/RefusedNotice.tsx';
import { shortTime } from '../parts/time.ts';
import type { RatingTask } from '../types.ts';
import { RateTask } from './RateTask.tsx';

/** Answers that a person rates, the oldest first; one after the other (R-E2). */
export function Rating() {
  const t = useText();
  const { api } = useConnection();
  const { value, refused, reload } = useQuery(useCallback(() => api.rating.tasks(), [api]));
  const [open, setOpen] = useState<string | null>(null);
  const [rated, setRated] = useState<readonly string[]>([]);
  const [last, setLast] = useState<number | null>(null);

  const waiting = useMemo(
    () =>
      (value ?? [])
        .filter((task) => !rated.includes(keyOf(task)))
        .toSorted((one, other) => one.since - other.since || one.position - other.position),
    [value, rated],
  );
  const at = waiting.findIndex((task) => keyOf(task) === open);
  const task = waiting[at];
  /** The one after this, or the first again. */
  const following = waiting[at + 1] ?? (at > 0 ? waiting[0] : undefined);
  const next = following === undefined ? null : keyOf(following);

  if (task !== undefined) {
    return (
      <RateTask
        key={open}
        task={task}
        waiting={waiting.length}
        last={last}
        onList={() => {
          setOpen(null);
          setLast(null);
          reload();
        }}
        onSkip={
          next === null
            ? undefined
            : () => {
                setLast(null);
                setOpen(next);
              }
        }
        onRated={(points) => {
          setRated((before) => [...before, keyOf(task)]);
          setLast(points);
          setOpen(next);
          if (next === null) reload();
        }}
      />
    );
  }
  return (
    <Screen
      key="list"
      heading={t('staff:rating.heading')}
      lead={t('staff:rating.lead')}
      width="full"
    >
      <RefusedNotice
        refused={refused}
        actions={<Button onClick={reload}>{t('staff:tryAgain')}</Button>}
      />
      {last === null ? null : (
        <Notice tone="ok" word={t('common:tone.ok')} announce>
          <p>{t('staff:rating.done', { points: last })}</p>
        </Notice>
      )}
      {value === null ? (
        refused === null && <Spinner>{t('staff:list.loading')}</Spinner>
      ) : (
        <TaskTable
          tasks={waiting}
          onReload={reload}
          onOpen={(chosen) => {
            setLast(null);
            setOpen(keyOf(chosen));
          }}
        />
      )}
    </Screen>
  );
}

const keyOf = ({ sitting, position }: RatingTask): string => `${sitting} ${position}`;

type TaskTableProps = {
  readonly tasks: readonly RatingTask[];
  readonly onReload: () => void;
  readonly onOpen: (task: RatingTask) => void;
};

function TaskTable({ tasks, onReload, onOpen }: TaskTableProps) {
  const t = useText();
  const locale = useLocale();
  const zone = useZone();
  const columns = useMemo(
    (): readonly Column<RatingTask>[] => [
      {
        id: 'exam',
        head: t('staff:rating.exam'),
        cell: ({ exam }) => exam[locale],
        sortBy: ({ exam }) => exam[locale],
        rowHead: true,
      },
      {
        id: 'position',
        head: t('staff:rating.position'),
        cell: ({ position }) => position,
        sortBy: ({ position }) => position,
        align: 'end',
      },
      {
        id: 'max',
        head: t('staff:rating.max'),
        cell: ({ maxPoints }) => maxPoints,
        sortBy: ({ maxPoints }) => maxPoints,
        align: 'end',
      },
      {
        id: 'since',
        head: t('staff:rating.since'),
        cell: ({ since }) => shortTime(since, zone),
        sortBy: ({ since }) => since,
      },
    ],
    [t, locale, zone],
  );
  return (
    <>
      <div>
        <Button size="dense" icon={<ReloadIcon />} onClick={onReload}>
          {t('staff:reload')}
        </Button>
      </div>
      <Table
        caption={t('staff:rating.caption')}
        captionHidden
        columns={columns}
        rows={tasks}
        rowKey={keyOf}
        sorting={{ column: 'since', direction: 'ascending' }}
        locale={locale}
        actions={{
          head: t('staff:rating.actions'),
          of: (task) => (
            <Button
              size="dense"
              kind="primary"
              aria-label={t('staff:rating.openOf', {
                position: task.position,
                exam: task.exam[locale],
              })}
              onClick={() => onOpen(task)}
            >
              {t('staff:rating.open')}
            </Button>
          ),
        }}
        empty={
          <EmptyState icon={<OkIcon size={2} />} title={t('staff:rating.empty')}>
            <p>{t('staff:rating.emptyText')}</p>
          </EmptyState>
        }
      />
    </>
  );
}
