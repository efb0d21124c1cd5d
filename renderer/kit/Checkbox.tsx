import { type ReactNode, useId } from 'react';
import css from './Check.module.css';
import { classes } from './classes.ts';
import { describedBy, type FieldProps, FieldWords, shown } from './Field.tsx';

export type CheckboxProps = Omit<FieldProps, 'label' | 'note'> & {
  readonly children: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly id?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** Drawn as a box of its own: consents, one by one. */
  readonly boxed?: boolean | undefined;
};

/** One yes or no; the whole row is the target. */
export function Checkbox(props: CheckboxProps) {
  const { children, checked, onChange, id: given, disabled, boxed, help, error } = props;
  const made = useId();
  const id = given ?? made;
  return (
    <div className={classes(css.option, boxed && css.boxed)}>
      <label className={css.row}>
        <input
          id={id}
          type="checkbox"
          className={css.check}
          checked={checked}
          disabled={disabled}
          onChange={(event) => onChange(event.target.checked)}
          aria-invalid={shown(error) || undefined}
          aria-describedby={describedBy(id, { help, error })}
        />
        <span>{children}</span>
      </label>
      <div className={css.words}>
        <FieldWords id={id} help={help} error={error} />
      </div>
    </div>
  );
}
