import type { Say } from '../../kit/i18n.ts';

/** Languages of an exam in words: 中文、英文. */
export const languagesInWords = (t: Say, languages: readonly string[]): string =>
  languages
    .map((one) => (one === 'zh-CN' || one === 'en' ? t(`staff:languages.${one}`) : one))
    .join(t('problems:separator'));
