import { useState } from 'react';
import { classes } from '../../kit/classes.ts';
import { useText } from '../../kit/i18n.ts';
import { Notice } from '../../kit/Notice.tsx';
import { Tabs } from '../../kit/Tabs.tsx';
import type { BookingsPreview } from '../types.ts';
import { AddedTable } from './AddedTable.tsx';
import { ChangedTable } from './ChangedTable.tsx';
import css from './Import.module.css';
import { ProblemTable } from './ProblemTable.tsx';

/** What a preview comes to: something to write, nothing because all is there, nothing usable. */
export const verdictOf = ({ counts }: BookingsPreview): 'writes' | 'same' | 'unusable' => {
  if (counts.added + counts.changed > 0) return 'writes';
  return counts.unchanged > 0 && counts.refused === 0 ? 'same' : 'unusable';
};

const kinds = ['added', 'changed', 'unchanged', 'refused'] as const;
type Tab = 'refused' | 'changed' | 'added' | 'warnings';

/** The lists that the main process sends are cut there. */
const longest = 200;

type Props = {
  readonly preview: BookingsPreview;
  readonly file: string;
  /** It has been written: what is shown is what was done. */
  readonly done: boolean;
};

/** What an import of bookings would do, the problems first. */
export function BookingsPreviewView({ preview, file, done }: Props) {
  const t = useText();
  const { counts, problems, warnings, added, changed } = preview;
  const [tab, setTab] = useState<Tab>(() => firstTab(preview));
  const verdict = verdictOf(preview);
  const counting = file.toLowerCase().endsWith('.json') ? 'entry' : 'line';
  const wholeFile = problems.every(({ line, field }) => line === null && field === '');
  const more = (total: number) =>
    total > longest ? (
      <p className={css.note}>{t('staff:file.first', { count: longest })}</p>
    ) : null;

  return (
    <>
      <h2 className={css.subheading}>{t('staff:importBookings.preview', { file })}</h2>
      {verdict === 'same' && !done ? (
        <Notice
          tone="ok"
          word={t('common:tone.ok')}
          title={t('staff:importBookings.nothingToChange')}
          announce
        >
          <p>{t('staff:importBookings.nothingToChangeText', { count: counts.unchanged })}</p>
        </Notice>
      ) : null}
      {verdict === 'unusable' && !done ? (
        <Notice
          tone="danger"
          word={t('common:tone.danger')}
          title={t('staff:importBookings.nothingUsable')}
          announce
        >
          <p>{t('staff:importBookings.nothingUsableText')}</p>
        </Notice>
      ) : null}
      <ul className={css.counts}>
        {kinds.map((kind) => (
          <li
            key={kind}
            className={classes(css.count, kind === 'refused' && counts.refused > 0 && css.refused)}
          >
            <strong>{counts[kind]}</strong>
            <span>{t(`staff:importBookings.counts.${kind}`)}</span>
          </li>
        ))}
      </ul>
      <Tabs<Tab>
        label={t('staff:importBookings.tabs.label')}
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'refused',
            label: t('staff:importBookings.tabs.refused'),
            count: problems.length,
            content: (
              <>
                <ProblemTable
                  caption={t(
                    wholeFile && problems.length > 0
                      ? 'staff:importBookings.fileRefusedCaption'
                      : 'staff:importBookings.refusedCaption',
                  )}
                  problems={problems}
                  of="table"
                  counting={counting}
                  tone="danger"
                  empty={t('staff:importBookings.noProblems')}
                />
                {more(problems.length === longest ? longest + 1 : 0)}
              </>
            ),
          },
          {
            id: 'changed',
            label: t('staff:importBookings.tabs.changed'),
            count: counts.changed,
            content: (
              <>
                <ChangedTable lines={changed} counting={counting} />
                {more(counts.changed)}
              </>
            ),
          },
          {
            id: 'added',
            label: t('staff:importBookings.tabs.added'),
            count: counts.added,
            content: (
              <>
                <AddedTable lines={added} counting={counting} />
                {more(counts.added)}
              </>
            ),
          },
          {
            id: 'warnings',
            label: t('staff:importBookings.tabs.warnings'),
            count: warnings.length,
            content: (
              <ProblemTable
                caption={t('staff:importBookings.warningsCaption')}
                problems={warnings}
                of="table"
                counting={counting}
                tone="warning"
                empty={t('staff:importBookings.noWarnings')}
              />
            ),
          },
        ]}
      />
    </>
  );
}

const firstTab = ({ counts, problems, warnings }: BookingsPreview): Tab => {
  if (problems.length > 0) return 'refused';
  if (counts.changed > 0) return 'changed';
  if (counts.added > 0 || warnings.length === 0) return 'added';
  return 'warnings';
};
