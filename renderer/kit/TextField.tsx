import { type ComponentProps, useId } from 'react';
import { classes } from './classes.ts';
import css from './Field.module.css';
import { describedBy, type FieldProps, FieldWords, shown } from './Field.tsx';

type Passed = Pick<
  ComponentProps<'input'>,
  | 'autoComplete'
  | 'autoFocus'
  | 'disabled'
  | 'inputMode'
  | 'lang'
  | 'maxLength'
  | 'name'
  | 'onBlur'
  | 'onKeyDown'
  | 'placeholder'
  | 'readOnly'
  | 'ref'
  | 'required'
>;

export type TextFieldProps = FieldProps &
  Passed & {
    readonly value: string;
    readonly onChange: (value: string) => void;
    /** Given when an ErrorSummary links here. */
    readonly id?: string | undefined;
    readonly type?: 'text' | 'password' | 'search' | 'date' | 'time' | 'number' | undefined;
    /** code: large and spaced, for ID numbers and confirmation codes; dense: filters of tables. */
    readonly variant?: 'normal' | 'code' | 'dense' | undefined;
  };

/** One line of text with label, help and error. No spell-check, no auto-correction (R-L1). */
export function TextField(props: TextFieldProps) {
  const { label, help, error, note, value, onChange, id: given, ...more } = props;
  const { type = 'text', variant = 'normal', autoComplete = 'off', ...rest } = more;
  const made = useId();
  const id = given ?? made;
  return (
    <div className={css.field}>
      <label htmlFor={id} className={css.label}>
        {label}
        {shown(note) ? <span className={css.note}>{note}</span> : null}
      </label>
      <input
        {...rest}
        id={id}
        type={type}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={classes(css.input, variant !== 'normal' && css[variant])}
        autoComplete={autoComplete}
        autoCorrect="off"
        autoCapitalize={variant === 'code' ? 'characters' : 'off'}
        spellCheck={false}
        aria-invalid={shown(error) || undefined}
        aria-describedby={describedBy(id, { help, error })}
      />
      <FieldWords id={id} help={help} error={error} />
    </div>
  );
}
