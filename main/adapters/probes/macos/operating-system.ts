import { type Fact, known, type OperatingSystem, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered, type Machine } from '../../../ports/machine.ts';
import { askNode } from './node.ts';
import { factOfRun } from './output.ts';
import { isAppleSilicon, readSysctl } from './sysctl.ts';

type Version = Pick<OperatingSystem, 'name' | 'version' | 'build' | 'edition'>;

/**
 * The system by sw_vers(1), and the machine's own architecture: `arm64` under Rosetta too. `edition`
 * is the letter of a Rapid Security Response: `(a)`.
 */
export const probeOperatingSystem = async (machine: Machine): Promise<Fact<OperatingSystem>> => {
  const [version, architecture] = await Promise.all([
    factOfRun(machine, ['sw_vers'], readVersion),
    architectureOf(machine),
  ]);
  if (!version.known) return version;
  if (!architecture.known) return architecture;
  return known({ family: 'macos', ...version.value, architecture: architecture.value });
};

const architectureOf = async (machine: Machine): Promise<Fact<string>> => {
  const [sysctl, node] = await Promise.all([readSysctl(machine), askNode(machine, 'machine')]);
  if (!isUnanswered(sysctl) && isAppleSilicon(sysctl)) return known('arm64');
  if (isUnanswered(node)) return unknown(node.failed);
  // An Intel program on Apple silicon says x64 too: without sysctl's word that is not known.
  if (isUnanswered(sysctl) && node.arch !== 'arm64') return unknown(sysctl.failed);
  return known(node.arch);
};

const readVersion = (out: string): Version | null => {
  const at = (field: string): string =>
    new RegExp(`^${field}:\\s*(.*)$`, 'm').exec(out)?.[1]?.trim() ?? '';
  const build = at('BuildVersion');
  const version = trueVersion(at('ProductVersion'), build);
  if (version === null || build === '') return null;
  const extra = at('ProductVersionExtra');
  const name = [at('ProductName') || 'macOS', version, extra].filter((part) => part !== '');
  return { name: name.join(' '), version, build, edition: extra };
};

/**
 * The version without the disguise for old programs (SYSTEM_VERSION_COMPAT): there 11 and all later
 * ones were `10.16`, and 26, which followed 15, is `16`. A build begins with the number of Darwin,
 * which is the version's plus 9 up to 15 (`24B91` is 15.1) and less by one from 26 on (`25A354`).
 */
const trueVersion = (version: string, build: string): string | null => {
  const [, major = '', rest = ''] = /^(\d+)((?:\.\d+)*)$/.exec(version) ?? [];
  if (major === '') return null;
  if (version.startsWith('10.16')) {
    const darwin = Number(/^\d+/.exec(build)?.[0]);
    if (!(darwin >= 20)) return null;
    return String(darwin <= 24 ? darwin - 9 : darwin + 1);
  }
  const number = Number(major);
  return number >= 16 && number <= 25 ? `${number + 10}${rest}` : version;
};
