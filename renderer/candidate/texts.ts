import type { candidate } from '../../preload/texts/zh-CN/candidate.ts';
import type { exam } from '../../preload/texts/zh-CN/exam.ts';
import type { LoadTexts } from '../kit/i18n.ts';

declare module '../kit/i18n.ts' {
  interface Areas {
    candidate: typeof candidate;
    exam: typeof exam;
  }
}

/** From the first screen to the waiting room, and what can be over any of them. */
export const candidateTexts: LoadTexts = {
  'zh-CN': () => import('../../preload/texts/zh-CN/candidate.ts').then((part) => part.candidate),
  en: () => import('../../preload/texts/en/candidate.ts').then((part) => part.candidate),
};

/** From the terms to the result; loaded while the candidate waits to be admitted. */
export const examTexts: LoadTexts = {
  'zh-CN': () => import('../../preload/texts/zh-CN/exam.ts').then((part) => part.exam),
  en: () => import('../../preload/texts/en/exam.ts').then((part) => part.exam),
};
