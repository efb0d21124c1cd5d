import { type Fact, type InstalledProgram, known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered } from '../../../ports/machine.ts';
import type { Probe } from '../probes.ts';
import { askRun } from './ask.ts';

type Browser = Omit<InstalledProgram, 'version'> & {
  readonly desktop: RegExp;
  /** Program that tells its version. */
  readonly program?: string;
};

const browsers: readonly Browser[] = [
  {
    name: 'Google Chrome',
    publisher: 'Google LLC',
    desktop: /^google-chrome(?:-\w+)?\.desktop$/,
    program: 'google-chrome',
  },
  {
    name: 'Chromium',
    publisher: 'The Chromium Authors',
    desktop: /^(?:chromium(?:-browser|_chromium)?|org\.chromium\.Chromium)\.desktop$/,
    program: 'chromium',
  },
  {
    name: 'Mozilla Firefox',
    publisher: 'Mozilla',
    desktop: /^(?:firefox(?:-esr|_firefox)?|org\.mozilla\.firefox)\.desktop$/,
    program: 'firefox',
  },
  { name: 'Microsoft Edge', publisher: 'Microsoft', desktop: /^microsoft-edge(?:-\w+)?\.desktop$/ },
  { name: 'QQ Browser', publisher: 'Tencent', desktop: /qqbrowser.*\.desktop$/i },
];

/** Browsers, by their entries in the menu and by themselves. */
export const installed: Probe<Fact<readonly InstalledProgram[]>> = async (machine) => {
  const [entries, ...versions] = await Promise.all([
    machine.folder('/usr/share/applications'),
    ...browsers.map(({ program }) =>
      program === undefined ? null : askRun(machine, program, '--version'),
    ),
  ]);
  const names = isUnanswered(entries) ? [] : entries;
  const found = browsers.flatMap(({ name, publisher, desktop }, at) => {
    const said = versions[at] ?? null;
    const version = typeof said === 'string' ? /\d+(?:\.\d+)+/.exec(said)?.[0] : undefined;
    if (version === undefined && !names.some((entry) => desktop.test(entry))) return [];
    return [{ name, version: version ?? '', publisher }];
  });
  if (found.length > 0) return known(found);
  const unclear = [entries, ...versions].find(
    (answer) => isUnanswered(answer) && answer.failed !== 'missing',
  );
  return isUnanswered(unclear) ? unknown(unclear.failed) : known([]);
};
