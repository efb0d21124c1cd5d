import type { checkSignals } from '../../../preload/texts/zh-CN/check-signals.ts';
import type { checks } from '../../../preload/texts/zh-CN/checks.ts';
import type { network } from '../../../preload/texts/zh-CN/network.ts';
import type { systemTest } from '../../../preload/texts/zh-CN/system-test.ts';
import { addTexts, type LoadTexts } from '../../kit/i18n.ts';

declare module '../../kit/i18n.ts' {
  interface Areas {
    'system-test': typeof systemTest;
    checks: typeof checks;
    'check-signals': typeof checkSignals;
    network: typeof network;
  }
}

/** The screens' own words, and the sentences that are found by the codes of a finding. */
const loads: Readonly<Record<string, LoadTexts>> = {
  'system-test': {
    'zh-CN': () => import('../../../preload/texts/zh-CN/system-test.ts').then((p) => p.systemTest),
    en: () => import('../../../preload/texts/en/system-test.ts').then((p) => p.systemTest),
  },
  checks: {
    'zh-CN': () => import('../../../preload/texts/zh-CN/checks.ts').then((p) => p.checks),
    en: () => import('../../../preload/texts/en/checks.ts').then((p) => p.checks),
  },
  'check-signals': {
    'zh-CN': () =>
      import('../../../preload/texts/zh-CN/check-signals.ts').then((p) => p.checkSignals),
    en: () => import('../../../preload/texts/en/check-signals.ts').then((p) => p.checkSignals),
  },
  // Only this window says them: the terminal and the printed page have a sentence for each remedy.
  'check-steps': {
    'zh-CN': () =>
      import('../../../preload/texts/zh-CN/check-steps.ts').then((p) => ({ steps: p.checkSteps })),
    en: () =>
      import('../../../preload/texts/en/check-steps.ts').then((p) => ({ steps: p.checkSteps })),
  },
  'device-steps': {
    'zh-CN': () =>
      import('../../../preload/texts/zh-CN/device-steps.ts').then((p) => ({
        steps: p.deviceSteps,
      })),
    en: () =>
      import('../../../preload/texts/en/device-steps.ts').then((p) => ({ steps: p.deviceSteps })),
  },
  network: {
    'zh-CN': () => import('../../../preload/texts/zh-CN/network.ts').then((p) => p.network),
    en: () => import('../../../preload/texts/en/network.ts').then((p) => p.network),
  },
};

/** Loads all texts of the system test in the language that is shown. */
export const addSystemTestTexts = (): Promise<unknown> =>
  Promise.all(Object.entries(loads).map(([area, load]) => addTexts(area, load)));
