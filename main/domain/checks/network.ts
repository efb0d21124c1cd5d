import { signal } from './answer.ts';
import type { Finding, Signal } from './finding.ts';
import { judgeEchoes } from './network-echo.ts';
import type {
  NetworkFailure,
  NetworkMeasurement,
  NetworkOutcome,
  ServerProblem,
} from './network-measurement.ts';
import type { NetworkRemedy } from './network-part.ts';
import { judgeThroughput } from './network-throughput.ts';
import type { CheckPolicy } from './policy.ts';

/**
 * Whether the network is good enough (R-S5). What could not be measured is `unknown` and says why,
 * and never counts as slow; a limit that is missed counts even where something else is unknown.
 */
export const judgeNetwork = (outcome: NetworkOutcome, policy: CheckPolicy): Finding => {
  if (!outcome.ok) return notMeasured(outcome.error);
  const { echo, download, upload } = outcome.value;
  const { network: limits } = policy;
  const least = {
    download: limits.downloadMegabytesPerSecond,
    upload: limits.uploadMegabytesPerSecond,
  };
  const parts = [
    judgeThroughput('download', download, least.download),
    judgeThroughput('upload', upload, least.upload),
    ...judgeEchoes(echo, limits, outcome.value.seconds),
  ];
  const worst = order
    .map((verdict) => parts.find((part) => part.verdict === verdict))
    .find(Boolean);
  const verdict = worst?.verdict ?? 'ready';
  return {
    check: 'network',
    verdict,
    confidence: verdict === 'unknown' ? 0 : confidenceIn(outcome.value),
    signals: [...about(outcome.value), ...parts.flatMap(({ signals }) => signals)],
    remedy: worst?.remedy ?? null,
  };
};

const order = ['not-ready', 'unknown', 'advice'] as const;

/** A few probes say little about loss and jitter. */
const confidenceIn = ({ echo }: NetworkMeasurement): number =>
  echo.known && echo.value.quiet.probes >= 200 ? 0.95 : 0.7;

const about = ({ server, skipped }: NetworkMeasurement): readonly Signal[] => [
  signal('network-server', { server }, 0),
  ...skipped.map(({ server: other, problem }) =>
    signal(`network-server-${problem}`, { server: other }, 0),
  ),
];

const notMeasured = (failure: NetworkFailure): Finding => {
  const unknown = (signals: readonly Signal[], remedy: NetworkRemedy): Finding => ({
    check: 'network',
    verdict: 'unknown',
    confidence: 0,
    signals,
    remedy,
  });
  switch (failure.code) {
    case 'no-server':
      return unknown([signal('network-no-server', {}, 0)], 'network-ask-centre');
    case 'stopped':
      return unknown([signal('network-stopped', {}, 0)], 'network-measure-again');
    case 'no-server-answers': {
      const seen = failure.tried.map(({ server, problem }) =>
        signal(`network-server-${problem}`, { server }, 0),
      );
      const isSignIn = failure.tried.some(({ problem }) => portals.has(problem));
      return isSignIn
        ? unknown([signal('network-sign-in-page', {}, 1), ...seen], 'network-sign-in')
        : unknown(seen, 'network-reach-server');
    }
    default:
      return failure satisfies never;
  }
};

/** How sign-in pages of hotels, trains and campuses answer in a server's place (RFC 8952, §1). */
const portals: ReadonlySet<ServerProblem> = new Set([
  'redirected',
  'not-encrypted',
  'not-a-hub',
  'wrong-certificate',
]);
