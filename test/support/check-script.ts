import type {
  CheckFinding,
  CheckName,
  CheckProgress,
  CheckState,
} from '../../preload/contract/check.ts';
import type { TestHandler } from '../contract/support/handlers.ts';

type Call = { readonly name: string; readonly input: Readonly<Record<string, unknown>> };
type Part = Partial<Omit<CheckFinding, 'check'>>;

const made = Date.UTC(2026, 10, 25, 2, 0);

/** A finding that has nothing against the exam, or what is given. */
export const findingWith = (check: CheckName, part: Part = {}): CheckFinding => ({
  check,
  verdict: 'ready',
  effect: 'none',
  confidence: 1,
  signals: [],
  remedy: null,
  ...part,
});

const waiting: Part = {
  verdict: 'needs-window',
  effect: 'waits',
  signals: [{ code: 'needs-window', values: {} }],
  remedy: 'camera-unknown',
};

/** A machine on which all is well but what the window has to find out. */
export const fineFindings: readonly CheckFinding[] = [
  findingWith('device', { signals: [{ code: 'device-is', values: { name: 'ThinkPad T14' } }] }),
  findingWith('memory', {
    signals: [{ code: 'memory-is', values: { size: 16_000, free: 9_000 } }],
  }),
  findingWith('camera', waiting),
  findingWith('microphone', { ...waiting, remedy: 'microphone-unknown' }),
  findingWith('loudspeaker', { ...waiting, remedy: 'loudspeaker-unknown' }),
  findingWith('network', {
    signals: [{ code: 'network-download', values: { speed: 11.2 } }],
  }),
  findingWith('programs', { signals: [{ code: 'program-none', values: {} }] }),
];

/** Three checks that fail, each with a way out. */
export const failing = {
  memory: {
    verdict: 'not-ready',
    effect: 'blocks',
    signals: [
      { code: 'memory-is', values: { size: 1_900, free: 300 } },
      { code: 'memory-too-small', values: { minimum: 2_048 } },
    ],
    remedy: 'use-machine-with-memory',
  },
  programs: {
    verdict: 'not-ready',
    effect: 'blocks',
    signals: [{ code: 'program-open', values: { name: 'TeamViewer', nameZh: '远程协助' } }],
    remedy: 'end-programs',
  },
  network: {
    verdict: 'advice',
    effect: 'warns',
    signals: [
      { code: 'network-download', values: { speed: 1.2 } },
      { code: 'network-download-near', values: { least: 1 } },
    ],
    remedy: 'network-faster',
  },
} as const satisfies Partial<Record<CheckName, Part>>;

const network: CheckState['network'] = [
  { what: 'download', values: [3, 9, 11, 12, 11.5, 11, 10.8, 11.2] },
  { what: 'upload', values: [1, 2.2, 2.4, null, 2.3, 2.4, 2.5, 2.4] },
  { what: 'latency', values: [21, 22, 20, 24, 60, 22, 21, 23] },
];

const stateOf = (findings: readonly CheckFinding[]): CheckState => {
  const blocks = findings.some(({ effect }) => effect === 'blocks');
  return {
    findings,
    result: blocks ? 'not-ready' : 'ready',
    waits: findings.some(({ effect }) => effect === 'waits'),
    network,
    since: null,
  };
};

/** A system test that a test writes: what each check comes to, and what the window asked for. */
export const createCheckScript = () => {
  let state = stateOf(fineFindings);
  let cut = false;
  let refusal: string | null = null;
  let held: Promise<void> | null = null;
  let next = new Map<CheckName, Part>();
  const calls: Call[] = [];

  const put = (check: CheckName, part: Part) => {
    const { network: series, since } = state;
    state = {
      ...stateOf(
        state.findings.map((one) => (one.check === check ? findingWith(check, part) : one)),
      ),
      network: series,
      since,
    };
  };
  const measured =
    (check: CheckName): TestHandler =>
    (input) => {
      calls.push({ name: check, input: input as Call['input'] });
      put(check, next.get(check) ?? {});
      return { ok: true, value: state };
    };
  const progress = (done: number): CheckProgress => ({
    at: 'running',
    probes: { done, all: 20 },
    network: { step: 'download', fraction: done / 20, secondsLeft: 20 - done },
  });

  const handlers: Record<string, TestHandler> = {
    'check.run': async function* (input) {
      const call = input as Call['input'];
      calls.push({ name: 'run', input: call });
      yield progress(3);
      if (held !== null) {
        yield progress(12);
        await held;
      }
      if (cut) return;
      const what = String(call.what) as CheckName;
      const part = next.get(what);
      if (part !== undefined) put(what, part);
      yield { at: 'done', state };
    },
    'check.camera': measured('camera'),
    'check.microphone': measured('microphone'),
    'check.loudspeaker': measured('loudspeaker'),
    'check.finish': (input) => {
      calls.push({ name: 'finish', input: input as Call['input'] });
      if (refusal !== null) {
        const code = refusal;
        refusal = null;
        return { ok: false, error: { code, values: {} } };
      }
      return { ok: true, value: { state, seq: null, ticket: made } };
    },
    'check.report': (input) => {
      calls.push({ name: 'report', input: input as Call['input'] });
      const text =
        '<!doctype html><html lang="en"><head><title>R</title><style>p { color: rgb(1, 2, 3); }</style></head><body><p>The report</p><script>parent.ran = true</script></body></html>';
      return { ok: true, value: { name: 'invigil-check.html', text } };
    },
  };

  return {
    handlers,
    calls,
    named: (name: string) => calls.filter((call) => call.name === name),
    /** What the machine's checks come to from now on; those left out are fine. */
    find: (parts: Partial<Record<CheckName, Part>>) => {
      for (const [check, part] of Object.entries(parts)) put(check as CheckName, part);
    },
    /** What a check comes to when it is made, or made again. */
    willFind: (check: CheckName, part: Part) => {
      next.set(check, part);
    },
    since: (since: CheckState['since'], series: CheckState['network'] = []) => {
      state = { ...state, since, network: series };
    },
    /** Runs end without a result, as when the program went away. */
    cutRuns: (is: boolean) => {
      cut = is;
    },
    /** Runs wait half-way until what this returns is called. */
    hold: (): (() => void) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return () => {
        held = null;
        resolve();
      };
    },
    /** The next try to end the test is refused. */
    refuseFinish: (code: string) => {
      refusal = code;
    },
    reset: () => {
      refusal = null;
      state = stateOf(fineFindings);
      cut = false;
      held = null;
      next = new Map();
      calls.length = 0;
    },
  };
};
export type CheckScript = ReturnType<typeof createCheckScript>;
