import type { NetworkMeasurement } from '../../domain/checks/network-measurement.ts';
import type { Outcome } from '../../domain/checks/outcome.ts';
import type { CheckPolicy } from '../../domain/checks/policy.ts';
import type { ProbeTime } from '../../ports/system-test.ts';

/** What a run of the system test came to, as it is kept: JSON for machines, a page for people (R-S1). */
export type CheckReport = {
  readonly schema: 'invigil-check/1';
  /** Version of the program. */
  readonly program: string;
  /** When, in UTC: `2026-11-26T08:00:00.000Z`. */
  readonly made: string;
  readonly platform: 'win32' | 'darwin' | 'linux';
  /** Title of the snapshot that was judged; null for this machine. */
  readonly snapshot: string | null;
  readonly result: Outcome['result'];
  /** Whether checks are left that only a window can make. */
  readonly waits: boolean;
  readonly findings: Outcome['findings'];
  /** What was measured, with its series; null when it was not. */
  readonly network: NetworkMeasurement | null;
  /** How long each probe took, milliseconds, and whether it found out what it asked. */
  readonly probes: readonly ProbeTime[];
  /** Length of the whole, milliseconds. */
  readonly took: number;
  readonly policy: CheckPolicy;
};
