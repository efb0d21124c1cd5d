import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import css from './Notice.module.css';
import { ToneIcon } from './tone.tsx';

export type NoticeProps = {
  readonly tone: 'info' | 'ok' | 'warning' | 'danger';
  /** The word that goes with the icon and says what kind of message this is ("Please note"). */
  readonly word: string;
  /** What happened, in a few words. Without it the word itself is shown as the title. */
  readonly title?: ReactNode;
  /** What was kept, what to do. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Read aloud as soon as it appears; for what answers to something the user just did. */
  readonly announce?: boolean | undefined;
};

/** A message in the flow of the screen: icon, word, what happened and what to do. */
export function Notice({ tone, word, title, children, actions, announce }: NoticeProps) {
  const role = announce ? (tone === 'danger' ? 'alert' : 'status') : undefined;
  return (
    <div className={classes(css.notice, css[tone])} role={role}>
      <span className={css.icon}>
        <ToneIcon tone={tone} size={1.5} />
      </span>
      <div className={css.text}>
        <p className={css.title}>
          {title === undefined ? word : <span className="hidden-text">{`${word}: `}</span>}
          {title}
        </p>
        {children === undefined ? null : <div className={css.body}>{children}</div>}
        {actions === undefined ? null : <div className={css.actions}>{actions}</div>}
      </div>
    </div>
  );
}
