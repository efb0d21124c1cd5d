/**
 * What was found out about a machine, in the same words for every system. Facts are what a probe
 * read; judging them is the checks' work. A fact that could not be found out says why and is never
 * taken for "nothing there".
 */

export type Unknown = {
  readonly known: false;
  readonly because: 'missing' | 'denied' | 'timed-out' | 'error' | 'not-asked';
};
export type Fact<T> = { readonly known: true; readonly value: T } | Unknown;

/** Wraps what was found out. */
export const known = <T>(value: T): Fact<T> => ({ known: true, value });

/** Says why something could not be found out. */
export const unknown = (because: Unknown['because']): Unknown => ({ known: false, because });

/** The value of a fact, or this when it is not known. */
export const valueOr = <T, U>(fact: Fact<T>, otherwise: U): T | U =>
  fact.known ? fact.value : otherwise;

export type OperatingSystem = {
  readonly family: 'windows' | 'macos' | 'linux';
  /** As the system calls itself: `Microsoft Windows 11 家庭中文版`, `macOS`, `Ubuntu 24.04.1 LTS`. */
  readonly name: string;
  /** For comparison: Windows `10` or `11`, macOS `15.1.1`, a distribution's own number. */
  readonly version: string;
  /** `22631.4460`, `24B91`, the kernel's release. */
  readonly build: string;
  readonly edition: string;
  readonly architecture: string;
};

export type Chassis =
  | 'laptop'
  | 'desktop'
  | 'all-in-one'
  | 'tablet'
  | 'convertible'
  | 'server'
  | 'other';

export type Device = {
  readonly manufacturer: string;
  readonly model: string;
  /** Null where the machine does not say. */
  readonly chassis: Chassis | null;
};

export type Capacity = { readonly free: number; readonly size: number };

export type Power = {
  readonly battery: boolean;
  /** Null on a machine without battery. */
  readonly onMains: boolean | null;
  /** 0 to 100. */
  readonly percent: number | null;
};

export type Display = {
  readonly width: number | null;
  readonly height: number | null;
  readonly connection: 'internal' | 'external' | 'wireless' | 'virtual' | 'unknown';
  readonly label: string;
};

export type RunningProgram = {
  readonly pid: number;
  readonly parent: number;
  readonly user: 'own' | 'other' | 'system';
  readonly name: string;
  readonly path: string | null;
  /** What the program's file says of itself, whatever it is called: unproved. Absent: not asked. */
  readonly bundle?: string | null;
  readonly publisher?: string | null;
  readonly product?: string | null;
};

export type InstalledProgram = {
  readonly name: string;
  readonly version: string;
  readonly publisher: string;
};

/**
 * All that may tell a real machine from one that only seems to be, as it was read. Texts are the
 * machine's own; lists are empty where there is nothing, facts unknown where nobody answered.
 */
export type Hardware = {
  /** The processor's hypervisor flag, or the system's word for it. */
  readonly hypervisorFlag: Fact<boolean>;
  /** Who the hypervisor says it is: `KVMKVMKVM`, `Xen`, `wsl`; empty where it does not say. */
  readonly hypervisorName: Fact<string>;
  /** Windows runs above Hyper-V for its own safety (VBS), or as its root partition. */
  readonly isHypervisorHost: Fact<boolean>;
  /** Firmware strings by name: system maker, product, version, board, BIOS, chassis. */
  readonly firmware: Fact<Readonly<Record<FirmwareField, string>>>;
  /** OEM IDs of the ACPI tables. */
  readonly acpiOems: Fact<readonly string[]>;
  readonly processor: Fact<string>;
  readonly cores: Fact<number>;
  /** Vendor and device in eight lower-case hexadecimal digits: `80eebeef`. */
  readonly pci: Fact<readonly string[]>;
  /** Identifiers and names of other devices, as the system writes them. */
  readonly devices: Fact<readonly string[]>;
  readonly disks: Fact<readonly string[]>;
  readonly graphics: Fact<readonly string[]>;
  /** Of network cards that are hardware to the system: first three bytes, and the driver or name. */
  readonly networkCards: Fact<readonly { readonly oui: string; readonly name: string }[]>;
  /** Drivers and kernel modules that are there (loaded or set to start). */
  readonly drivers: Fact<readonly string[]>;
  /** Services that run. */
  readonly services: Fact<readonly string[]>;
  /** Places of temperature that can be read; 0 is found on many real machines. */
  readonly thermalZones: Fact<number>;
  readonly hasBattery: Fact<boolean>;
  /** Container, sandbox, subsystem: `docker`, `lxc`, `windows-sandbox`, `wsl`. */
  readonly enclosures: Fact<readonly string[]>;
};

export const firmwareFields = [
  'systemMaker',
  'product',
  'productVersion',
  'family',
  'boardMaker',
  'board',
  'biosMaker',
  'biosVersion',
  'chassisMaker',
  'serial',
] as const;
export type FirmwareField = (typeof firmwareFields)[number];

/** How the person at the machine is connected to it. */
export type Session = {
  /** The system's own word: this session is shown somewhere else (RDP, Citrix, SSH, X forwarding). */
  readonly isRemote: Fact<boolean>;
  /** How, as the system names it: `rdp`, `ssh`, `x-forwarding`, `xrdp`, `vnc`; empty if it does not. */
  readonly kind: Fact<string>;
  /** Somebody watches or works in this session with the system's own means. */
  readonly isControlled: Fact<boolean>;
  /** This session is the one at the machine's own screen and keyboard. */
  readonly isAtConsole: Fact<boolean>;
  /** Ports on which something listens, with the program's process ID where known. */
  readonly listening: Fact<readonly { readonly port: number; readonly pid: number | null }[]>;
  /** How many other people are signed in at the same time. */
  readonly otherUsers: Fact<number>;
  /** A driver that mirrors the display for somebody else is attached. */
  readonly isMirrored: Fact<boolean>;
};

export type NetworkSetting = {
  readonly kinds: readonly ('private' | 'public' | 'link-local' | 'loopback' | 'cgnat')[];
  readonly proxy: Fact<boolean>;
  /** Names of virtual private networks that are up. */
  readonly vpns: Fact<readonly string[]>;
};

export type MachineClock = {
  readonly zone: string;
  readonly offsetMinutes: number;
  /** Whether the system keeps its clock by a server's; null where it does not say. */
  readonly isKept: Fact<boolean>;
};

export type Debugger = { readonly isOpen: boolean; readonly isTraced: Fact<boolean> };

/** Everything, one fact per probe. */
export type Facts = {
  readonly operatingSystem: Fact<OperatingSystem>;
  readonly restartDue: Fact<boolean>;
  readonly device: Fact<Device>;
  readonly memory: Fact<Capacity>;
  readonly disk: Fact<Capacity>;
  readonly power: Fact<Power>;
  readonly displays: Fact<readonly Display[]>;
  readonly hardware: Hardware;
  readonly session: Session;
  readonly programs: Fact<readonly RunningProgram[]>;
  readonly installed: Fact<readonly InstalledProgram[]>;
  readonly cameras: Fact<readonly { readonly name: string; readonly isVirtual: boolean | null }[]>;
  readonly network: Fact<NetworkSetting>;
  readonly clock: Fact<MachineClock>;
  readonly debugger: Fact<Debugger>;
};
