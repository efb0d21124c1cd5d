/** A candidate's name as booked or as a document shows it; either part may be unknown. */
export type PersonName = { readonly zh: string | null; readonly pinyin: string | null };

/**
 * A Chinese name in one spelling: NFKC, no spaces, and one middle dot (U+00B7) for the many that
 * stand between the parts of minority names (·•・‧∙⋅ and the full stop of keyboards without one).
 */
export const normaliseChineseName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s\u200B\uFEFF]/gu, '')
    .replace(/[·•‧∙⋅・●.]/gu, '·');

/**
 * Pinyin (or any name in Latin letters) in one spelling: without case, spaces, apostrophes, hyphens
 * and tones. ü, v, u: and the YU that passports write after L and N (LYU) are the same letter.
 */
export const normalisePinyin = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/u(?:[\u0300-\u0307\u0309-\u036F]*\u0308|:)/gu, 'v')
    .replace(/[\u0300-\u036F]/gu, '')
    .replace(/(^|[^a-z])([ln])yu/gu, '$1$2v')
    .replace(/lyu/gu, 'lv')
    .replace(/[^\p{L}]/gu, '');

/** Whether two Chinese names are the same; an empty one equals nothing. */
export const sameChineseName = (one: string, other: string): boolean => {
  const name = normaliseChineseName(one);
  return name !== '' && name === normaliseChineseName(other);
};

/** Whether two names in pinyin are the same; an empty one equals nothing. */
export const samePinyin = (one: string, other: string): boolean => {
  const name = normalisePinyin(one);
  return name !== '' && name === normalisePinyin(other);
};

/**
 * Compares a booked name with a document's (R-C4: the Chinese name, or its pinyin).
 * Where both have a Chinese name that decides alone; "unknown" when they share no script.
 */
export const compareNames = (
  booked: PersonName,
  shown: PersonName,
): 'same' | 'different' | 'unknown' => {
  if (booked.zh && shown.zh) return sameChineseName(booked.zh, shown.zh) ? 'same' : 'different';
  if (booked.pinyin && shown.pinyin) {
    return samePinyin(booked.pinyin, shown.pinyin) ? 'same' : 'different';
  }
  return 'unknown';
};
