import type { ReactNode } from 'react';
import css from './KeyValueList.module.css';

export type KeyValueListProps = {
  readonly entries: readonly {
    readonly key: string;
    readonly label: ReactNode;
    readonly value: ReactNode;
  }[];
};

/** Facts about one thing: a booking, a document, a machine. */
export function KeyValueList({ entries }: KeyValueListProps) {
  return (
    <dl className={css.list}>
      {entries.map((entry) => (
        <div key={entry.key} className={css.entry}>
          <dt>{entry.label}</dt>
          <dd>{entry.value}</dd>
        </div>
      ))}
    </dl>
  );
}
