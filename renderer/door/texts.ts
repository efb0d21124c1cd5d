import type { door } from '../../preload/texts/zh-CN/door.ts';
import type { LoadTexts } from '../kit/i18n.ts';

declare module '../kit/i18n.ts' {
  interface Areas {
    door: typeof door;
  }
}

/** The words of the door, one language at a time. */
export const doorTexts: LoadTexts = {
  'zh-CN': () => import('../../preload/texts/zh-CN/door.ts').then((part) => part.door),
  en: () => import('../../preload/texts/en/door.ts').then((part) => part.door),
};
