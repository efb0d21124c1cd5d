import i18next from 'i18next';
import { useMemo } from 'react';
import type { CheckFinding } from '../../../preload/contract/check.ts';
import type { Locale } from '../../../preload/contract/common.ts';
import { sentencesOf } from '../../../preload/texts/sentence.ts';
import { useLocale } from '../../kit/i18n.ts';

type Signal = CheckFinding['signals'][number];

/** Sentences of a finding by its codes, in one language. */
export type CheckWords = {
  readonly signal: (signal: Signal) => string;
  readonly remedy: (remedy: string) => string;
  /** What to do, one thing after another; empty where the remedy's sentence is all there is to say. */
  readonly steps: (remedy: string) => readonly string[];
};

/** Areas of texts in which codes are looked for, in this order. */
const codeAreas = ['checks', 'network', 'check-signals', 'check-steps', 'device-steps'] as const;

/**
 * The sentences for codes; a code without one is shown as it is.
 * @param texts one area of texts after another, as `codeAreas` has them
 */
export const checkWords = (texts: readonly object[], locale: Locale): CheckWords => {
  const areas = texts.map(sentencesOf);
  const find = (path: string, values?: Signal['values']): string | null => {
    for (const say of areas) {
      const said = say(path, values);
      if (said !== null) return said;
    }
    return null;
  };
  return {
    // Programs that have a Chinese name carry it beside the other.
    signal: ({ code, values: { nameZh, ...values } }) => {
      const named =
        locale === 'zh-CN' && nameZh !== undefined ? { ...values, name: nameZh } : values;
      return find(`signals.${code}`, named) ?? find(code, named) ?? code;
    },
    remedy: (remedy) => find(`remedies.${remedy}`) ?? remedy,
    steps: (remedy) =>
      ['first', 'second', 'third', 'fourth'].flatMap(
        (place) => find(`steps.${remedy}.${place}`) ?? [],
      ),
  };
};

/** The sentences in the language that is shown; their texts are loaded with the system test. */
export const useCheckWords = (): CheckWords => {
  const locale = useLocale();
  return useMemo(() => {
    const texts = codeAreas.map((area): object => i18next.getResourceBundle(locale, area) ?? {});
    return checkWords(texts, locale);
  }, [locale]);
};
