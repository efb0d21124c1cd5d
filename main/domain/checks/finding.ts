/** Every check of the system test, in the order in which people are shown it. */
export const checkNames = [
  'device',
  'operating-system',
  'restart-due',
  'memory',
  'disk',
  'power',
  'displays',
  'camera',
  'microphone',
  'loudspeaker',
  'virtual-camera',
  'browsers',
  'network',
  'proxy-and-vpn',
  'clock',
  'time-zone',
  'virtual-machine',
  'remote-session',
  'programs',
  'debugger',
  'other-users',
  'accessibility',
] as const;
export type CheckName = (typeof checkNames)[number];

/**
 * - `ready`: nothing stands against the exam.
 * - `advice`: the exam can be taken; something is worth mending.
 * - `not-ready`: not with this machine as it is.
 * - `unknown`: could not be found out; never counts as clean.
 * - `needs-window`: only a window can find it out (camera, microphone, loudspeaker).
 */
export type Verdict = 'ready' | 'advice' | 'not-ready' | 'unknown' | 'needs-window';

export type SignalValues = Readonly<Record<string, string | number>>;

/** One thing that was seen and speaks for or against; its sentence stands in preload/texts by code. */
export type Signal = {
  readonly code: string;
  /** What the sentence names. */
  readonly values: SignalValues;
  /**
   * How much it says, in natural log-odds: 0 nothing, 1 a hint, 3 strong, 6 all but certain by itself.
   * Negative ones speak for an honest machine.
   */
  readonly weight: number;
};

/** What a check came to. */
export type Finding = {
  readonly check: CheckName;
  readonly verdict: Verdict;
  /** How sure the check is of its verdict, 0 to 1. */
  readonly confidence: number;
  readonly signals: readonly Signal[];
  /** Code of what to do about it; null when there is nothing to do. */
  readonly remedy: string | null;
};
