import { useState } from 'react';
import type { Locale } from '../../../preload/contract/common.ts';
import { setLocale, useLocale, useText } from '../../kit/i18n.ts';
import { LanguageSwitch } from '../../kit/LanguageSwitch.tsx';
import { announce } from '../../kit/Live.tsx';

/** Chinese or English, at once and on every screen. What has been entered stays. */
export function LanguageChoice() {
  const t = useText();
  const locale = useLocale();
  const [wanted, setWanted] = useState<Locale | null>(null);
  const choose = (next: Locale) => {
    setWanted(next);
    setLocale(next)
      .catch(() => announce(t('candidate:languageAway'), 'assertive'))
      .finally(() => setWanted(null));
  };
  return (
    <LanguageSwitch<Locale>
      label={t('common:language')}
      languages={[
        { tag: 'zh-CN', name: t('common:languages.zh-CN') },
        { tag: 'en', name: t('common:languages.en') },
      ]}
      value={wanted ?? locale}
      onChange={choose}
    />
  );
}
