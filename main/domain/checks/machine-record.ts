import type { CheckName, Verdict } from './finding.ts';
import type { Weighed } from './outcome.ts';
import type { CheckRule } from './policy.ts';

/** One check in a sitting's log: what it came to and what that means, without what was seen. */
export type MachineLine = {
  readonly check: CheckName;
  readonly verdict: Verdict;
  readonly effect: Weighed['effect'];
  /** Who may let the candidate go on all the same; null unless it blocks. */
  readonly override: CheckRule['override'] | null;
};

/**
 * What a sitting keeps of the system test. Of the machine itself it is exactly R-S7's list; the rest
 * says how the test went.
 */
export type MachineRecord = {
  /** Wall clock, milliseconds UTC. */
  readonly made: number;
  /** SHA-256 of the canonical JSON of the policy by which it was judged. */
  readonly policy: string;
  readonly result: 'ready' | 'not-ready' | 'incomplete';
  readonly lines: readonly MachineLine[];
  readonly recorded: {
    readonly addresses: readonly string[];
    /** Digest under which the device is known again; null where the system names none. */
    readonly device: string | null;
    /** Tenths of degrees; null without consent. */
    readonly location: { readonly latitude: number; readonly longitude: number } | null;
    readonly vpn: Verdict;
    readonly virtualMachine: Verdict;
    readonly remoteSession: Verdict;
  };
  /** The readiness ticket that the test built on, what it took over, and what is different. */
  readonly since: {
    readonly made: number;
    readonly kept: readonly CheckName[];
    readonly changed: readonly {
      readonly check: CheckName;
      readonly before: Verdict;
      readonly now: Verdict;
    }[];
  } | null;
};

/** The checks for which a person has to decide whether the candidate may go on. */
export const standingAgainst = (record: MachineRecord | null): readonly MachineLine[] =>
  record === null ? [] : record.lines.filter(({ effect }) => effect === 'blocks');

/** Findings as a sitting keeps them. */
export const machineLines = (findings: readonly Weighed[]): readonly MachineLine[] =>
  findings.map(({ check, verdict, effect, override }) => ({ check, verdict, effect, override }));
