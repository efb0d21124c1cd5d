import type { ReactNode } from 'react';
import { InvigilMark } from './icons/thing.tsx';
import css from './TopBar.module.css';

export type TopBarProps = {
  /** Name of the product, or of the exam while it runs. */
  readonly title: ReactNode;
  /** Beside the title: centre, station, candidate. */
  readonly detail?: ReactNode;
  /** In the middle: tabs of staff, section of the exam. */
  readonly middle?: ReactNode;
  /** At the end: clock, language, theme, sign out. */
  readonly end?: ReactNode;
};

/** The head of a window (banner landmark). */
export function TopBar({ title, detail, middle, end }: TopBarProps) {
  return (
    <header className={css.bar}>
      <div className={css.name}>
        <span className={css.mark}>
          <InvigilMark size={1.5} />
        </span>
        <strong>{title}</strong>
        {detail === undefined ? null : <span className={css.detail}>{detail}</span>}
      </div>
      {middle === undefined ? null : <div className={css.middle}>{middle}</div>}
      <div className={css.end}>{end}</div>
    </header>
  );
}
