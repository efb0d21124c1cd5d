import type { ReactNode } from 'react';
import css from './Progress.module.css';
import { SpinnerRing } from './SpinnerRing.tsx';

/** Work of unknown length, with the words that say what is being done. */
export function Spinner({ children }: { readonly children: ReactNode }) {
  return (
    <p className={css.spinner} role="status">
      <SpinnerRing />
      <span>{children}</span>
    </p>
  );
}

export type ProgressProps = {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** The state in words beside the bar ("12 of 40"). */
  readonly text?: string | undefined;
};

/** Work of known length. */
export function Progress({ label, value, max, text }: ProgressProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div className={css.progress}>
      <div className={css.words}>
        <span>{label}</span>
        {text === undefined ? null : <span className={css.figure}>{text}</span>}
      </div>
      <div
        className={css.track}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={text}
      >
        <div className={css.bar} style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
