import { useEffect } from 'react';
import type { SittingView } from '../../../preload/contract/sitting.ts';
import { useSession } from '../../connection/react.ts';
import { type TextKey, useLocale, useText } from '../../kit/i18n.ts';
import { PauseIcon } from '../../kit/icons/state.tsx';
import { KeyValueList } from '../../kit/KeyValueList.tsx';
import { announce } from '../../kit/Live.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { timeOfDay } from '../../kit/say-refusal.ts';
import css from './PausedScreen.module.css';

export type PausedScreenProps = {
  readonly paused: NonNullable<SittingView['paused']>;
  /** Whether the clock runs all the same: the policy's table decides. */
  readonly running: boolean;
};

/** The exam stands still: why, since when, and what the candidate has to do, which is nothing. */
export function PausedScreen({ paused, running }: PausedScreenProps) {
  const t = useText();
  const locale = useLocale();
  const zone = useSession()?.station.timeZone ?? 'UTC';
  const { by } = paused;
  const heading = t(`exam:paused.${by}.heading`);
  useEffect(() => announce(heading, 'assertive'), [heading]);
  const reason = by === 'proctor' ? paused.reason : t(heldWords(paused.reason));
  return (
    <Screen
      heading={
        <span className={css.heading}>
          <PauseIcon size={1.1} />
          {heading}
        </span>
      }
      lead={t(`exam:paused.${by}.lead`)}
    >
      <KeyValueList
        entries={[
          ...(reason === ''
            ? []
            : [{ key: 'reason', label: t('exam:paused.reason'), value: reason }]),
          {
            key: 'since',
            label: t('exam:paused.since'),
            value: timeOfDay(paused.since, locale, zone),
          },
          {
            key: 'clock',
            label: t('exam:paused.clock'),
            value: t(running ? 'exam:paused.runs' : 'exam:paused.stops'),
          },
        ]}
      />
      <Notice tone="info" word={t('common:tone.info')} title={t('exam:paused.kept')}>
        {t('exam:paused.goesOn')}
      </Notice>
    </Screen>
  );
}

/** Why the program stopped the exam by itself. */
const heldWords = (because: string): TextKey => {
  switch (because) {
    case 'terms-time-up':
      return 'exam:paused.system.termsTimeUp';
    case 'lockdown-incomplete':
    case 'left':
    case 'emergency':
      return `lockdown:paused.${because}`;
    default:
      return 'exam:paused.system.tooLong';
  }
};
