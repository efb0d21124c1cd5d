import type { FormView, SittingView } from '../../preload/contract/sitting.ts';
import { consents } from '../../preload/texts/consents.ts';

const minute = 60_000;

/** The consents as the product asks for them; the digest only has to come back. */
export const points = consents.map((consent, index) => ({
  point: consent.point,
  version: consent.version,
  digest: String(index).repeat(64),
  title: { 'zh-CN': consent['zh-CN'].title, en: consent.en.title },
  text: { 'zh-CN': consent['zh-CN'].text, en: consent.en.text },
}));

const sectionTitles = [
  { 'zh-CN': '云计算概念', en: 'Cloud concepts' },
  { 'zh-CN': '计算与存储', en: 'Compute and storage' },
  { 'zh-CN': '网络与数据库', en: 'Networks and databases' },
  { 'zh-CN': '安全与费用', en: 'Security and cost' },
] as const;

/** A form of so many items in four sections, nothing answered, the first one seen. */
export const formOf = (count: number): FormView => {
  const size = Math.ceil(count / sectionTitles.length);
  return {
    current: 1,
    sections: sectionTitles
      .map((title, index) => ({
        title,
        items: Array.from({ length: size }, (_, at) => index * size + at + 1)
          .filter((position) => position <= count)
          .map((position) => ({
            position,
            answered: false,
            flagged: false,
            seen: position === 1,
          })),
      }))
      .filter(({ items }) => items.length > 0),
  };
};

/** The terms of the demonstration exam, shortened. */
export const terms = {
  'zh-CN':
    '请仔细阅读以下条款。您须同意全部条款，方可开始考试。\n\n一、本次考试的题目、图表、答案选项和其他材料（以下简称“考试内容”）归考试主办方所有，仅供您在本次考试中作答使用。\n\n二、您承诺对考试内容保密。未经主办方书面同意，不得以任何方式向他人透露、复述、转让或公开考试内容。\n\n三、考试期间，不得拍照、录像、截屏、抄录或以其他方式保存考试内容，不得将草稿纸带出考场。\n\n四、您承诺由本人独立作答，不接受他人帮助，不向他人提供帮助，不使用监考人员未允许的资料、设备或软件。',
  en: 'Please read these terms carefully. You must agree to all of them before the exam can begin.\n\n1. The questions, figures, answer options and other materials of this exam belong to the sponsor of the exam. You may use them only to answer this exam.\n\n2. You will keep the exam content confidential. Without the sponsor’s written consent you will not disclose, describe, pass on or publish any of it.\n\n3. During the exam you will not photograph, film, capture, copy out or otherwise keep exam content, and you will not take scratch paper out of the room.\n\n4. You will answer alone, neither receive nor give help, and use no material, device or software that the proctor has not allowed.',
};

export const questions = [
  {
    identifier: 'difficulty',
    kind: 'scale5',
    text: {
      'zh-CN': '您觉得这次考试的难度如何？（1 表示很容易，5 表示很难）',
      en: 'How difficult did you find this exam? (1 very easy, 5 very difficult)',
    },
    choices: [],
  },
  {
    identifier: 'preparation',
    kind: 'choice',
    text: {
      'zh-CN': '您主要通过什么方式准备考试？',
      en: 'How did you mainly prepare for this exam?',
    },
    choices: [
      { identifier: 'work', text: { 'zh-CN': '实际工作经验', en: 'Experience at work' } },
      { identifier: 'course', text: { 'zh-CN': '培训课程', en: 'A training course' } },
    ],
  },
  {
    identifier: 'comment',
    kind: 'text',
    text: { 'zh-CN': '还有什么想告诉我们的？', en: 'Is there anything else you want to tell us?' },
    choices: [],
  },
] as const;

/** A sitting that was just opened. */
export const openedView = (now: number): SittingView => ({
  sitting: 'sitting0001',
  seq: 2,
  candidate: {
    nameZh: '林知夏',
    namePinyin: 'LIN ZHIXIA',
    maskedNumber: '1101**********2047',
    confirmation: 'KPT7R4WM',
    extraTimePercent: 25,
  },
  exam: {
    title: { 'zh-CN': '云计算基础助理级认证', en: 'Associate exam: cloud fundamentals' },
    languages: ['zh-CN', 'en'],
    items: 40,
    totalMinutes: 112.5,
    itemMinutes: 100,
    start: now + 12 * minute,
  },
  at: { step: 'consents', points },
  clock: null,
  paused: null,
  lockdown: null,
  messages: [],
});

/** A clock with so many milliseconds left. */
export const clockOf = (
  part: NonNullable<SittingView['clock']>['part'],
  remaining: number,
  running = true,
): SittingView['clock'] => ({
  part,
  allowed: 100 * minute,
  remaining,
  running,
  warnAt: [10 * minute, 5 * minute],
});

/** The result of a candidate, passed or not. */
export const releasedResult = (score: number, now: number) =>
  ({
    state: 'released',
    releasedAt: now,
    score,
    scale: 100,
    passScore: 70,
    passed: score >= 70,
    sections: sectionTitles.map((title, index) => ({ title, percent: score - 9 + 6 * index })),
  }) as const;
