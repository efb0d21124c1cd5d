import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeNetwork } from '../../../main/domain/checks/network.ts';
import { clockFrom } from '../../../main/domain/checks/network-clock.ts';
import {
  type Echoes,
  type EchoStatistics,
  measureProblems,
  type NetworkMeasurement,
  type NetworkOutcome,
  type ServerProblem,
  serverProblems,
  type Throughput,
} from '../../../main/domain/checks/network-measurement.ts';
import { CheckPolicy } from '../../../main/domain/checks/policy.ts';
import { fail, ok } from '../../../main/domain/result.ts';
import { network as en } from '../../../preload/texts/en/network.ts';
import { network as zh } from '../../../preload/texts/zh-CN/network.ts';

const policy = CheckPolicy.parse({});

const rate = (megabytes: number, lowest = megabytes) => ({
  known: true as const,
  value: {
    bytesPerSecond: megabytes * 1_000_000,
    lowestBytesPerSecond: lowest * 1_000_000,
    intervalMilliseconds: 100,
    seriesBytes: [],
  } satisfies Throughput,
});

const quiet: EchoStatistics = {
  probes: 400,
  lossPercent: 0,
  latencyMedianMilliseconds: 20,
  latencyP95Milliseconds: 30,
  jitterMilliseconds: 2,
};

const echo = (statistics: Partial<EchoStatistics> = {}, more: Partial<Echoes> = {}) => ({
  known: true as const,
  value: { quiet: { ...quiet, ...statistics }, loaded: null, outages: [], series: [], ...more },
});

const good: NetworkMeasurement = {
  server: 'https://hub.example.org',
  skipped: [],
  seconds: 10,
  download: rate(5),
  upload: rate(2),
  echo: echo(),
  clock: { aheadMilliseconds: 1_500, accuracyMilliseconds: 10 },
};

const judged = (changed: Partial<NetworkMeasurement> = {}) =>
  judgeNetwork(ok({ ...good, ...changed }), policy);
const codesOf = (changed: Partial<NetworkMeasurement>) =>
  judged(changed).signals.map(({ code }) => code);
const outage = (lengthMilliseconds: number) =>
  echo({}, { outages: [{ beginMilliseconds: 2_000, lengthMilliseconds }] });

describe('a network', () => {
  it('that is well within every limit is ready, and its values are told', () => {
    const { verdict, remedy, confidence, signals } = judged();
    expect([verdict, remedy, confidence]).toEqual(['ready', null, 0.95]);
    const values = Object.fromEntries(signals.map(({ code, values }) => [code, values]));
    expect(values['network-download']).toEqual({ speed: 5 });
    expect(values['network-loss']).toEqual({ value: 0, probes: 400 });
    expect(values['network-server']).toEqual({ server: 'https://hub.example.org' });
  });

  it.each([
    ['download', { download: rate(0.99) }, 'not-ready', 'network-download-low', 'network-faster'],
    ['download', { download: rate(1) }, 'advice', 'network-download-near', 'network-faster'],
    ['download', { download: rate(1.19) }, 'advice', 'network-download-near', 'network-faster'],
    ['download', { download: rate(1.21) }, 'ready', 'network-download', null],
    [
      'download',
      { download: rate(3, 0.4) },
      'advice',
      'network-download-unsteady',
      'network-steadier',
    ],
    ['upload', { upload: rate(0.24) }, 'not-ready', 'network-upload-low', 'network-faster'],
    ['upload', { upload: rate(0.29) }, 'advice', 'network-upload-near', 'network-faster'],
    ['upload', { upload: rate(0.31) }, 'ready', 'network-upload', null],
    [
      'latency',
      { echo: echo({ latencyMedianMilliseconds: 301 }) },
      'not-ready',
      'network-latency-high',
      'network-steadier',
    ],
    [
      'latency',
      { echo: echo({ latencyMedianMilliseconds: 241 }) },
      'advice',
      'network-latency-near',
      'network-steadier',
    ],
    [
      'latency',
      { echo: echo({ latencyMedianMilliseconds: 239 }) },
      'ready',
      'network-latency',
      null,
    ],
    [
      'jitter',
      { echo: echo({ jitterMilliseconds: 61 }) },
      'not-ready',
      'network-jitter-high',
      'network-steadier',
    ],
    [
      'jitter',
      { echo: echo({ jitterMilliseconds: 48 }) },
      'advice',
      'network-jitter-near',
      'network-steadier',
    ],
    [
      'loss',
      { echo: echo({ lossPercent: 3.1 }) },
      'not-ready',
      'network-loss-high',
      'network-steadier',
    ],
    [
      'loss',
      { echo: echo({ lossPercent: 2.5 }) },
      'advice',
      'network-loss-near',
      'network-steadier',
    ],
    ['an outage', { echo: outage(1_100) }, 'not-ready', 'network-outage', 'network-steadier'],
    [
      'an outage',
      { seconds: 60, echo: outage(1_100) },
      'advice',
      'network-outage',
      'network-steadier',
    ],
  ] as const)('is judged by %s: %j', (_, changed, verdict, code, remedy) => {
    const finding = judged(changed);
    expect([finding.verdict, finding.remedy]).toEqual([verdict, remedy]);
    expect(finding.signals.map((signal) => signal.code)).toContain(code);
  });

  it('is told how slow answers are under load, and not judged by it', () => {
    const loaded = { ...quiet, latencyMedianMilliseconds: 2_000, lossPercent: 50 };
    const finding = judged({ echo: echo({}, { loaded }) });
    expect(finding.verdict).toBe('ready');
    expect(codesOf({ echo: echo({}, { loaded }) })).toContain('network-latency-loaded');
  });

  it('is judged with less confidence by a few probes', () => {
    expect(judged({ echo: echo({ probes: 50 }) }).confidence).toBeLessThan(judged().confidence);
  });
});

