import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import type { Locale } from '../../preload/contract/common.ts';
import type { common } from '../../preload/texts/zh-CN/common.ts';
import type { refusals } from '../../preload/texts/zh-CN/refusals.ts';

/**
 * Every area of texts by name. A window adds its own beside its `addTexts`:
 * `declare module '../kit/i18n.ts' { interface Areas { staff: typeof staff } }`. Keys are then
 * checked by the compiler: `t('staff:import.heading')`.
 */
export interface Areas {
  common: typeof common;
  refusals: typeof refusals;
}

/** `a.b.c` for each sentence; the forms of a plural are one (`minutes_one`, `minutes_other`). */
type Paths<T> = {
  [K in keyof T & string]: T[K] extends string
    ? K extends `${infer Name}_${'one' | 'other'}`
      ? Name
      : K
    : `${K}.${Paths<T[K]>}`;
}[keyof T & string];

/** Every sentence there is: `common:next`, `refusals:no-booking`. */
export type TextKey = { [A in keyof Areas]: `${A}:${Paths<Areas[A]>}` }[keyof Areas];

/** Gives a sentence; `count` among the values chooses the form of a plural. */
export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

type Texts = Readonly<Record<string, unknown>>;
/** Imports an area in one language; only that language's chunk is fetched. */
export type LoadTexts = Readonly<Record<Locale, () => Promise<Texts>>>;

const loaders = new Map<string, LoadTexts>();
const listeners = new Set<() => void>();
let shown: { readonly locale: Locale; readonly say: Say } | null = null;

const ensure = async (area: string, locale: Locale): Promise<void> => {
  if (i18next.hasResourceBundle(locale, area)) return;
  const texts = await loaders.get(area)?.[locale]();
  i18next.addResourceBundle(locale, area, texts);
};

const ensureAll = (locale: Locale) =>
  Promise.all([...loaders.keys()].map((area) => ensure(area, locale)));

/** Sentences without values are looked up once: a screen that changes asks for dozens of them. */
const sayIn = (locale: Locale): Say => {
  const fixed = i18next.getFixedT(locale);
  const cache = new Map<string, string>();
  // A plain string: the compiler would hold every sentence there is against every form of a key.
  return (key: string, values) => {
    if (values !== undefined) return String(fixed(key, values));
    const known = cache.get(key);
    if (known !== undefined) return known;
    const said = String(fixed(key));
    // Of an area that is not loaded yet nothing is remembered.
    if (i18next.exists(key, { lng: locale })) cache.set(key, said);
    return said;
  };
};

const show = (locale: Locale) => {
  document.documentElement.lang = locale;
  shown = { locale, say: sayIn(locale) };
  for (const listener of listeners) listener();
};

/**
 * Loads the common texts, the refusals and the window's own area, and shows them in this language.
 * Call it once, before the first drawing.
 */
export const startTexts = async (first: Locale, area: string, load: LoadTexts): Promise<void> => {
  loaders.set('common', {
    'zh-CN': () => import('../../preload/texts/zh-CN/common.ts').then((part) => part.common),
    en: () => import('../../preload/texts/en/common.ts').then((part) => part.common),
  });
  loaders.set('refusals', {
    'zh-CN': () => import('../../preload/texts/zh-CN/refusals.ts').then((part) => part.refusals),
    en: () => import('../../preload/texts/en/refusals.ts').then((part) => part.refusals),
  });
  loaders.set(area, load);
  // React escapes; a missing key is a bug that a test finds, never another language's sentence.
  await i18next.init({
    lng: first,
    fallbackLng: false,
    resources: {},
    defaultNS: 'common',
    interpolation: { escapeValue: false },
  });
  await ensureAll(first);
  show(first);
};

/** Loads one more area in the language that is shown: for screens that are loaded later. */
export const addTexts = async (area: string, load: LoadTexts): Promise<void> => {
  loaders.set(area, load);
  if (shown !== null) await ensure(area, shown.locale);
};

/** Changes the language; what was shown stays if the texts can't be loaded, and it rejects. */
export const setLocale = async (locale: Locale): Promise<void> => {
  wanted = locale;
  await ensureAll(locale);
  // Whoever changed their mind meanwhile gets what they asked for last.
  if (wanted === locale) show(locale);
};
let wanted: Locale | null = null;

/** Fetches the texts of another language, so that changing it later needs no connection. */
export const fetchTexts = (locale: Locale): Promise<unknown> => ensureAll(locale);

const current = () => {
  if (shown === null) throw new Error('startTexts has to be called before the first drawing');
  return shown;
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** The words: `const t = useText(); t('refusals:no-booking')`. Draws anew when the language changes. */
export const useText = (): Say => useSyncExternalStore(subscribe, current).say;

/** The language that is shown now. */
export const useLocale = (): Locale => useSyncExternalStore(subscribe, current).locale;
