import { useState } from 'react';
import type { Locale } from '../../../preload/contract/common.ts';
import { Button } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { setLocale, useLocale, useText } from '../../kit/i18n.ts';
import { NextIcon } from '../../kit/icons/action.tsx';
import { CameraIcon, CardIcon, ClockIcon, ScreenIcon, SeatIcon } from '../../kit/icons/thing.tsx';
import { RadioGroup } from '../../kit/RadioGroup.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { LookSettings } from '../parts/LookSettings.tsx';
import css from './Welcome.module.css';

export type WelcomeProps = {
  readonly onNext: () => void;
  /** To the test of this computer, which nobody has to be looked up for. */
  readonly onTest: () => void;
};

/** Language, how everything looks, and what the candidate needs at hand. */
export function Welcome({ onNext, onTest }: WelcomeProps) {
  const t = useText();
  const locale = useLocale();
  const [wanted, setWanted] = useState<Locale | null>(null);
  const needs = [
    { key: 'document', icon: <CardIcon />, text: t('candidate:welcome.needDocument') },
    { key: 'camera', icon: <CameraIcon />, text: t('candidate:welcome.needCamera') },
    { key: 'computer', icon: <ScreenIcon />, text: t('candidate:welcome.needComputer') },
    { key: 'time', icon: <ClockIcon />, text: t('candidate:welcome.needTime') },
    { key: 'place', icon: <SeatIcon />, text: t('candidate:welcome.needPlace') },
  ];
  return (
    <Screen
      heading={t('candidate:welcome.heading')}
      lead={t('candidate:welcome.lead')}
      next={t('candidate:welcome.next')}
      secondary={
        <Button size="large" onClick={onTest}>
          {t('candidate:welcome.test')}
        </Button>
      }
      primary={
        <Button kind="primary" size="large" iconAfter={<NextIcon />} onClick={onNext}>
          {t('candidate:welcome.start')}
        </Button>
      }
    >
      <RadioGroup<Locale>
        label={t('candidate:welcome.language')}
        layout="row"
        boxed
        options={[
          { value: 'zh-CN', label: <span lang="zh-CN">{t('common:languages.zh-CN')}</span> },
          { value: 'en', label: <span lang="en">{t('common:languages.en')}</span> },
        ]}
        value={wanted ?? locale}
        onChange={(next) => {
          setWanted(next);
          setLocale(next)
            .catch(() => {})
            .finally(() => setWanted(null));
        }}
      />
      <LookSettings />
      <Card title={t('candidate:welcome.needs')}>
        <ul className={css.needs}>
          {needs.map(({ key, icon, text }) => (
            <li key={key}>
              {icon}
              <span>{text}</span>
            </li>
          ))}
        </ul>
      </Card>
    </Screen>
  );
}
