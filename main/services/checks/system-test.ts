import type { CheckName } from '../../domain/checks/finding.ts';
import { type MachineRecord, machineLines } from '../../domain/checks/machine-record.ts';
import { type MediaFacts, noMedia } from '../../domain/checks/media.ts';
import type { NetworkOutcome } from '../../domain/checks/network-measurement.ts';
import type { Outcome } from '../../domain/checks/outcome.ts';
import type { CheckPolicy } from '../../domain/checks/policy.ts';
import type { ProgramList } from '../../domain/checks/program-list.ts';
import {
  knownAs,
  makeTicket,
  measuresOf,
  type Ticket,
  ticketLines,
} from '../../domain/checks/ticket.ts';
import { canonicalJson } from '../../domain/log/canonical.ts';
import type { StationCertificate } from '../../domain/log/certificate.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { dayAt, offsetMinutesAt } from '../../domain/time-zone.ts';
import type { MeasureNetwork, NetworkProgress, NetworkServer } from '../../ports/network-test.ts';
import type { LookAtMachine } from '../../ports/system-test.ts';
import type { CheckReport } from './check-report.ts';
import { keptChecks } from './kept-checks.ts';
import { changesOf, type Location, outcomeOf, type Test } from './test-state.ts';

export type SystemTestPorts = {
  readonly machine: LookAtMachine;
  readonly measureNetwork: MeasureNetwork;
  readonly programs: ProgramList;
  /** Wall clock, milliseconds UTC. */
  readonly now: () => number;
  /** Monotonic, milliseconds. */
  readonly elapsed: () => number;
  readonly sha256: (text: string) => string;
  readonly servers: () => readonly NetworkServer[];
  /** IANA name of the centre's time zone; empty before there is a centre. */
  readonly zone: () => string;
  /** Who signs tickets; null before the centre is set up. */
  readonly signer: () => {
    readonly station: string;
    readonly certificate: StationCertificate;
    readonly sign: (text: string) => string;
  } | null;
  /** A ticket of this machine that can be relied on now, if there is one. */
  readonly ownTicket: (machine: string) => Ticket | null;
  /** Keeps a ticket on this station; whether that worked. */
  readonly keep: (ticket: Ticket) => boolean;
  readonly version: string;
};

export type Running = {
  readonly probes: { readonly done: number; readonly all: number };
  readonly network: NetworkProgress | null;
};

export type RunOptions = {
  readonly what: 'all' | 'changed' | CheckName;
  readonly policy: CheckPolicy;
  readonly location: Location | null;
  readonly onProgress: (running: Running) => void;
  readonly signal: AbortSignal;
};

export type TestView = {
  readonly test: Test;
  readonly outcome: Outcome;
  /** Digest of the policy by which it is judged. */
  readonly policy: string;
};

/** What a finished test left behind. */
export type Finished = {
  readonly view: TestView;
  readonly record: MachineRecord;
  /** When the ticket was made; null where none could be, or an earlier one still holds. */
  readonly ticket: number | null;
};

const media: readonly CheckName[] = ['camera', 'microphone', 'loudspeaker'];
const ofNetwork: readonly CheckName[] = ['network', 'clock'];

