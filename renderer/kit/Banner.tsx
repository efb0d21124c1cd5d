import type { ReactNode } from 'react';
import css from './Banner.module.css';
import { classes } from './classes.ts';
import { OfflineIcon } from './icons/state.tsx';
import { ToneIcon } from './tone.tsx';

export type BannerProps = {
  readonly tone?: 'info' | 'warning' | 'danger' | 'offline' | undefined;
  readonly children: ReactNode;
  readonly action?: ReactNode;
};

/**
 * A strip over the whole width for what concerns the whole window: the connection is away, a
 * message of the proctor, a throwaway demonstration. Keep it mounted with `children` empty to have
 * it read aloud reliably when it appears.
 */
export function Banner({ tone = 'info', children, action }: BannerProps) {
  const empty = children === null || children === undefined || children === false;
  return (
    <div role="status" className={empty ? undefined : classes(css.banner, css[tone])}>
      {empty ? null : (
        <>
          {tone === 'offline' ? <OfflineIcon /> : <ToneIcon tone={tone} />}
          <div className={css.text}>{children}</div>
          {action}
        </>
      )}
    </div>
  );
}
