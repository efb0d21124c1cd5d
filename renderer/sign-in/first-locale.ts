import type { Locale } from '../../preload/contract/common.ts';

/** The first language of the person's system that we speak; Chinese where we speak none of them. */
export const firstLocale = (wanted: readonly string[]): Locale => {
  const known = wanted.find((tag) => /^(zh|en)\b/.test(tag));
  return known?.startsWith('en') ? 'en' : 'zh-CN';
};