/** The system tests of this station's windows, each known by its window's session (R-S1). */
export const openSystemTest = (ports: SystemTestPorts) => {
  const { machine, measureNetwork, sha256, now, elapsed } = ports;
  const tests = new Map<string, Test>();
  const running = new Map<string, { readonly signal: AbortSignal; readonly over: Promise<void> }>();
  const digestOf = (policy: CheckPolicy) => sha256(canonicalJson(policy));
  const measuresDigest = (policy: CheckPolicy) => sha256(measuresOf(policy));

  const viewOf = (test: Test): TestView => {
    const zone = ports.zone();
    return {
      test,
      policy: digestOf(test.policy),
      outcome: outcomeOf(test, {
        programs: ports.programs,
        today: dayAt(zone || 'UTC', now()),
        centreOffsetMinutes: zone === '' ? null : offsetMinutesAt(zone, now()),
      }),
    };
  };

  const identityOf = ({ look }: Test) => ({
    machine: look.machine.length === 0 ? null : knownAs('machine', look.machine, sha256),
    network: knownAs('network', look.network, sha256),
  });

  const measure = (options: RunOptions, tell: (network: NetworkProgress) => void) =>
    measureNetwork({
      servers: ports.servers(),
      seconds: options.policy.network.seconds,
      onProgress: tell,
      signal: options.signal,
    });

  /** A first look decides what of the earlier test still holds; the rest is asked anew. */
  const begin = async (options: RunOptions): Promise<Test> => {
    const { policy, location, onProgress } = options;
    const from = elapsed();
    let probes = { done: 0, all: 0 };
    let network: NetworkProgress | null = null;
    const tell = () => onProgress({ probes, network });
    const onNetwork = (told: NetworkProgress) => {
      network = told;
      tell();
    };
    const looking = machine.look((done, all) => {
      probes = { done, all };
      tell();
    });
    // Without an earlier test to build on, the network need not wait for the look.
    const early = options.what === 'all' ? measure(options, onNetwork) : null;
    const look = await looking;
    const ticket = options.what === 'changed' ? ownTicket(look.machine) : null;
    const networkDigest = knownAs('network', look.network, sha256);
    const kept = ticket === null ? [] : keptChecks(ticket, networkDigest, measuresDigest(policy));
    const outcome: NetworkOutcome | null =
      (await early) ?? (kept.includes('network') ? null : await measure(options, onNetwork));
    return {
      policy,
      made: now(),
      look,
      network: outcome,
      media: noMedia,
      location,
      since: ticket === null ? null : { ticket, kept },
      took: elapsed() - from,
    };
  };

  const ownTicket = (identity: readonly string[]): Ticket | null =>
    identity.length === 0 ? null : ports.ownTicket(knownAs('machine', identity, sha256));

  /** One check once more; what else the look finds anew is taken too. */
  const again = async (test: Test, check: CheckName, options: RunOptions): Promise<Test> => {
    const since =
      test.since === null
        ? null
        : { ...test.since, kept: test.since.kept.filter((one) => one !== check) };
    if (media.includes(check)) return { ...test, since, media: { ...test.media, [check]: null } };
    let probes = { done: 0, all: 0 };
    const [look, network] = await Promise.all([
      machine.look((done, all) => {
        probes = { done, all };
        options.onProgress({ probes, network: null });
      }),
      ofNetwork.includes(check)
        ? measure(options, (told) => options.onProgress({ probes, network: told }))
        : test.network,
    ]);
    return { ...test, look, network, since, policy: options.policy };
  };

  return {
    /** Runs the test, or a part of it again; `busy` while this window's test runs already. */
    run: async (session: string, options: RunOptions): Promise<Result<TestView, 'busy'>> => {
      const before = running.get(session);
      if (before !== undefined && !before.signal.aborted) return fail('busy');
      // Who has stopped a test and starts again need not know that the machine is still answering.
      await before?.over;
      if (running.has(session)) return fail('busy');
      const over = Promise.withResolvers<void>();
      running.set(session, { signal: options.signal, over: over.promise });
      try {
        const { what } = options;
        const known = tests.get(session);
        const isAgain = known !== undefined && what !== 'all' && what !== 'changed';
        const test = isAgain ? await again(known, what, options) : await begin(options);
        if (!options.signal.aborted) tests.set(session, test);
        return ok(viewOf(test));
      } finally {
        running.delete(session);
        over.resolve();
      }
    },

    /** Takes over what the window measured; null before there is a test. */
    measured: (session: string, measurement: Partial<MediaFacts>): TestView | null => {
      const before = tests.get(session);
      if (before === undefined) return null;
      const test = { ...before, media: { ...before.media, ...measurement } };
      tests.set(session, test);
      return viewOf(test);
    },

    /** Ends the test: makes its ticket and what a sitting keeps of it; `waits` while checks are left. */
    finish: (session: string): Result<Finished, 'waits'> => {
      const test = tests.get(session);
      if (test === undefined) return fail('waits');
      const view = viewOf(test);
      if (view.outcome.waits) return fail('waits');
      return ok({ view, record: recordOf(view), ticket: sign(view) });
    },

    /** The report of this window's test and its ticket; null before there is one. */
    report: (session: string): { report: CheckReport; ticket: Ticket | null } | null => {
      const test = tests.get(session);
      if (test === undefined) return null;
      const { outcome } = viewOf(test);
      const { machine: known } = identityOf(test);
      const ticket = known === null ? null : ports.ownTicket(known);
      const report: CheckReport = {
        schema: 'invigil-check/1',
        program: ports.version,
        made: new Date(test.made).toISOString(),
        platform: machine.platform,
        snapshot: null,
        ...outcome,
        network: test.network?.ok ? test.network.value : null,
        probes: test.look.probes,
        took: test.took,
        policy: test.policy,
      };
      // A ticket of an earlier test says nothing of this one.
      const lines = canonicalJson(ticketLines(outcome.findings));
      const isOf = ticket?.made === test.made && canonicalJson(ticket.findings) === lines;
      return { report, ticket: isOf ? ticket : null };
    },

    /** Forgets what is known of a window's machine, when its candidate leaves. */
    forget: (session: string): void => {
      tests.delete(session);
    },
  };

  function recordOf({ test, outcome }: TestView): MachineRecord {
    const verdict = (check: CheckName) =>
      outcome.findings.find((one) => one.check === check)?.verdict ?? 'unknown';
    return {
      made: test.made,
      policy: digestOf(test.policy),
      result: outcome.result,
      lines: machineLines(outcome.findings),
      recorded: {
        addresses: test.look.addresses,
        device: identityOf(test).machine,
        location: test.location,
        vpn: verdict('proxy-and-vpn'),
        virtualMachine: verdict('virtual-machine'),
        remoteSession: verdict('remote-session'),
      },
      since:
        test.since === null
          ? null
          : {
              made: test.since.ticket.made,
              kept: test.since.kept,
              changed: changesOf(test, outcome, digestOf(test.policy)),
            },
    };
  }

  /** A test that took over something makes no ticket: what is old must not become young by it. */
  function sign({ test, outcome }: TestView): number | null {
    const signer = ports.signer();
    const known = identityOf(test);
    if (signer === null || known.machine === null) return null;
    if (test.since !== null && test.since.kept.length > 0) return null;
    const ticket = makeTicket(
      {
        schema: 'invigil-ticket/1',
        program: `invigil ${ports.version}`,
        station: signer.station,
        made: test.made,
        machine: known.machine,
        network: known.network,
        policy: digestOf(test.policy),
        measures: measuresDigest(test.policy),
        result: outcome.result,
        waits: outcome.waits,
        findings: ticketLines(outcome.findings),
      },
      signer.certificate,
      signer.sign,
    );
    return ports.keep(ticket) ? ticket.made : null;
  }
};

export type SystemTest = ReturnType<typeof openSystemTest>;
