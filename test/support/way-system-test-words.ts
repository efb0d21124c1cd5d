import i18next from 'i18next';
import type { Locale } from '../../preload/contract/common.ts';
import { checkSignals as enSignals } from '../../preload/texts/en/check-signals.ts';
import { checks as enChecks } from '../../preload/texts/en/checks.ts';
import { deviceSteps as enSteps } from '../../preload/texts/en/device-steps.ts';
import { systemTest as enTest } from '../../preload/texts/en/system-test.ts';
import { checkSignals as zhSignals } from '../../preload/texts/zh-CN/check-signals.ts';
import { checks as zhChecks } from '../../preload/texts/zh-CN/checks.ts';
import { deviceSteps as zhSteps } from '../../preload/texts/zh-CN/device-steps.ts';
import { systemTest as zhTest } from '../../preload/texts/zh-CN/system-test.ts';
import { type SaySentence, wordsOf } from './way-words.ts';

const resources = {
  'zh-CN': { checks: zhChecks, 'check-signals': zhSignals, 'system-test': zhTest },
  en: { checks: enChecks, 'check-signals': enSignals, 'system-test': enTest },
} as const;
const instance = i18next.createInstance();
await instance.init({ resources, fallbackLng: false, interpolation: { escapeValue: false } });

/** The sentences of the candidate's window with those of the system test. */
export const testWordsOf = (locale: Locale): SaySentence => {
  const others = wordsOf(locale);
  const fixed = instance.getFixedT(locale);
  return (key, values = {}) =>
    instance.exists(key, { lng: locale, ...values })
      ? String(fixed(key, values))
      : others(key, values);
};

const patternsOf = (locale: Locale) => {
  const { remedies: _, ...sentences } = resources[locale]['check-signals'];
  const all: Readonly<Record<string, string>> = {
    ...resources[locale].checks.signals,
    ...sentences,
  };
  return Object.entries(all).map(([code, sentence]) => {
    const parts = sentence
      .split(/\{\{\w+\}\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return { code, pattern: new RegExp(`^${parts.join('.+')}$`), said: parts.join('').length };
  });
};
const patterns = { 'zh-CN': patternsOf('zh-CN'), en: patternsOf('en') } as const;

/** The code whose sentence this is, whatever its figures; null for what is no signal's sentence. */
export const signalIn = (sentence: string, locale: Locale): string | null =>
  patterns[locale]
    .filter(({ pattern }) => pattern.test(sentence))
    // A sentence may be of little but a name: the one that says most is meant.
    .toSorted((one, other) => other.said - one.said)[0]?.code ?? null;

/** What a candidate is told to do about camera or sound, one step after another. */
export const stepsOf = (remedy: keyof typeof enSteps, locale: Locale): readonly string[] =>
  Object.values((locale === 'en' ? enSteps : zhSteps)[remedy]);
