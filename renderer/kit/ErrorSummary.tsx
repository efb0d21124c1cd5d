import { useEffect, useRef } from 'react';
import css from './ErrorSummary.module.css';
import { DangerIcon } from './icons/state.tsx';

export type ErrorSummaryProps = {
  /** "Two entries need your attention". */
  readonly title: string;
  /** `field` is the id given to TextField, Checkbox or RadioGroup. */
  readonly errors: readonly { readonly field: string; readonly message: string }[];
};

/** On top of a form that was refused: takes the focus and leads to each field. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  if (errors.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className={css.summary}>
      <p className={css.title}>
        <DangerIcon />
        {title}
      </p>
      <ul>
        {errors.map((error) => (
          <li key={error.field}>
            <a
              href={`#${error.field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(error.field)?.focus();
              }}
            >
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
