import './quiet-press.ts';
import { useId } from 'react';
import { Button } from 'react-aria-components/Button';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { classes } from './classes.ts';
import fieldCss from './Field.module.css';
import { describedBy, type FieldProps, FieldWords, shown } from './Field.tsx';
import { CheckIcon, DownIcon } from './icons/action.tsx';
import css from './Select.module.css';

export type SelectOption<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  /** A second line under the label. */
  readonly detail?: string | undefined;
  readonly disabled?: boolean | undefined;
};

export type SelectProps<Value extends string> = FieldProps & {
  readonly options: readonly SelectOption<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  /** Shown while nothing is chosen. */
  readonly placeholder: string;
  readonly variant?: 'normal' | 'dense' | undefined;
  readonly disabled?: boolean | undefined;
};

/** One of many, in a list that opens; typing letters goes to an option. Load it lazily. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, help, error, note, options, value, onChange, placeholder, variant } = props;
  const id = useId();
  return (
    <AriaSelect
      className={fieldCss.field ?? ''}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen !== undefined) onChange(chosen.value);
      }}
      placeholder={placeholder}
      isDisabled={props.disabled ?? false}
      isInvalid={shown(error)}
      aria-describedby={describedBy(id, { help, error }) ?? ''}
    >
      <Label className={fieldCss.label ?? ''}>
        {label}
        {shown(note) ? <span className={fieldCss.note}>{note}</span> : null}
      </Label>
      <Button
        className={classes(fieldCss.input, css.button, variant === 'dense' && fieldCss.dense)}
      >
        <SelectValue className={css.value ?? ''}>
          {({ selectedText, isPlaceholder }) =>
            isPlaceholder ? <span className={css.placeholder}>{placeholder}</span> : selectedText
          }
        </SelectValue>
        <DownIcon />
      </Button>
      <FieldWords id={id} help={help} error={error} />
      {/* Its hidden buttons speak the language of the page, not of the system. */}
      <I18nProvider locale={document.documentElement.lang || 'en'}>
        <Popover className={css.popover ?? ''} offset={4}>
          <ListBox
            className={css.list ?? ''}
            items={options.map((one) => ({ ...one, id: one.value }))}
          >
            {(option) => (
              <ListBoxItem
                id={option.value}
                textValue={option.label}
                isDisabled={option.disabled ?? false}
                className={classes(css.option, variant === 'dense' && css.denseOption)}
              >
                {({ isSelected }) => (
                  <>
                    <span className={css.mark}>{isSelected ? <CheckIcon size={1} /> : null}</span>
                    <span>
                      {option.label}
                      {option.detail === undefined ? null : (
                        <span className={css.detail}>{option.detail}</span>
                      )}
                    </span>
                  </>
                )}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </I18nProvider>
    </AriaSelect>
  );
}
