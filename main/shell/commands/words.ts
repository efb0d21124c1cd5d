import { command as en } from '../../../preload/texts/en/command.ts';
import { problems as problemsEn } from '../../../preload/texts/en/problems.ts';
import { refusals as refusalsEn } from '../../../preload/texts/en/refusals.ts';
import { sayField, sayProblem } from '../../../preload/texts/say-problem.ts';
import { sentencesOf } from '../../../preload/texts/sentence.ts';
import { command as zh } from '../../../preload/texts/zh-CN/command.ts';
import { problems as problemsZh } from '../../../preload/texts/zh-CN/problems.ts';
import { refusals as refusalsZh } from '../../../preload/texts/zh-CN/refusals.ts';

type Values = Readonly<Record<string, string | number>>;

/** The words of the command line in one language. */
export type Words = {
  readonly text: Worded<typeof en>;
  /** Sentence for a problem of a file. */
  readonly problem: (code: string, values: Values) => string;
  /** A field of a booking in words; an element as it is written. */
  readonly field: (field: string) => string;
  /** Sentence for a rule that evidence breaks. */
  readonly rule: (rule: string) => string;
  /** Sentence for a refused call; the bare code where it is of another program's version. */
  readonly refusal: (code: string, values: Values) => string;
};

type Worded<T> = { readonly [K in keyof T]: T[K] extends string ? string : Worded<T[K]> };

/** The command line's words in this language. */
export const wordsIn = (locale: 'zh-CN' | 'en'): Words => {
  const [text, problems, refusals] =
    locale === 'zh-CN' ? [zh, problemsZh, refusalsZh] : [en, problemsEn, refusalsEn];
  const sayOfProblems = sentencesOf(problems);
  const sayOfRefusals = sentencesOf(refusals);
  return {
    text,
    problem: (code, values) => sayProblem(sayOfProblems, { code, values }),
    field: (field) => sayField(sayOfProblems, field),
    rule: (rule) => sayOfProblems(`evidence.${rule}`) ?? rule,
    refusal: (code, values) => sayOfRefusals(code, values) ?? code,
  };
};
