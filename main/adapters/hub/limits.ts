/** What one address may ask of a hub. An address is a whole network where stations share one. */
export type HubLimits = {
  readonly streamBytes: number;
  readonly streamSeconds: number;
  /** Downloads and uploads at the same time. */
  readonly streams: number;
  readonly bytesPerMinute: number;
  readonly hellosPerMinute: number;
  /** Of one address; each station is told a share of it. */
  readonly datagramsPerSecond: number;
  readonly datagramsPerStation: number;
  readonly connections: number;
  /** Of all addresses together. */
  readonly allConnections: number;
  /** Until the headers of a request have to be there. */
  readonly headerMilliseconds: number;
  /** Without a byte in either direction. */
  readonly idleMilliseconds: number;
  readonly tokenSeconds: number;
};

export const usualLimits: HubLimits = {
  streamBytes: 256 * 1024 * 1024,
  streamSeconds: 60,
  streams: 16,
  bytesPerMinute: 8 * 1024 * 1024 * 1024,
  hellosPerMinute: 600,
  datagramsPerSecond: 4_000,
  datagramsPerStation: 200,
  connections: 64,
  allConnections: 1_024,
  headerMilliseconds: 5_000,
  idleMilliseconds: 10_000,
  // Longer than the longest test.
  tokenSeconds: 900,
};
