import { checkSignals as signalsEn } from '../../preload/texts/en/check-signals.ts';
import { checks as en } from '../../preload/texts/en/checks.ts';
import { network as networkEn } from '../../preload/texts/en/network.ts';
import { sentencesOf } from '../../preload/texts/sentence.ts';
import { checkSignals as signalsZh } from '../../preload/texts/zh-CN/check-signals.ts';
import { checks as zh } from '../../preload/texts/zh-CN/checks.ts';
import { network as networkZh } from '../../preload/texts/zh-CN/network.ts';
import type { CheckName, Signal, Verdict } from '../domain/checks/finding.ts';
import type { Weighed } from '../domain/checks/outcome.ts';

/** What the system test says, in one language. */
export type CheckWords = {
  readonly title: string;
  readonly waits: string;
  /** What is said of the ticket and its QR code. */
  readonly ticket: Readonly<Record<keyof typeof zh.ticket, string>>;
  readonly result: (result: 'ready' | 'not-ready' | 'incomplete') => string;
  readonly check: (name: CheckName) => string;
  readonly verdict: (verdict: Verdict) => string;
  readonly effect: (effect: Weighed['effect']) => string;
  readonly signal: (signal: Signal) => string;
  readonly remedy: (remedy: string) => string;
  readonly graph: (what: 'download' | 'upload' | 'latency') => string;
};

/** The words of the system test; a code of another program's version is shown as it is. */
export const checkWordsIn = (locale: 'zh-CN' | 'en'): CheckWords => {
  const [texts, signals, network] =
    locale === 'zh-CN' ? [zh, signalsZh, networkZh] : [en, signalsEn, networkEn];
  const [own, others, ofNetwork] = [texts, signals, network].map(sentencesOf);
  const find = (group: string, code: string, values?: Signal['values']): string =>
    own?.(`${group}.${code}`, values) ??
    ofNetwork?.(`${group}.${code}`, values) ??
    others?.(`${group}.${code}`, values) ??
    others?.(code, values) ??
    code;
  return {
    title: texts.title,
    waits: texts.waits,
    ticket: texts.ticket,
    result: (result) => texts.results[result],
    check: (name) => texts.names[name],
    verdict: (verdict) => texts.verdicts[verdict],
    effect: (effect) => texts.effects[effect],
    // Programs that have a Chinese name carry it beside the other.
    signal: ({ code, values: { nameZh, ...values } }) =>
      find(
        'signals',
        code,
        locale === 'zh-CN' && nameZh !== undefined ? { ...values, name: nameZh } : values,
      ),
    remedy: (remedy) => find('remedies', remedy),
    graph: (what) => texts.graphs[what],
  };
};
