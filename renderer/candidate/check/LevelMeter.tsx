import { useId } from 'react';
import { useText } from '../../kit/i18n.ts';
import css from './LevelMeter.module.css';
import { loudnessOf, meterRange, meterShare } from './loudness.ts';

/**
 * How loud it is just now: a bar, a word and the figure.
 * @param level dBFS; null before the first
 */
export function LevelMeter({ level }: { readonly level: number | null }) {
  const t = useText();
  const id = useId();
  const shown = Math.round(Math.max(meterRange.least, level ?? meterRange.least));
  const words =
    level === null
      ? ''
      : t('system-test:microphone.levelText', {
          word: t(`system-test:microphone.loudness.${loudnessOf(level)}`),
          level: shown,
        });
  return (
    <div className={css.meter}>
      <div className={css.words}>
        <span id={id}>{t('system-test:microphone.level')}</span>
        <span className={css.figure}>{words}</span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: <meter> has colours of its own that no token reaches. */}
      <div
        className={css.track}
        role="meter"
        aria-labelledby={id}
        aria-valuemin={meterRange.least}
        aria-valuemax={meterRange.most}
        aria-valuenow={shown}
        aria-valuetext={words}
      >
        <div
          className={css.bar}
          style={{ width: `${level === null ? 0 : meterShare(level) * 100}%` }}
        />
      </div>
    </div>
  );
}
