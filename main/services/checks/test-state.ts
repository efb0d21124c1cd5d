import type { ClockComparison } from '../../domain/checks/clock.ts';
import type { Fact } from '../../domain/checks/facts.ts';
import type { CheckName, Finding } from '../../domain/checks/finding.ts';
import { judge } from '../../domain/checks/judge.ts';
import type { MediaFacts } from '../../domain/checks/media.ts';
import { judgeNetwork } from '../../domain/checks/network.ts';
import type { NetworkOutcome } from '../../domain/checks/network-measurement.ts';
import { type Outcome, weigh } from '../../domain/checks/outcome.ts';
import type { CheckPolicy } from '../../domain/checks/policy.ts';
import type { ProgramList } from '../../domain/checks/program-list.ts';
import { changedSince, type Ticket } from '../../domain/checks/ticket.ts';
import type { Look } from '../../ports/system-test.ts';
import type { Known } from './own-ticket.ts';

export type Location = { readonly latitude: number; readonly longitude: number };

/** A system test under way: what was found out so far, and by which policy it is judged. */
export type Test = {
  readonly policy: CheckPolicy;
  /** Wall clock at the newest thing that was found out, milliseconds UTC. */
  readonly made: number;
  readonly look: Pick<Look, 'facts' | 'probes' | 'addresses'>;
  readonly known: Known;
  /** Null where the network is taken over from the ticket. */
  readonly network: NetworkOutcome | null;
  readonly clock: Fact<ClockComparison>;
  readonly media: MediaFacts;
  readonly location: Location | null;
  /** The earlier test of this machine on which this one builds, and what it takes over. */
  readonly since: { readonly ticket: Ticket; readonly kept: readonly CheckName[] } | null;
  readonly took: number;
};

type Judging = {
  readonly programs: ProgramList;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** The centre's offset from UTC, minutes east; null before there is one. */
  readonly centreOffsetMinutes: number | null;
};

/** What the test has come to. Pure. */
export const outcomeOf = (test: Test, judging: Judging): Outcome => {
  const { policy, look, network, clock, media, since } = test;
  const findings = judge(look.facts, {
    ...judging,
    policy,
    media,
    clock,
    network: judgeNetwork(network ?? notMeasured, policy),
  });
  return weigh(
    findings.map((finding) => keptFinding(finding.check, since) ?? finding),
    policy,
  );
};

/**
 * What is different from the ticket that the test builds on; none where it builds on none. Where that was
 * judged by another policy, what is better now may be so by the policy alone and is not told.
 *
 * @param policy digest of the policy by which the test is judged
 */
export const changesOf = ({ since, media }: Test, { findings }: Outcome, policy: string) =>
  since === null
    ? []
    : changedSince(since.ticket, findings).filter(
        ({ check, now }) =>
          (since.ticket.policy === policy || (now !== 'ready' && now !== 'advice')) &&
          // Before a camera was used less is known of it than then.
          (check !== 'virtual-camera' || media.camera !== null),
      );

const notMeasured: NetworkOutcome = { ok: false, error: { code: 'stopped' } };

/** A check that was taken over says so instead of what was seen then. */
const keptFinding = (check: CheckName, since: Test['since']): Finding | null => {
  if (since === null || !since.kept.includes(check)) return null;
  const line = since.ticket.findings.find((one) => one.check === check);
  if (line === undefined) return null;
  const { verdict, remedy } = line;
  const signals = [{ code: 'kept-from-ticket', values: {}, weight: 0 }];
  return { check, verdict, confidence: 1, signals, remedy };
};
