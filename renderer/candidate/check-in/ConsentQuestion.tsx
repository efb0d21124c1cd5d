import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { useLocale, useText } from '../../kit/i18n.ts';
import { RadioGroup } from '../../kit/RadioGroup.tsx';
import { Screen } from '../../kit/Screen.tsx';
import type { Point } from './Consents.tsx';
import { useCheckInSteps } from './use-check-in-steps.ts';

export type ConsentQuestionProps = {
  readonly point: Point;
  readonly index: number;
  readonly of: number;
  /** Already agreed to, when the candidate came back to it. */
  readonly given: boolean;
  readonly onBack: (() => void) | undefined;
  readonly onAnswer: (agreed: boolean) => void;
};

/** One point in full, with a yes and a no of the same weight. */
export function ConsentQuestion(props: ConsentQuestionProps) {
  const { point, index, of, given, onBack, onAnswer } = props;
  const t = useText();
  const locale = useLocale();
  const steps = useCheckInSteps('consents');
  const [answer, setAnswer] = useState<'yes' | 'no' | null>(given ? 'yes' : null);
  const [missing, setMissing] = useState(false);
  const submit = () => {
    if (answer === null) setMissing(true);
    else onAnswer(answer === 'yes');
  };
  return (
    <Screen
      heading={point.title[locale]}
      lead={t('candidate:consents.lead', { index: index + 1, of })}
      steps={steps}
      onSubmit={submit}
      next={index + 1 < of ? t('candidate:consents.next', { left: of - index - 1 }) : undefined}
      secondary={
        onBack === undefined ? undefined : (
          <Button size="large" onClick={onBack}>
            {t('common:back')}
          </Button>
        )
      }
      primary={
        <Button kind="primary" size="large" type="submit">
          {t('common:next')}
        </Button>
      }
    >
      <Card>
        <p>{point.text[locale]}</p>
      </Card>
      <RadioGroup<'yes' | 'no'>
        label={t('candidate:consents.question')}
        boxed
        options={[
          { value: 'yes', label: t('candidate:consents.yes') },
          { value: 'no', label: t('candidate:consents.no') },
        ]}
        value={answer}
        onChange={(next) => {
          setAnswer(next);
          setMissing(false);
        }}
        error={missing ? t('candidate:consents.missing') : undefined}
      />
    </Screen>
  );
}
