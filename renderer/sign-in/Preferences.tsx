import { setLocale, useLocale, useText } from '../kit/i18n.ts';
import { LanguageSwitch } from '../kit/LanguageSwitch.tsx';
import { announce } from '../kit/Live.tsx';
import { ThemeSwitch } from '../kit/ThemeSwitch.tsx';
import { themes } from '../kit/theme.ts';

/** Language and appearance, at the end of the window's head. */
export function Preferences() {
  const t = useText();
  const locale = useLocale();
  const themeWords = Object.fromEntries(
    (['label', ...themes] as const).map((name) => [name, t(`common:theme.${name}`)]),
  ) as Record<'label' | (typeof themes)[number], string>;
  return (
    <>
      <LanguageSwitch
        label={t('common:language')}
        languages={[
          { tag: 'zh-CN', name: t('common:languages.zh-CN') },
          { tag: 'en', name: t('common:languages.en') },
        ]}
        value={locale}
        onChange={(next) => {
          setLocale(next).catch(() => announce(t('common:away'), 'assertive'));
        }}
      />
      <ThemeSwitch words={themeWords} />
    </>
  );
}
