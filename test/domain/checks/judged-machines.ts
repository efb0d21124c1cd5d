import {
  type Chassis,
  type Facts,
  firmwareFields,
  type Hardware,
  known,
  type OperatingSystem,
  type Session,
  unknown,
} from '../../../main/domain/checks/facts.ts';

/** Facts of machines for the judges' tests, written by hand from published output. */

const nobody = unknown('not-asked');

const noHardware: Hardware = {
  hypervisorFlag: nobody,
  hypervisorName: nobody,
  isHypervisorHost: nobody,
  firmware: nobody,
  acpiOems: nobody,
  processor: nobody,
  cores: nobody,
  pci: nobody,
  devices: nobody,
  disks: nobody,
  graphics: nobody,
  networkCards: nobody,
  drivers: nobody,
  services: nobody,
  thermalZones: nobody,
  hasBattery: nobody,
  enclosures: nobody,
};

const noSession: Session = {
  isRemote: nobody,
  kind: nobody,
  isControlled: nobody,
  isAtConsole: nobody,
  listening: nobody,
  otherUsers: nobody,
  isMirrored: nobody,
};

export const nothing: Facts = {
  operatingSystem: nobody,
  restartDue: nobody,
  device: nobody,
  memory: nobody,
  disk: nobody,
  power: nobody,
  displays: nobody,
  hardware: noHardware,
  session: noSession,
  programs: nobody,
  installed: nobody,
  cameras: nobody,
  network: nobody,
  clock: nobody,
  debugger: nobody,
};

export type Values<Group> = {
  readonly [Name in keyof Group]?: Group[Name] extends infer F
    ? F extends { readonly known: true; readonly value: infer T }
      ? T
      : never
    : never;
};

const knownOf = (values: object): object =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, known(value)]));

/** Firmware strings; those that are not given are empty. */
export const firmware = (
  values: Partial<Record<(typeof firmwareFields)[number], string>>,
): Record<(typeof firmwareFields)[number], string> =>
  Object.fromEntries(firmwareFields.map((field) => [field, values[field] ?? ''])) as Record<
    (typeof firmwareFields)[number],
    string
  >;

/** A machine of which this hardware is known. */
export const machine = (
  family: OperatingSystem['family'],
  chassis: Chassis | null,
  hardware: Values<Hardware>,
  session: Values<Session> = {},
): Facts => ({
  ...nothing,
  operatingSystem: known({
    family,
    name: family,
    version: '11',
    build: '',
    edition: '',
    architecture: 'x64',
  }),
  device: known({ manufacturer: '', model: '', chassis }),
  hardware: { ...noHardware, ...knownOf(hardware) },
  session: { ...noSession, ...knownOf(session) },
});

/** The same machine, with some of its hardware otherwise. */
export const but = (facts: Facts, hardware: Values<Hardware>): Facts => ({
  ...facts,
  hardware: { ...facts.hardware, ...knownOf(hardware) },
});

/** The same machine, with these programs running: name, owner, path. */
export const running = (
  facts: Facts,
  ...programs: readonly (readonly [string, ('own' | 'system')?, (string | null)?])[]
): Facts => ({
  ...facts,
  programs: known(
    programs.map(([name, user = 'own', path = null], index) => ({
      pid: 100 + index,
      parent: 1,
      user,
      name,
      path,
    })),
  ),
});
