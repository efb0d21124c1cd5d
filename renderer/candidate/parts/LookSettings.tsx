import { useState } from 'react';
import { useText } from '../../kit/i18n.ts';
import { Segmented } from '../../kit/Segmented.tsx';
import { ThemeSwitch } from '../../kit/ThemeSwitch.tsx';
import css from './LookSettings.module.css';
import { applyTextSize, currentTextSize, type TextSize, textSizes } from './text-size.ts';

/** Text size and contrast: on the first screen, and in the menu of every bar. */
export function LookSettings() {
  const t = useText();
  const [size, setSize] = useState(currentTextSize);
  const choose = (next: TextSize) => {
    applyTextSize(next);
    setSize(next);
  };
  return (
    <div className={css.settings}>
      <div className={css.setting}>
        <span aria-hidden="true">{t('common:textSize.label')}</span>
        <Segmented
          label={t('common:textSize.label')}
          options={textSizes.map((one) => ({ value: one, label: t(`common:textSize.${one}`) }))}
          value={size}
          onChange={choose}
        />
      </div>
      <div className={css.setting}>
        <span aria-hidden="true">{t('common:theme.label')}</span>
        <ThemeSwitch
          words={{
            label: t('common:theme.label'),
            system: t('common:theme.system'),
            light: t('common:theme.light'),
            dark: t('common:theme.dark'),
            contrast: t('common:theme.contrast'),
          }}
        />
      </div>
    </div>
  );
}
