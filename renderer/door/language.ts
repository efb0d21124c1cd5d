import type { Locale } from '../../preload/contract/common.ts';
import { common as commonEn } from '../../preload/texts/en/common.ts';
import { door as en } from '../../preload/texts/en/door.ts';
import { common as commonZh } from '../../preload/texts/zh-CN/common.ts';
import { door as zh } from '../../preload/texts/zh-CN/door.ts';

export type { Locale };

/** All words of the door in one language. */
export const words = (locale: Locale) =>
  locale === 'en' ? { ...en, common: commonEn } : { ...zh, common: commonZh };
export type Words = ReturnType<typeof words>;

/** The first language of the person's system that we speak; Chinese where we speak none of them. */
export const firstLocale = (wanted: readonly string[]): Locale => {
  const known = wanted.find((tag) => /^(zh|en)\b/.test(tag));
  return known?.startsWith('en') ? 'en' : 'zh-CN';
};
