import { hash } from 'node:crypto';
import type { LockHost } from '../../../main/domain/lockdown/operation.ts';
import type { LockJournal, LockOperation } from '../../../main/ports/lockdown.ts';
import { type Lockdown, openLockdown } from '../../../main/services/lockdown/lockdown.ts';
import { simulatedOperations, type Trouble } from './operations.ts';
import type { MachineStore } from './store.ts';
import type { SimulatedSystem } from './systems.ts';

export const machine = 'the machine of the proof';
export const sha256 = (text: string): string => hash('sha256', text, 'hex');

export type Station = {
  readonly simulated: SimulatedSystem;
  readonly host: LockHost;
  readonly trouble: Trouble;
};

/** A program on a simulated machine: what it holds in memory is new, however often it is started. */
export const startOn = (
  { simulated, host, trouble }: Station,
  store: MachineStore,
  journal: LockJournal,
): Started => {
  const { system, unable } = simulated;
  const { operations } = simulatedOperations(system, store, trouble, unable);
  const lockdown = openLockdown({ host, system, operations, journal, machine, sha256 });
  return { lockdown, operations, store };
};

export type Started = {
  readonly lockdown: Lockdown;
  readonly operations: readonly LockOperation[];
  readonly store: MachineStore;
};
