import { type ReactNode, useId } from 'react';
import css from './Check.module.css';
import { classes } from './classes.ts';
import fieldCss from './Field.module.css';
import { describedBy, type FieldProps, FieldWords, shown } from './Field.tsx';

export type RadioOption<Value extends string> = {
  readonly value: Value;
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly disabled?: boolean | undefined;
};

export type RadioGroupProps<Value extends string> = FieldProps & {
  readonly options: readonly RadioOption<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly id?: string | undefined;
  /** row: short options side by side. */
  readonly layout?: 'column' | 'row' | undefined;
  readonly boxed?: boolean | undefined;
};

/** One of a few; all are in sight. For many options use Select. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { label, help, error, note, options, value, onChange, id: given, layout, boxed } = props;
  const made = useId();
  const id = given ?? made;
  return (
    <div
      className={fieldCss.field}
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-invalid={shown(error) || undefined}
      aria-describedby={describedBy(id, { help, error })}
    >
      <div id={`${id}-label`} className={fieldCss.label}>
        {label}
        {shown(note) ? <span className={fieldCss.note}>{note}</span> : null}
      </div>
      <div className={layout === 'row' ? css.across : css.down}>
        {options.map((option, index) => (
          <div key={option.value} className={classes(css.option, boxed && css.boxed)}>
            <label className={css.row}>
              <input
                id={index === 0 ? id : undefined}
                type="radio"
                name={id}
                className={css.radio}
                checked={option.value === value}
                disabled={option.disabled}
                onChange={() => onChange(option.value)}
                aria-describedby={shown(option.help) ? `${id}-${index}` : undefined}
              />
              <span>{option.label}</span>
            </label>
            {shown(option.help) ? (
              <div id={`${id}-${index}`} className={classes(css.words, fieldCss.help)}>
                {option.help}
              </div>
            ) : null}
          </div>
        ))}
      </div>
      <FieldWords id={id} help={help} error={error} />
    </div>
  );
}
