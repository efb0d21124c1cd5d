import type { Locale } from '../../../preload/contract/common.ts';

/** The language in which items are asked for: the window's, where the exam has it. */
export const itemLanguageOf = (languages: readonly Locale[], locale: Locale): Locale =>
  languages.includes(locale) ? locale : (languages[0] ?? locale);
