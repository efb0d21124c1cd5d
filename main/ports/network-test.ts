import type { ClockComparison } from '../domain/checks/clock.ts';
import type { Fact } from '../domain/checks/facts.ts';
import type { NetworkOutcome } from '../domain/checks/network-measurement.ts';

/** A server against which the network is measured. */
export type NetworkServer = {
  /** `https://hub.example.org:4690`; other schemes are refused. */
  readonly url: string;
  /**
   * SHA-256 of its certificate, in hexadecimal with or without colons. With it, that certificate and
   * no other is accepted; without it, one that the system trusts for this name.
   */
  readonly fingerprint?: string;
};

export type NetworkProgress = {
  readonly step: 'connecting' | 'echo' | 'download' | 'upload' | 'finishing';
  /** 0 to 1; never falls. */
  readonly fraction: number;
  readonly secondsLeft: number;
};

export type NetworkTestLimits = {
  /** How long one server has to answer. */
  readonly connectMilliseconds: number;
  /** Between two probes; more where the server asks for it. */
  readonly echoIntervalMilliseconds: number;
  /** A probe that takes longer counts as lost. */
  readonly echoTimeoutMilliseconds: number;
  /** Most that is moved in each direction, so that a fast line is not kept busy for nothing. */
  readonly bytes: number;
};

export type NetworkTestOptions = {
  /** Tried in this order; the first that answers is used. */
  readonly servers: readonly NetworkServer[];
  /** How long is measured once a server has answered. */
  readonly seconds: number;
  readonly limits?: Partial<NetworkTestLimits>;
  readonly onProgress?: (progress: NetworkProgress) => void;
  readonly signal?: AbortSignal;
};

/** Measures the network. Never rejects and never hangs: what goes wrong is in the outcome. */
export type MeasureNetwork = (options: NetworkTestOptions) => Promise<NetworkOutcome>;

/** Compares the machine's clock with that of a test server, within seconds. Never rejects. */
export type CompareClock = (
  servers: readonly NetworkServer[],
  signal: AbortSignal,
) => Promise<Fact<ClockComparison>>;
