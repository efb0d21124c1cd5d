import type { MachineRecord } from '../../domain/checks/machine-record.ts';
import type { MediaFacts } from '../../domain/checks/media.ts';
import type { Outcome } from '../../domain/checks/outcome.ts';
import type { ProgramList } from '../../domain/checks/program-list.ts';
import { reportDigest, type Ticket } from '../../domain/checks/ticket.ts';
import { canonicalJson } from '../../domain/log/canonical.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { dayAt, offsetMinutesAt } from '../../domain/time-zone.ts';
import type { CheckReport } from './check-report.ts';
import { type FindOutPorts, findingOut, type RunOptions } from './find-out.ts';
import { type Signer, ticketOf } from './own-ticket.ts';
import { recordOf } from './sitting-record.ts';
import { outcomeOf, type Test } from './test-state.ts';

export type SystemTestPorts = FindOutPorts & {
  readonly programs: ProgramList;
  /** IANA name of the centre's time zone; empty before there is a centre. */
  readonly zone: () => string;
  /** Who signs tickets; null before the centre is set up. */
  readonly signer: () => Signer | null;
  /** Keeps a ticket on this station; whether that worked. */
  readonly keep: (ticket: Ticket) => boolean;
  readonly version: string;
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

/**
 * The system tests of this station (R-S1), each known by whose it is: a sitting, or a window in which
 * nobody was looked up yet. What was found of one person's machine never comes into another's sitting.
 */
export const openSystemTest = (ports: SystemTestPorts) => {
  const { sha256, now } = ports;
  const tests = new Map<string, Test>();
  const running = new Map<string, { readonly signal: AbortSignal; readonly over: Promise<void> }>();
  const { begin, again } = findingOut(ports);

  const viewOf = (test: Test): TestView => {
    const zone = ports.zone();
    return {
      test,
      policy: sha256(canonicalJson(test.policy)),
      outcome: outcomeOf(test, {
        programs: ports.programs,
        today: dayAt(zone || 'UTC', now()),
        centreOffsetMinutes: zone === '' ? null : offsetMinutesAt(zone, now()),
      }),
    };
  };

  const reportOf = ({ test, outcome }: TestView): CheckReport => ({
    schema: 'invigil-check/1',
    program: ports.version,
    made: new Date(test.made).toISOString(),
    platform: ports.machine.platform,
    snapshot: null,
    ...outcome,
    network: test.network?.ok ? test.network.value : null,
    probes: test.look.probes,
    took: test.took,
    policy: test.policy,
  });

  /** A test that took over something makes no ticket: what is old must not become young by it. */
  const sign = (view: TestView): number | null => {
    const { known, since } = view.test;
    const { machine, network } = known;
    const signer = ports.signer();
    if (signer === null || machine === null || (since !== null && since.kept.length > 0)) {
      return null;
    }
    const ticket = ticketOf(reportOf(view), { machine, network }, signer, sha256);
    return ports.keep(ticket) ? ticket.made : null;
  };

  const runOne = async (whose: string, options: RunOptions): Promise<Test> => {
    const { what } = options;
    const known = tests.get(whose);
    if (known === undefined || what === 'all' || what === 'changed') return begin(options);
    const changed = await again(known, what, options);
    // What a window measured meanwhile stands.
    return { ...(tests.get(whose) ?? known), ...changed, made: now() };
  };

  return {
    /** Runs the test, or a part of it again; `busy` while it runs already. */
    run: async (whose: string, options: RunOptions): Promise<Result<TestView, 'busy'>> => {
      const before = running.get(whose);
      if (before !== undefined && !before.signal.aborted) return fail('busy');
      // Who has stopped a test and starts again need not know that the machine is still answering.
      await before?.over;
      if (running.has(whose)) return fail('busy');
      const over = Promise.withResolvers<void>();
      running.set(whose, { signal: options.signal, over: over.promise });
      try {
        const test = await runOne(whose, options);
        if (!options.signal.aborted) tests.set(whose, test);
        return ok(viewOf(test));
      } finally {
        running.delete(whose);
        over.resolve();
      }
    },

    /** Takes over what the window measured; null before there is a test. */
    measured: (whose: string, measurement: Partial<MediaFacts>): TestView | null => {
      const before = tests.get(whose);
      if (before === undefined) return null;
      const media = { ...before.media, ...measurement };
      const test = { ...before, media, made: now() };
      tests.set(whose, test);
      return viewOf(test);
    },

    /** Ends the test: makes its ticket and what a sitting keeps of it; `waits` while checks are left. */
    finish: (whose: string): Result<Finished, 'waits'> => {
      const test = tests.get(whose);
      if (test === undefined) return fail('waits');
      const view = viewOf(test);
      if (view.outcome.waits) return fail('waits');
      return ok({ view, record: recordOf(view), ticket: sign(view) });
    },

    /**
     * The report of the test as it stands, and its ticket, made now where it has none and nothing is left
     * to try; null before there is a test.
     */
    report: (
      whose: string,
    ): { readonly report: CheckReport; readonly ticket: Ticket | null } | null => {
      const test = tests.get(whose);
      if (test === undefined) return null;
      const view = viewOf(test);
      const report = reportOf(view);
      const { machine } = test.known;
      // A ticket of another test says nothing of this one.
      const own = (): Ticket | null => {
        const ticket = machine === null ? null : ports.ownTicket(machine);
        return ticket?.report === reportDigest(report, sha256) ? ticket : null;
      };
      if (own() === null && !view.outcome.waits) sign(view);
      return { report, ticket: own() };
    },

    /** Forgets what is known of somebody's machine. */
    forget: (whose: string): void => {
      tests.delete(whose);
    },
  };
};

export type SystemTest = ReturnType<typeof openSystemTest>;
