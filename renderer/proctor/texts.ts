import type { checks } from '../../preload/texts/zh-CN/checks.ts';
import type { proctor } from '../../preload/texts/zh-CN/proctor.ts';
import type { LoadTexts } from '../kit/i18n.ts';

declare module '../kit/i18n.ts' {
  interface Areas {
    proctor: typeof proctor;
    checks: typeof checks;
  }
}

export const proctorTexts: LoadTexts = {
  'zh-CN': () => import('../../preload/texts/zh-CN/proctor.ts').then((part) => part.proctor),
  en: () => import('../../preload/texts/en/proctor.ts').then((part) => part.proctor),
};

/** Names and verdicts of the system test, for the door. */
export const checkTexts: LoadTexts = {
  'zh-CN': () => import('../../preload/texts/zh-CN/checks.ts').then((part) => part.checks),
  en: () => import('../../preload/texts/en/checks.ts').then((part) => part.checks),
};
