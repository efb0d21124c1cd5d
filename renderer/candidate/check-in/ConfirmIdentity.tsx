import { useState } from 'react';
import type { SittingView } from '../../../preload/contract/sitting.ts';
import { useConnection, useSession } from '../../connection/react.ts';
import { Button } from '../../kit/Button.tsx';
import { useLocale, useText } from '../../kit/i18n.ts';
import { KeyValueList } from '../../kit/KeyValueList.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { dayAndTime } from '../../kit/say-refusal.ts';
import { durationWords } from '../parts/duration.ts';
import { RefusedNotice } from '../parts/RefusedNotice.tsx';
import { useCommand } from '../parts/use-command.ts';
import { useCheckInSteps } from './use-check-in-steps.ts';

export type ConfirmIdentityProps = {
  readonly view: SittingView;
  readonly onConfirm: () => void;
};

/** "Is this you?": what the booking says, before anything is asked or recorded. */
export function ConfirmIdentity({ view, onConfirm }: ConfirmIdentityProps) {
  const t = useText();
  const locale = useLocale();
  const { api } = useConnection();
  const zone = useSession()?.station.timeZone ?? 'UTC';
  const steps = useCheckInSteps('confirm');
  const { pending, refused, run } = useCommand();
  const [notMe, setNotMe] = useState(false);
  const { candidate, exam } = view;
  const minutes = (count: number) => durationWords(t, Math.round(count * 60));

  const deny = () => {
    // Only before consent can the window let go of the sitting by itself.
    if (view.at.step === 'consents') void run(() => api.sitting.leave());
    else setNotMe(true);
  };
  return (
    <Screen
      heading={t('candidate:confirm.heading')}
      lead={t('candidate:confirm.lead')}
      steps={steps}
      next={
        view.at.step === 'consents' ? t('candidate:confirm.next') : t('candidate:confirm.resume')
      }
      secondary={
        <Button size="large" onClick={deny} pending={pending ? t('common:working') : undefined}>
          {t('candidate:confirm.no')}
        </Button>
      }
      primary={
        <Button kind="primary" size="large" onClick={onConfirm}>
          {t('candidate:confirm.yes')}
        </Button>
      }
    >
      <KeyValueList
        entries={[
          {
            key: 'name',
            label: t('candidate:confirm.name'),
            value: [candidate.nameZh, candidate.namePinyin]
              .filter((name) => name !== '')
              .join(' · '),
          },
          {
            key: 'number',
            label: t('candidate:confirm.number'),
            value: candidate.maskedNumber,
          },
          {
            key: 'confirmation',
            label: t('candidate:confirm.confirmation'),
            value: candidate.confirmation,
          },
          { key: 'exam', label: t('candidate:confirm.exam'), value: exam.title[locale] },
          {
            key: 'start',
            label: t('candidate:confirm.start'),
            value: dayAndTime(exam.start, locale, zone),
          },
          {
            key: 'length',
            label: t('candidate:confirm.length'),
            value: t('candidate:confirm.lengthText', {
              total: minutes(exam.totalMinutes),
              items: minutes(exam.itemMinutes),
              count: exam.items,
            }),
          },
          ...(candidate.extraTimePercent > 0
            ? [
                {
                  key: 'extra',
                  label: t('candidate:confirm.extra'),
                  value: t('candidate:confirm.extraText', { percent: candidate.extraTimePercent }),
                },
              ]
            : []),
        ]}
      />
      <RefusedNotice refused={refused} />
      {notMe ? (
        <Notice
          tone="warning"
          word={t('common:tone.warning')}
          title={t('candidate:confirm.notMeTitle')}
          announce
        >
          {t('candidate:confirm.notMeText')}
        </Notice>
      ) : null}
    </Screen>
  );
}
