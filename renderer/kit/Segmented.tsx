import { type ReactNode, useId } from 'react';
import css from './Segmented.module.css';

export type SegmentedProps<Value extends string> = {
  /** Name of the group, read aloud. */
  readonly label: string;
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
    /** The language of the label where it is not that of the page. */
    readonly lang?: string | undefined;
    /** Shown instead of the label, which is then its name and tip. */
    readonly icon?: ReactNode;
  }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
};

/** One of a few short words side by side; takes effect at once. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, options, value, onChange } = props;
  const name = useId();
  return (
    <div className={css.group} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} className={css.part} lang={option.lang} title={option.label}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.icon === undefined ? (
            option.label
          ) : (
            <>
              {option.icon}
              <span className="hidden-text">{option.label}</span>
            </>
          )}
        </label>
      ))}
    </div>
  );
}
