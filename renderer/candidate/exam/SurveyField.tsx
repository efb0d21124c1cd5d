import { useLocale, useText } from '../../kit/i18n.ts';
import { RadioGroup } from '../../kit/RadioGroup.tsx';
import { TextArea } from '../../kit/TextArea.tsx';
import type { Question } from './Survey.tsx';

export type SurveyFieldProps = {
  readonly question: Question;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

const scale = ['1', '2', '3', '4', '5'];

/** One question of the survey in its kind. */
export function SurveyField({ question, value, onChange }: SurveyFieldProps) {
  const t = useText();
  const locale = useLocale();
  const label = question.text[locale];
  const note = t('exam:survey.optional');
  switch (question.kind) {
    case 'scale5':
      return (
        <RadioGroup
          label={label}
          note={note}
          layout="row"
          options={scale.map((step) => ({ value: step, label: step }))}
          value={value === '' ? null : value}
          onChange={onChange}
        />
      );
    case 'choice':
      return (
        <RadioGroup
          label={label}
          note={note}
          options={question.choices.map((choice) => ({
            value: choice.identifier,
            label: choice.text[locale],
          }))}
          value={value === '' ? null : value}
          onChange={onChange}
        />
      );
    case 'text':
      return (
        <TextArea label={label} note={note} value={value} onChange={onChange} maxLength={2000} />
      );
    default: {
      const never: never = question.kind;
      throw new Error(`unknown question ${never}`);
    }
  }
}
