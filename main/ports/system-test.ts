import type { Facts } from '../domain/checks/facts.ts';
import type { Machine } from './machine.ts';

export type ProbeTime = {
  /** `memory`, `hardware.pci`. */
  readonly probe: string;
  readonly milliseconds: number;
  readonly known: boolean;
};

/** What one look at the machine found. */
export type Look = {
  readonly facts: Facts;
  readonly probes: readonly ProbeTime[];
  /** What the system knows the machine by; empty where it does not say. To be digested at once. */
  readonly machine: readonly string[];
  /** The networks that it is in. */
  readonly network: readonly string[];
  /** Its IP addresses outside of itself (R-S7). */
  readonly addresses: readonly string[];
};

/** Looks at this machine: every question once, all side by side, each within its limit. Never rejects. */
export type LookAtMachine = {
  readonly platform: Machine['platform'];
  readonly look: (onProbe: (done: number, all: number) => void) => Promise<Look>;
};
