import type { ReactNode } from 'react';
import css from './Card.module.css';

export type CardProps = {
  readonly title?: ReactNode;
  /** Beside the title, at the end. */
  readonly end?: ReactNode;
  readonly children: ReactNode;
};

/** A raised area that belongs together: a booking, a picture with its words, a form. */
export function Card({ title, end, children }: CardProps) {
  return (
    <section className={css.card}>
      {title === undefined ? null : (
        <div className={css.head}>
          <h2>{title}</h2>
          {end}
        </div>
      )}
      {children}
    </section>
  );
}
