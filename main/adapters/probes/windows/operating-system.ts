import { known, type OperatingSystem, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered, type RegistryKey, type Row } from '../../../ports/machine.ts';
import { NodeMachine } from '../../machine/node-values.ts';
import type { Probes } from '../probes.ts';
import { number, shaped, text } from './cells.ts';

/** Windows 11 still calls itself version 10.0; 22000 is its first build. */
const firstBuildOfEleven = 22_000;

/**
 * Name, version and build. Three places tell of it, and any one is enough: the class has the name,
 * the registry the update's number (UBR) and the edition, Node.js the build.
 */
export const operatingSystem: Probes['operatingSystem'] = async (machine) => {
  const [classAnswer, keyAnswer, nodeAnswer] = await Promise.all([
    machine.cim('Win32_OperatingSystem', [
      'Caption',
      'Version',
      'BuildNumber',
      'OSArchitecture',
      'ProductType',
      'OperatingSystemSKU',
      'LastBootUpTime',
    ]),
    machine.registry(String.raw`HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion`),
    machine.node('machine'),
  ]);
  const row = isUnanswered(classAnswer) ? undefined : classAnswer[0];
  const values = isUnanswered(keyAnswer) ? undefined : keyAnswer.values;
  const node = shaped(NodeMachine, nodeAnswer);
  const [, nodeVersion = '', nodeBuild = ''] = isUnanswered(node)
    ? []
    : (/^(\d+\.\d+)\.(\d+)/.exec(node.release) ?? []);

  const build = text(row, 'BuildNumber') || text(values, 'CurrentBuild') || nodeBuild;
  if (build === '') return unknown(isUnanswered(classAnswer) ? classAnswer.failed : 'error');
  const version = versionOf(text(row, 'Version') || nodeVersion || '10.0', Number(build));
  const update = number(values, 'UBR');
  const found: OperatingSystem = {
    family: 'windows',
    name: text(row, 'Caption') || nameInRegistry(values, version),
    version,
    build: update === null ? build : `${build}.${update}`,
    edition: text(values, 'EditionID'),
    architecture: architectureOf(row, isUnanswered(node) ? '' : node.arch),
  };
  return known(found);
};

const versionOf = (kernel: string, build: number): string => {
  if (kernel.startsWith('10.')) return build >= firstBuildOfEleven ? '11' : '10';
  if (kernel.startsWith('6.3')) return '8.1';
  if (kernel.startsWith('6.2')) return '8';
  return kernel.startsWith('6.1') ? '7' : kernel;
};

/** ProductName says "Windows 10" on Windows 11 too. */
const nameInRegistry = (values: RegistryKey['values'] | undefined, version: string): string =>
  text(values, 'ProductName').replace(/^Windows 10\b/, `Windows ${version}`) ||
  `Windows ${version}`;

/** On ARM a program made for x64 is told that it is on x64; the class tells the truth. */
const architectureOf = (row: Row | undefined, node: string): string => {
  const told = text(row, 'OSArchitecture');
  if (/arm/i.test(told)) return 'arm64';
  if (told.startsWith('32')) return 'ia32';
  return node || (told.startsWith('64') ? 'x64' : '');
};
