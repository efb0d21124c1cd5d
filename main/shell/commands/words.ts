import { command as en } from '../../../preload/texts/en/command.ts';
import { problems as problemsEn } from '../../../preload/texts/en/problems.ts';
import { refusals as refusalsEn } from '../../../preload/texts/en/refusals.ts';
import { command as zh } from '../../../preload/texts/zh-CN/command.ts';
import { problems as problemsZh } from '../../../preload/texts/zh-CN/problems.ts';
import { refusals as refusalsZh } from '../../../preload/texts/zh-CN/refusals.ts';
import { fill } from '../say.ts';

type Tree = { readonly [key: string]: string | Tree };
type Values = Readonly<Record<string, string | number>>;

/** The words of the command line in one language. */
export type Words = {
  readonly text: Mutable<typeof en>;
  /** Sentence for a problem of a file; the bare code and values where none is written. */
  readonly problem: (code: string, values: Values) => string;
  /** Sentence for a refused call. */
  readonly refusal: (code: string, values: Values) => string;
};

type Mutable<T> = { readonly [K in keyof T]: T[K] extends string ? string : Mutable<T[K]> };

/** Chinese where it is asked for or the terminal is Chinese, else English. */
export const wordsIn = (locale: 'zh-CN' | 'en'): Words => {
  const [text, problems, refusals] =
    locale === 'zh-CN' ? [zh, problemsZh, refusalsZh] : [en, problemsEn, refusalsEn];
  return {
    text,
    problem: (code, values) => sentence(problems, code, values),
    refusal: (code, values) => sentence(refusals, code, values),
  };
};

const sentence = (tree: Tree, code: string, values: Values): string => {
  const found = tree[code];
  return typeof found === 'string' ? fill(found, values) : `${code} ${JSON.stringify(values)}`;
};
