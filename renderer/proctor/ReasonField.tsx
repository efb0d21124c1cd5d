import { Button } from '../kit/Button.tsx';
import { useText } from '../kit/i18n.ts';
import { TextArea } from '../kit/TextArea.tsx';
import css from './Dialogs.module.css';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  /** Name of the group of presets, read aloud. */
  readonly presetsLabel: string;
  readonly presets: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
  readonly autoFocus?: boolean;
};

/** A free text with usual ones to pick from; what was picked can be changed. */
export function ReasonField(props: Props) {
  const { id, label, help, presetsLabel, presets, value, onChange, error } = props;
  const t = useText();
  const pick = (preset: string) => {
    onChange(preset);
    document.getElementById(id)?.focus();
  };
  return (
    <div className={css.reason}>
      <TextArea
        id={id}
        label={label}
        help={help}
        rows={2}
        maxLength={500}
        value={value}
        onChange={onChange}
        error={error}
        autoFocus={props.autoFocus}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and a legend. */}
      <div
        role="group"
        aria-label={presetsLabel || t('proctor:reason.presets')}
        className={css.presets}
      >
        {presets.map((preset) => (
          <Button
            key={preset}
            size="dense"
            onClick={() => pick(preset)}
            aria-pressed={preset === value}
          >
            {preset}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** Whether a text is a reason by the contract. */
export const isReason = (text: string): boolean => text.trim().length >= 2;
