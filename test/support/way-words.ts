import i18next, { type i18n } from 'i18next';
import type { Locale } from '../../preload/contract/common.ts';
import * as enCandidate from '../../preload/texts/en/candidate.ts';
import * as enCommon from '../../preload/texts/en/common.ts';
import * as enDoor from '../../preload/texts/en/door.ts';
import * as enExam from '../../preload/texts/en/exam.ts';
import * as enProblems from '../../preload/texts/en/problems.ts';
import * as enProctor from '../../preload/texts/en/proctor.ts';
import * as enRefusals from '../../preload/texts/en/refusals.ts';
import * as enSignIn from '../../preload/texts/en/sign-in.ts';
import * as enStaff from '../../preload/texts/en/staff.ts';
import * as zhCandidate from '../../preload/texts/zh-CN/candidate.ts';
import * as zhCommon from '../../preload/texts/zh-CN/common.ts';
import * as zhDoor from '../../preload/texts/zh-CN/door.ts';
import * as zhExam from '../../preload/texts/zh-CN/exam.ts';
import * as zhProblems from '../../preload/texts/zh-CN/problems.ts';
import * as zhProctor from '../../preload/texts/zh-CN/proctor.ts';
import * as zhRefusals from '../../preload/texts/zh-CN/refusals.ts';
import * as zhSignIn from '../../preload/texts/zh-CN/sign-in.ts';
import * as zhStaff from '../../preload/texts/zh-CN/staff.ts';

/** Says a sentence as the windows do: `say('exam:foot.next')`. A key that is not there throws. */
export type SaySentence = (
  key: string,
  values?: Readonly<Record<string, string | number>>,
) => string;

const resources = {
  'zh-CN': {
    candidate: zhCandidate.candidate,
    common: zhCommon.common,
    door: zhDoor.door,
    exam: zhExam.exam,
    problems: zhProblems.problems,
    proctor: zhProctor.proctor,
    refusals: zhRefusals.refusals,
    'sign-in': zhSignIn.signIn,
    staff: zhStaff.staff,
  },
  en: {
    candidate: enCandidate.candidate,
    common: enCommon.common,
    door: enDoor.door,
    exam: enExam.exam,
    problems: enProblems.problems,
    proctor: enProctor.proctor,
    refusals: enRefusals.refusals,
    'sign-in': enSignIn.signIn,
    staff: enStaff.staff,
  },
} as const;

const instance: i18n = i18next.createInstance();
await instance.init({
  lng: 'zh-CN',
  fallbackLng: false,
  resources,
  interpolation: { escapeValue: false },
});

/** The product's own sentences in one language, with its plurals. */
export const wordsOf = (locale: Locale): SaySentence => {
  const fixed = instance.getFixedT(locale);
  return (key, values = {}) => {
    if (!instance.exists(key, { lng: locale, ...values })) throw new Error(`no sentence "${key}"`);
    return String(fixed(key, values));
  };
};
