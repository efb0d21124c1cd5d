import {
  type Facts,
  type Hardware,
  type OperatingSystem,
  type Session,
  unknown,
} from '../../../main/domain/checks/facts.ts';
import { CheckPolicy } from '../../../main/domain/checks/policy.ts';

/** The policy with nothing but its defaults. */
export const defaults = CheckPolicy.parse({});

/** Facts of which nothing is known but what is given. */
export const factsOf = (
  facts: Partial<Omit<Facts, 'hardware' | 'session'>> & {
    readonly hardware?: Partial<Hardware>;
    readonly session?: Partial<Session>;
  } = {},
): Facts => {
  const none = unknown('not-asked');
  return {
    operatingSystem: none,
    restartDue: none,
    device: none,
    memory: none,
    disk: none,
    power: none,
    displays: none,
    programs: none,
    installed: none,
    cameras: none,
    network: none,
    clock: none,
    debugger: none,
    ...facts,
    hardware: {
      hypervisorFlag: none,
      hypervisorName: none,
      isHypervisorHost: none,
      firmware: none,
      acpiOems: none,
      processor: none,
      cores: none,
      pci: none,
      devices: none,
      disks: none,
      graphics: none,
      networkCards: none,
      drivers: none,
      services: none,
      thermalZones: none,
      hasBattery: none,
      enclosures: none,
      ...facts.hardware,
    },
    session: {
      isRemote: none,
      kind: none,
      isControlled: none,
      isAtConsole: none,
      listening: none,
      otherUsers: none,
      isMirrored: none,
      ...facts.session,
    },
  };
};

/** Codes of a finding's signals. */
export const codes = (finding: { readonly signals: readonly { readonly code: string }[] }) =>
  finding.signals.map(({ code }) => code);

/** An up-to-date Windows 11 of a shop's laptop. */
export const windows11: OperatingSystem = {
  family: 'windows',
  name: 'Microsoft Windows 11 家庭中文版',
  version: '11',
  build: '26200.7171',
  edition: 'CoreCountrySpecific',
  architecture: 'x64',
};
