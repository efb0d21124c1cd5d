import type { CheckProgress, CheckState } from '../../../preload/contract/check.ts';
import type { MediaFacts } from '../../domain/checks/media.ts';
import { CheckPolicy } from '../../domain/checks/policy.ts';
import type { Ticket } from '../../domain/checks/ticket.ts';
import { canonicalJson } from '../../domain/log/canonical.ts';
import { ok } from '../../domain/result.ts';
import type { SittingState } from '../../domain/sitting/state.ts';
import type { CentreServices } from '../../services/centre-services.ts';
import type { CheckReport } from '../../services/checks/check-report.ts';
import type { Running } from '../../services/checks/find-out.ts';
import type { SystemTest } from '../../services/checks/system-test.ts';
import type { Tickets } from '../../services/checks/tickets.ts';
import { refused } from './answers.ts';
import { senderOf } from './caller.ts';
import { checkStateOf } from './check-view.ts';
import { Refused } from './errors.ts';
import type { Answer, Caller, Handlers } from './handlers.ts';
import { latest } from './latest.ts';
import type { SittingServices } from './sitting-services.ts';

export type RenderReport = (
  report: CheckReport,
  ticket: Ticket | null,
  format: 'html' | 'json',
  language: 'zh-CN' | 'en',
) => Promise<{ readonly name: string; readonly text: string }>;

type CheckServices = {
  readonly systemTest: SystemTest;
  readonly tickets: Tickets;
  readonly centre: Pick<
    CentreServices['centre'],
    'testServers' | 'setTestServers' | 'ticketsAdded' | 'ticketRemoved'
  >;
  readonly exams: Pick<CentreServices['exams'], 'list' | 'newest'>;
  readonly sittings: SittingServices['sittings'];
  readonly windows: SittingServices['windows'];
  readonly renderReport: RenderReport;
};

/** Whose a test is: what was found before somebody was looked up is not of their sitting. */
const whose = ({ session, sitting }: Caller): string => sitting ?? session;

/** Progress is drawn ten times a second. */
const pace = { atMostEvery: 100 };

/** The system test of a candidate's window, and the tickets of a room (R-S1). */
export const checkHandlers = (services: CheckServices): Handlers['check'] => {
  const { systemTest, tickets, exams, sittings, windows, centre } = services;

  const sittingOf = ({ sitting }: Caller): SittingState | null =>
    sitting === null ? null : (sittings.state(sitting) ?? null);

  /** What the exams of this station ask, where they ask the same; else what exams ask by default. */
  const usualPolicy = (): CheckPolicy => {
    const identifiers = new Set(exams.list().map(({ summary }) => summary.exam));
    const asked = [...identifiers].flatMap((exam) => exams.newest(exam)?.policy.checks ?? []);
    const [first, ...others] = new Map(asked.map((one) => [canonicalJson(one), one])).values();
    return first !== undefined && others.length === 0 ? first : CheckPolicy.parse({});
  };

  /** The exam's own policy where somebody checks in. */
  const policyFor = (caller: Caller): CheckPolicy =>
    sittingOf(caller)?.pins.policy.checks ?? usualPolicy();

  const measured = (caller: Caller, measurement: Partial<MediaFacts>): Answer<CheckState> => {
    const view = systemTest.measured(whose(caller), measurement);
    return view === null ? refused('checks-missing') : ok(checkStateOf(view));
  };

  return {
    run: async function* ({ what, location }, caller): AsyncGenerator<CheckProgress> {
      const stopped = new AbortController();
      const done = new AbortController();
      let running: Running = { probes: { done: 0, all: 0 }, network: null };
      let changed = (): void => {};
      const work = systemTest
        .run(whose(caller), {
          what,
          // Outside of a sitting nobody keeps it, so nobody needs it (R-S7).
          location: caller.sitting === null ? null : location,
          policy: policyFor(caller),
          signal: AbortSignal.any([caller.signal, stopped.signal]),
          onProgress: (told) => {
            running = told;
            changed();
          },
        })
        .finally(() => done.abort());
      // Awaited below; until then a failure must not count as one that nobody looks at.
      work.catch(() => {});
      try {
        const subscribe = (tell: () => void) => {
          changed = tell;
          return () => {};
        };
        yield* latest(
          subscribe,
          () => ({ at: 'running' as const, ...running }),
          AbortSignal.any([caller.signal, done.signal]),
          pace,
        );
        const view = await work;
        if (!view.ok) throw new Refused(view.error, {});
        yield { at: 'done', state: checkStateOf(view.value) };
      } finally {
        // Who stops listening has stopped the test.
        stopped.abort();
      }
    },

    camera: (camera, caller) => measured(caller, { camera }),
    microphone: (microphone, caller) => measured(caller, { microphone }),
    loudspeaker: (loudspeaker, caller) => measured(caller, { loudspeaker }),

    finish: ({ command }, caller) => {
      const { sitting, session } = caller;
      // Sent again after a restart, it finds its test gone and its record in the log.
      const before = sitting && sittings.doneBefore(sitting, { command, actor: sitting });
      if (before) return ok({ state: null, seq: before.seq, ticket: null });
      const finished = systemTest.finish(whose(caller));
      if (!finished.ok) return refused('checks-missing');
      const { view, record, ticket } = finished.value;
      let seq: number | null = null;
      if (sitting !== null) {
        if (!windows.claim(sitting, session, () => caller.signal.aborted)) {
          return refused('sitting-open-elsewhere');
        }
        const done = sittings.execute(
          sitting,
          { do: 'check-machine', record },
          { command, actor: sitting },
        );
        if (!done.ok) return refused(done.error.code, done.error.values);
        seq = done.value.seq;
      }
      return ok({ state: checkStateOf(view), seq, ticket });
    },

    report: async ({ format, language }, caller) => {
      const made = systemTest.report(whose(caller));
      if (made === null) return refused('checks-missing');
      return ok(await services.renderReport(made.report, made.ticket, format, language));
    },

    tickets: () => ok(tickets.list()),
    addTickets: ({ command, text }, caller) => {
      const added = tickets.add(text);
      const recorded = centre.ticketsAdded(senderOf(caller, command), added.added);
      return recorded.ok ? ok({ ...added, tickets: tickets.list() }) : recorded;
    },
    removeTicket: ({ command, machine }, caller) => {
      if (!tickets.remove(machine)) return refused('store-unwritable');
      const recorded = centre.ticketRemoved(senderOf(caller, command), machine);
      return recorded.ok ? ok({ tickets: tickets.list() }) : recorded;
    },

    servers: () => ok({ servers: centre.testServers() }),
    setServers: ({ command, servers }, caller) => {
      const done = centre.setTestServers(senderOf(caller, command), servers);
      return done.ok ? ok({ servers: centre.testServers() }) : done;
    },
  };
};
