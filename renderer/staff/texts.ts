import type { checks } from '../../preload/texts/zh-CN/checks.ts';
import type { problems } from '../../preload/texts/zh-CN/problems.ts';
import type { staff } from '../../preload/texts/zh-CN/staff.ts';
import type { LoadTexts } from '../kit/i18n.ts';

declare module '../kit/i18n.ts' {
  interface Areas {
    staff: typeof staff;
    problems: typeof problems;
    checks: typeof checks;
  }
}

export const staffTexts: LoadTexts = {
  'zh-CN': () => import('../../preload/texts/zh-CN/staff.ts').then((part) => part.staff),
  en: () => import('../../preload/texts/en/staff.ts').then((part) => part.staff),
};

/** Names of the system test's checks. */
export const checkTexts: LoadTexts = {
  'zh-CN': () => import('../../preload/texts/zh-CN/checks.ts').then((part) => part.checks),
  en: () => import('../../preload/texts/en/checks.ts').then((part) => part.checks),
};

/** Sentences for what can be wrong with a file. */
export const problemTexts: LoadTexts = {
  'zh-CN': () => import('../../preload/texts/zh-CN/problems.ts').then((part) => part.problems),
  en: () => import('../../preload/texts/en/problems.ts').then((part) => part.problems),
};
