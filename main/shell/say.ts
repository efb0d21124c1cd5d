import { start as en } from '../../preload/texts/en/start.ts';
import { start as zh } from '../../preload/texts/zh-CN/start.ts';

/** The language of the terminal or the system: Chinese where it is Chinese, else English. */
export const systemLocale = (env: NodeJS.ProcessEnv = process.env): 'zh-CN' | 'en' => {
  const set = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  const plain = set === '' || /^(C|POSIX)\b/.test(set);
  const locale = plain ? Intl.DateTimeFormat().resolvedOptions().locale : set;
  return locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
};

/** What the program says in the terminal, in that language. */
export const systemTexts = (env: NodeJS.ProcessEnv = process.env): typeof en =>
  systemLocale(env) === 'zh-CN' ? zh : en;

/** A sentence with its values put in. */
export const fill = (
  sentence: string,
  values: Readonly<Record<string, string | number | null>> = {},
): string => sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? '?'));
