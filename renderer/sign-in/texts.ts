import type { signIn } from '../../preload/texts/zh-CN/sign-in.ts';
import type { LoadTexts } from '../kit/i18n.ts';

declare module '../kit/i18n.ts' {
  interface Areas {
    'sign-in': typeof signIn;
  }
}

/** For `addTexts('sign-in', signInTexts)`, which a window calls before it draws. */
export const signInTexts: LoadTexts = {
  'zh-CN': () => import('../../preload/texts/zh-CN/sign-in.ts').then((part) => part.signIn),
  en: () => import('../../preload/texts/en/sign-in.ts').then((part) => part.signIn),
};
