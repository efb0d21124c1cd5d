import { useCallback, useEffect, useRef, useState } from 'react';
import type { RestoredView } from '../../preload/contract/lockdown.ts';
import { useConnection, useQuery } from '../connection/react.ts';
import { Button } from '../kit/Button.tsx';
import { useLocale, useText } from '../kit/i18n.ts';
import { Notice } from '../kit/Notice.tsx';
import { becauseWords, operationWords } from '../kit/say-lockdown.ts';
import { dayAndTime } from '../kit/say-refusal.ts';
import css from './Restored.module.css';

/** Putting back takes a while on a slow computer: it is asked for again so often, so many ms apart. */
const asks = 10;
const againMs = 3_000;

/** After a crash: what was put back when the program started, and what was not (R-L4). */
export function Restored({ timeZone }: { readonly timeZone: string }) {
  const { api } = useConnection();
  const ask = useCallback(
    (signal: AbortSignal) => api.lockdown.restored(undefined, { signal }),
    [api],
  );
  const { value, reload } = useQuery(ask);
  const [seen, setSeen] = useState(false);
  const asked = useRef(0);
  const restored = value?.restored ?? null;
  useEffect(() => {
    if (restored !== null) return;
    const timer = setInterval(() => {
      asked.current += 1;
      if (asked.current < asks) reload();
      else clearInterval(timer);
    }, againMs);
    return () => clearInterval(timer);
  }, [restored, reload]);
  if (restored === null || seen) return null;
  return <RestoredNotice restored={restored} timeZone={timeZone} onSeen={() => setSeen(true)} />;
}

type Props = {
  readonly restored: RestoredView;
  readonly timeZone: string;
  readonly onSeen: () => void;
};

function RestoredNotice({ restored: { at, restored, failed, problems }, timeZone, onSeen }: Props) {
  const t = useText();
  const locale = useLocale();
  const time = dayAndTime(at, locale, timeZone);
  const whole = failed.length === 0;
  return (
    <Notice
      tone={whole ? 'ok' : 'warning'}
      word={t(whole ? 'common:tone.ok' : 'common:tone.warning')}
      title={t(whole ? 'lockdown:restored.heading' : 'lockdown:restored.headingPart')}
      announce
      actions={<Button onClick={onSeen}>{t('lockdown:restored.seen')}</Button>}
    >
      <p>{t(whole ? 'lockdown:restored.lead' : 'lockdown:restored.leadPart', { time })}</p>
      <Part
        title={t('lockdown:restored.failed')}
        rows={failed.map(({ operation, because }) => ({
          key: operation,
          words: operationWords(t, operation),
          more: becauseWords(t, because),
        }))}
      />
      {whole ? null : <p>{t('lockdown:restored.whatToDo')}</p>}
      <Part
        title={t('lockdown:restored.list')}
        rows={restored.map(({ operation, toDefaults }) => ({
          key: operation,
          words: operationWords(t, operation),
          more: toDefaults ? t('lockdown:restored.toDefaults') : '',
        }))}
      />
      <Part
        title={t('lockdown:restored.problems')}
        rows={[...new Set(problems)].map((problem) => ({
          key: problem,
          words: { name: '', text: t(`lockdown:journal.${problem}`) },
          more: '',
        }))}
      />
    </Notice>
  );
}

type PartProps = {
  readonly title: string;
  readonly rows: readonly {
    readonly key: string;
    readonly words: { readonly name: string; readonly text: string };
    readonly more: string;
  }[];
};

function Part({ title, rows }: PartProps) {
  const t = useText();
  if (rows.length === 0) return null;
  return (
    <section className={css.part}>
      <h2>{title}</h2>
      <ul>
        {rows.map(({ key, words, more }) => (
          <li key={key}>
            {words.name === '' ? null : <strong>{words.name}</strong>}
            <span>
              {words.name === '' || words.text === ''
                ? words.text
                : t('lockdown:restored.during', { text: words.text })}
            </span>
            {more === '' ? null : <span>{more}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
