import { useId, useState } from 'react';
import { useConnection } from '../../connection/react.ts';
import { type Refused, toRefused } from '../../connection/refused.ts';
import { Button } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { ConfirmDialog } from '../../kit/Dialog.tsx';
import { ErrorSummary } from '../../kit/ErrorSummary.tsx';
import { useLocale, useText } from '../../kit/i18n.ts';
import { Notice } from '../../kit/Notice.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { TextArea } from '../../kit/TextArea.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { RefusedNotice } from '../parts/RefusedNotice.tsx';
import type { RatingTask } from '../types.ts';
import { readPoints } from './points.ts';
import css from './Rating.module.css';

type Props = {
  readonly task: RatingTask;
  /** How many wait, this one included. */
  readonly waiting: number;
  /** Points of the rating just before, to say that it is on record. */
  readonly last: number | null;
  readonly onList: () => void;
  readonly onSkip: (() => void) | undefined;
  readonly onRated: (points: number) => void;
};

/** One answer with its item; points and a reason. Cannot be undone, so it asks once. */
export function RateTask({ task, waiting, last, onList, onSkip, onRated }: Props) {
  const t = useText();
  const locale = useLocale();
  const id = useId();
  const { api, send } = useConnection();
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<readonly ('points' | 'reason')[]>([]);
  const [asking, setAsking] = useState<number | null>(null);
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const { maxPoints, sitting, position } = task;
  const exam = task.exam[locale];

  const submit = () => {
    const points = readPoints(typed, maxPoints);
    const now = [
      ...(points === null ? (['points'] as const) : []),
      ...(reason.trim().length < 2 ? (['reason'] as const) : []),
    ];
    setMissing(now);
    setRefused(null);
    if (now.length === 0) setAsking(points);
  };
  const rate = async (points: number) => {
    setSending(true);
    try {
      await send(api.rating.rate, { sitting, position, points, reason: reason.trim() });
      onRated(points);
    } catch (error) {
      setRefused(toRefused(error));
      setSending(false);
      setAsking(null);
    }
  };

  return (
    <Screen
      heading={t('staff:rating.task', { position, exam })}
      lead={t('staff:rating.lead')}
      width="full"
      onSubmit={submit}
      next={t('staff:rating.place', { count: waiting })}
      secondary={
        <>
          <Button onClick={onList}>{t('staff:rating.toList')}</Button>
          {onSkip === undefined ? null : (
            <Button onClick={onSkip}>{t('staff:rating.later')}</Button>
          )}
        </>
      }
      primary={
        <Button kind="primary" type="submit">
          {t('staff:rating.submit')}
        </Button>
      }
    >
      {last === null ? null : (
        <Notice tone="ok" word={t('common:tone.ok')} announce>
          <p>{t('staff:rating.done', { points: last })}</p>
        </Notice>
      )}
      <RefusedNotice refused={refused} />
      {missing.length === 0 ? null : (
        <ErrorSummary
          title={t('staff:rating.missing.title')}
          errors={missing.map((field) => ({
            field: `${id}-${field}`,
            message: t(`staff:rating.missing.${field}`, { max: maxPoints }),
          }))}
        />
      )}
      <div className={css.columns}>
        <div className={css.reading}>
          <Card title={t('staff:rating.prompt')}>
            <div className={css.prompt}>
              {paragraphs(task.prompt).map((words, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an item's text never changes.
                <p key={index}>{words}</p>
              ))}
            </div>
          </Card>
          <Card
            title={t('staff:rating.answer')}
            end={
              <span className={css.note}>
                {t('staff:rating.length', { count: Array.from(task.answer).length })}
              </span>
            }
          >
            {task.answer.trim() === '' ? (
              <p className={css.note}>{t('staff:rating.noAnswer')}</p>
            ) : (
              <p className={css.text}>{task.answer}</p>
            )}
          </Card>
        </div>
        <div className={css.form}>
          <TextField
            id={`${id}-points`}
            label={t('staff:rating.points')}
            help={t('staff:rating.pointsHelp', { max: maxPoints })}
            inputMode="decimal"
            value={typed}
            onChange={setTyped}
            maxLength={8}
            error={
              missing.includes('points')
                ? t('staff:rating.missing.points', { max: maxPoints })
                : undefined
            }
          />
          <TextArea
            id={`${id}-reason`}
            label={t('staff:rating.reason')}
            help={t('staff:rating.reasonHelp')}
            value={reason}
            onChange={setReason}
            rows={6}
            maxLength={2_000}
            error={missing.includes('reason') ? t('staff:rating.missing.reason') : undefined}
          />
        </div>
      </div>
      {asking === null ? null : (
        <ConfirmDialog
          title={t('staff:rating.confirmTitle', { points: asking, max: maxPoints })}
          confirmWord={t('staff:rating.confirm', { points: asking })}
          cancelWord={t('staff:rating.back')}
          pending={sending ? t('staff:rating.sending') : undefined}
          onConfirm={() => void rate(asking)}
          onCancel={() => setAsking(null)}
        >
          <p>{t('staff:rating.confirmText')}</p>
        </ConfirmDialog>
      )}
    </Screen>
  );
}

/** The item's text without the line breaks and indents of its source. */
const paragraphs = (prompt: string): readonly string[] =>
  prompt.split(/\s*\n\s*/).filter((words) => words !== '');
