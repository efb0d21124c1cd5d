import type { Result } from '../result.ts';

/** What measuring the network gave. Rates are bytes of content, 1 MB = 1,000,000 bytes. */

/** Why a test server could not be used. */
export const serverProblems = [
  'bad-address',
  'name-not-found',
  'unreachable',
  'timed-out',
  /** Pinned to another certificate, or none that this machine trusts: somebody answers in its place. */
  'wrong-certificate',
  /** Answers, but speaks no TLS: sign-in pages of networks do that. */
  'not-encrypted',
  /** Sends elsewhere: sign-in pages of networks do that too. */
  'redirected',
  /** Something answers, but not as a test server does. */
  'not-a-hub',
  'other-protocol',
  'busy',
  /** The connection was cut while it was asked. */
  'closed-early',
] as const;
export type ServerProblem = (typeof serverProblems)[number];

export type ServerTried = { readonly server: string; readonly problem: ServerProblem };

/** Why one quantity could not be measured although a server was there. */
export const measureProblems = [
  'unreachable',
  'closed-early',
  'stalled',
  'wrong-length',
  'wrong-answer',
  'refused',
  'busy',
  /** Not one echo came back: UDP is blocked on the way. */
  'no-echo',
] as const;
export type MeasureProblem = (typeof measureProblems)[number];

export type Measured<T> =
  | { readonly known: true; readonly value: T }
  | { readonly known: false; readonly because: MeasureProblem };

export type Throughput = {
  /** Mean after the start of the connection (TCP's slow start). */
  readonly bytesPerSecond: number;
  /** The worst second after that start. */
  readonly lowestBytesPerSecond: number;
  readonly intervalMilliseconds: number;
  /** Bytes in each interval, from the first, slow start included. */
  readonly seriesBytes: readonly number[];
};

export type EchoStatistics = {
  readonly probes: number;
  /** Of the probes outside of outages; later than two seconds counts as lost. */
  readonly lossPercent: number;
  /** Round trips. */
  readonly latencyMedianMilliseconds: number;
  readonly latencyP95Milliseconds: number;
  /**
   * Mean absolute difference of the round trips of successive probes: the quantity that RFC 3550
   * §6.4.1 smooths, taken of round trips because the clocks of both ends need not agree.
   */
  readonly jitterMilliseconds: number;
};

export type Outage = { readonly beginMilliseconds: number; readonly lengthMilliseconds: number };

export type EchoSecond = {
  readonly probes: number;
  readonly lost: number;
  /** Null where nothing came back. */
  readonly latencyMedianMilliseconds: number | null;
};

export type Echoes = {
  /** While nothing else was measured: this is what is judged. */
  readonly quiet: EchoStatistics;
  /** While download and upload filled the line; null where nothing came back then. */
  readonly loaded: EchoStatistics | null;
  /** Stretches of more than a second without an echo, from the begin of the measurement. */
  readonly outages: readonly Outage[];
  readonly series: readonly EchoSecond[];
};

export type ClockMeasurement = {
  /** By which the machine's clock is ahead of the server's. */
  readonly aheadMilliseconds: number;
  /** Half of the round trip, and the grain of the clocks: the comparison is no better than this. */
  readonly accuracyMilliseconds: number;
};

export type NetworkMeasurement = {
  /** The server that was used, as it was given. */
  readonly server: string;
  /** Those before it in the list, and why not they. */
  readonly skipped: readonly ServerTried[];
  readonly seconds: number;
  readonly download: Measured<Throughput>;
  readonly upload: Measured<Throughput>;
  readonly echo: Measured<Echoes>;
  readonly clock: ClockMeasurement;
};

export type NetworkFailure =
  /** None is configured. */
  | { readonly code: 'no-server' }
  | { readonly code: 'no-server-answers'; readonly tried: readonly ServerTried[] }
  /** Whoever asked has ended it. */
  | { readonly code: 'stopped' };

export type NetworkOutcome = Result<NetworkMeasurement, NetworkFailure>;
