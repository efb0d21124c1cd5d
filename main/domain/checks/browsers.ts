import { judgeFact, signal } from './answer.ts';
import type { Facts, InstalledProgram, RunningProgram } from './facts.ts';
import type { Finding, Signal } from './finding.ts';
import type { CheckPolicy } from './policy.ts';

type Browser = CheckPolicy['browsers'][number];

/** Browsers as they are called where they are installed and where they run. */
const browsers: Readonly<
  Record<Browser, { readonly name: string; readonly installed: RegExp; readonly running: RegExp }>
> = {
  chrome: {
    name: 'Google Chrome',
    installed: /^(?:Google Chrome|google-chrome|Chromium|chromium)$/,
    running: /^(?:chrome\.exe|Google Chrome|chrome|chromium)$/,
  },
  qq: {
    name: 'QQ Browser',
    installed: /^(?:QQ浏览器|QQBrowser|QQ Browser|腾讯QQ浏览器)$/,
    running: /^(?:QQBrowser\.exe|QQBrowser)$/,
  },
  edge: {
    name: 'Microsoft Edge',
    installed: /^Microsoft Edge$/,
    running: /^(?:msedge\.exe|Microsoft Edge|msedge)$/,
  },
  firefox: {
    name: 'Firefox',
    installed: /^(?:Mozilla )?Firefox(?: ESR)?(?: \(.*\))?$|^firefox$/,
    running: /^(?:firefox\.exe|firefox)$/,
  },
  safari: { name: 'Safari', installed: /^Safari$/, running: /^Safari$/ },
};

/** Which browsers are installed, in which versions, and which run (R-S4). */
export const judgeBrowsers = (facts: Facts, policy: CheckPolicy): Finding =>
  judgeFact('browsers', facts.installed, (installed) => {
    const running = facts.programs.known ? facts.programs.value : [];
    const found = (Object.keys(browsers) as Browser[]).flatMap((browser) =>
      seen(browser, installed, running),
    );
    const signals = found.map(({ signal: one }) => one);
    const wanted = policy.browsers;
    if (wanted.length === 0 || found.some(({ browser }) => wanted.includes(browser))) {
      return {
        verdict: 'ready',
        signals: signals.length > 0 ? signals : [signal('browsers-none', {}, 0)],
      };
    }
    const names = wanted.map((browser) => browsers[browser].name).join(', ');
    return {
      verdict: 'not-ready',
      signals: [...signals, signal('browsers-missing', { names })],
      remedy: 'install-browser',
    };
  });

const seen = (
  browser: Browser,
  installed: readonly InstalledProgram[],
  running: readonly RunningProgram[],
): readonly { readonly browser: Browser; readonly signal: Signal }[] => {
  const there = installed.find(({ name }) => browsers[browser].installed.test(name));
  if (there === undefined) return [];
  const runs = running.some(({ name }) => browsers[browser].running.test(name));
  // Chromium is as good as Chrome, but nobody should be told that they have what they have not.
  const name = /^chromium$/i.test(there.name) ? 'Chromium' : browsers[browser].name;
  const values = { name, version: there.version || '?' };
  return [{ browser, signal: signal(runs ? 'browser-runs' : 'browser-installed', values, 0) }];
};
