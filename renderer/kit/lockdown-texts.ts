import type { lockdown } from '../../preload/texts/zh-CN/lockdown.ts';
import type { LoadTexts } from './i18n.ts';

declare module './i18n.ts' {
  interface Areas {
    lockdown: typeof lockdown;
  }
}

/** The words of the lockdown, for the windows of candidates and proctors and the start page. */
export const lockdownTexts: LoadTexts = {
  'zh-CN': () => import('../../preload/texts/zh-CN/lockdown.ts').then((part) => part.lockdown),
  en: () => import('../../preload/texts/en/lockdown.ts').then((part) => part.lockdown),
};
