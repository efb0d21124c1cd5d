import type { ReactNode } from 'react';
import css from './EmptyState.module.css';

export type EmptyStateProps = {
  readonly icon?: ReactNode;
  /** What is not there. */
  readonly title: ReactNode;
  /** Why, and how it gets there. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
};

/** Stands where a list would be while there is nothing in it. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className={css.empty}>
      {icon === undefined ? null : <span className={css.icon}>{icon}</span>}
      <p className={css.title}>{title}</p>
      {children === undefined ? null : <div className={css.text}>{children}</div>}
      {action}
    </div>
  );
}
