import type { proctor } from '../../preload/texts/zh-CN/proctor.ts';
import type { LoadTexts } from '../kit/i18n.ts';

declare module '../kit/i18n.ts' {
  interface Areas {
    proctor: typeof proctor;
  }
}

export const proctorTexts: LoadTexts = {
  'zh-CN': () => import('../../preload/texts/zh-CN/proctor.ts').then((part) => part.proctor),
  en: () => import('../../preload/texts/en/proctor.ts').then((part) => part.proctor),
};