describe('what could not be measured', () => {
  it.each(measureProblems)('is unknown, says why (%s) and is no number', (because) => {
    const unknown = { known: false, because } as const;
    for (const changed of [{ download: unknown }, { upload: unknown }, { echo: unknown }]) {
      const finding = judged(changed);
      expect([finding.verdict, finding.confidence]).toEqual(['unknown', 0]);
      expect(finding.remedy).toBe('network-measure-again');
      expect(codesOf(changed)).toContain(`network-because-${because}`);
      const [what = ''] = Object.keys(changed);
      const own = finding.signals.filter(({ code }) => code.startsWith(`network-${what}`));
      expect(own.map(({ code, values }) => [code, values])).toEqual([
        [`network-${what}-unknown`, {}],
      ]);
    }
  });

  it('does not hide that another limit is missed, and counts more than advice', () => {
    const unknown = { known: false, because: 'no-echo' } as const;
    expect(judged({ echo: unknown, download: rate(0.2) }).verdict).toBe('not-ready');
    expect(judged({ echo: unknown, download: rate(1.1) }).verdict).toBe('unknown');
  });
});

describe('without a measurement', () => {
  const failed = (error: Extract<NetworkOutcome, { ok: false }>['error']) =>
    judgeNetwork(fail(error), policy);

  it('nothing is known, and the missing server is named', () => {
    const { verdict, signals, remedy } = failed({ code: 'no-server' });
    expect([verdict, remedy]).toEqual(['unknown', 'network-ask-centre']);
    expect(signals.map(({ code, values }) => [code, values])).toEqual([['network-no-server', {}]]);
    expect(failed({ code: 'stopped' }).verdict).toBe('unknown');
  });

  const tried = (...problems: readonly ServerProblem[]) =>
    failed({
      code: 'no-server-answers',
      tried: problems.map((problem) => ({ server: 'https://hub', problem })),
    });

  it('a sign-in page is told apart from a server that is away', () => {
    expect(tried('unreachable', 'timed-out').remedy).toBe('network-reach-server');
    for (const problem of [
      'redirected',
      'not-a-hub',
      'not-encrypted',
      'wrong-certificate',
    ] as const) {
      const { verdict, remedy, signals } = tried('unreachable', problem);
      expect([verdict, remedy]).toEqual(['unknown', 'network-sign-in']);
      expect(signals[0]?.code).toBe('network-sign-in-page');
      expect(signals.at(-1)?.code).toBe(`network-server-${problem}`);
    }
  });

  it('no clock is compared; with one, it is', () => {
    expect(clockFrom(fail({ code: 'no-server' })).known).toBe(false);
    expect(clockFrom(ok(good))).toEqual({
      known: true,
      value: { ahead: 1_500, accuracy: 10, server: 'https://hub.example.org' },
    });
  });
});

describe('the sentences', () => {
  const source = ['network', 'network-part', 'network-throughput', 'network-echo']
    .map((name) =>
      readFileSync(new URL(`../../../main/domain/checks/${name}.ts`, import.meta.url), 'utf8'),
    )
    .join('');
  const written = [...source.matchAll(/'(network-[a-z-]+)'/g)].map(([, code = '']) => code);
  const codes = new Set([
    ...written,
    ...serverProblems.map((problem) => `network-server-${problem}`),
    ...measureProblems.map((problem) => `network-because-${problem}`),
    ...['', '-low', '-near', '-unsteady', '-unknown'].flatMap((end) =>
      ['download', 'upload'].map((way) => `network-${way}${end}`),
    ),
    ...['', '-high', '-near'].flatMap((end) =>
      ['latency', 'jitter', 'loss'].map((what) => `network-${what}${end}`),
    ),
  ]);

  it.each([
    ['English', en],
    ['Chinese', zh],
  ] as const)('in %s are there for every code, and for no other', (_, { signals, remedies }) => {
    const all = [...Object.keys(signals), ...Object.keys(remedies)];
    expect(all.toSorted()).toEqual([...codes].toSorted());
  });

  it('name the same values in both languages, and those that the judge gives', () => {
    const placeholders = (text: string) =>
      [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted();
    const chinese: Readonly<Record<string, string>> = zh.signals;
    for (const [code, text] of Object.entries(en.signals)) {
      expect(placeholders(chinese[code] ?? ''), code).toEqual(placeholders(text));
    }
    const english: Readonly<Record<string, string>> = en.signals;
    const worst = [
      judged(),
      judged({ download: rate(0.1), upload: rate(0.26), echo: outage(4_000) }),
      judged({
        download: rate(3, 0.1),
        echo: echo({ lossPercent: 9, jitterMilliseconds: 50 }, { loaded: quiet }),
      }),
      judgeNetwork(
        fail({ code: 'no-server-answers', tried: [{ server: 'x', problem: 'busy' }] }),
        policy,
      ),
    ];
    for (const { code, values } of worst.flatMap(({ signals }) => signals)) {
      expect(placeholders(english[code] ?? 'none'), code).toEqual(Object.keys(values).toSorted());
    }
  });
});
