import { useId } from 'react';
import css from './Field.module.css';
import { describedBy, type FieldProps, FieldWords, shown } from './Field.tsx';

export type TextAreaProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly id?: string | undefined;
  readonly rows?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly disabled?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
};

/** Several lines of text with label, help and error: a reason, a message to a candidate. */
export function TextArea(props: TextAreaProps) {
  const { label, help, error, note, value, onChange, id: given, rows = 3, ...rest } = props;
  const made = useId();
  const id = given ?? made;
  return (
    <div className={css.field}>
      <label htmlFor={id} className={css.label}>
        {label}
        {shown(note) ? <span className={css.note}>{note}</span> : null}
      </label>
      <textarea
        {...rest}
        id={id}
        rows={rows}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={css.input}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={shown(error) || undefined}
        aria-describedby={describedBy(id, { help, error })}
      />
      <FieldWords id={id} help={help} error={error} />
    </div>
  );
}
