import { useState } from 'react';
import type { z } from 'zod';
import type { SurveyQuestion } from '../../../preload/contract/sitting.ts';
import { useConnection } from '../../connection/react.ts';
import { Button } from '../../kit/Button.tsx';
import { useText } from '../../kit/i18n.ts';
import { Screen } from '../../kit/Screen.tsx';
import { RefusedNotice } from '../parts/RefusedNotice.tsx';
import { useCommand } from '../parts/use-command.ts';
import { SurveyField } from './SurveyField.tsx';

export type Question = z.infer<typeof SurveyQuestion>;

/** A few questions about the exam; every one may be left out. Sending ends the sitting. */
export function Survey({ questions }: { readonly questions: readonly Question[] }) {
  const t = useText();
  const connection = useConnection();
  const { pending, refused, run } = useCommand();
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const given = Object.entries(answers).filter(([, answer]) => answer.trim() !== '');
  const send = () =>
    void run(() =>
      connection.send(connection.api.sitting.survey, { answers: Object.fromEntries(given) }),
    );
  const none = questions.length === 0;
  return (
    <Screen
      heading={t('exam:survey.heading')}
      lead={t(none ? 'exam:survey.leadNone' : 'exam:survey.lead')}
      onSubmit={send}
      next={t('exam:survey.next')}
      primary={
        <Button
          kind="primary"
          size="large"
          type="submit"
          pending={pending ? t('common:working') : undefined}
        >
          {t(given.length > 0 ? 'exam:survey.send' : 'exam:survey.finish')}
        </Button>
      }
    >
      {questions.map((question) => (
        <SurveyField
          key={question.identifier}
          question={question}
          value={answers[question.identifier] ?? ''}
          onChange={(answer) => setAnswers({ ...answers, [question.identifier]: answer })}
        />
      ))}
      <RefusedNotice refused={refused} />
    </Screen>
  );
}
