import { type Fact, type InstalledProgram, known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered, type Machine } from '../../../ports/machine.ts';

/** Browsers whose version is asked for; exams are answered in some of them. */
const browsers = ['Google Chrome', 'Safari', 'Microsoft Edge', 'Firefox', 'QQBrowser'];

/** Programs in /Applications by name, browsers with their version. Who made them is not told. */
export const probeInstalled = async (
  machine: Machine,
): Promise<Fact<readonly InstalledProgram[]>> => {
  const names = await machine.folder('/Applications');
  if (isUnanswered(names)) return unknown(names.failed);
  const programs = names
    .filter((name) => name.endsWith('.app'))
    .map((name) => name.slice(0, -'.app'.length));
  // Safari lives on a volume of the system's own and is not always seen in the folder.
  const asked = [...new Set([...programs, 'Safari'])];
  const found = await Promise.all(
    asked.map(async (name) => {
      const version = browsers.includes(name) ? await versionOf(machine, name) : '';
      return programs.includes(name) || version !== '' ? [{ name, version, publisher: '' }] : [];
    }),
  );
  return known(found.flat());
};

/** Empty where it can't be read. */
const versionOf = async (machine: Machine, name: string): Promise<string> => {
  const file = `/Applications/${name}.app/Contents/Info.plist`;
  const answer = await machine.run('plutil', '-extract', 'CFBundleShortVersionString', 'raw', file);
  if (isUnanswered(answer) || answer.code !== 0) return '';
  return /^\d[\w.-]*$/.exec(answer.out.trim())?.[0] ?? '';
};
